//! What to do, as long as there is nothing to show.

use egui::{Response, RichText, ScrollArea, Ui};

use crate::app::{FlowMessage, Message, Page, SettingsMessage, ViewMessage};
use crate::protocol::Environment;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, primary_button};

/// Draws the welcome until it was used or closed, afterwards a few hints.
pub(in crate::ui) fn welcome_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let height = (ui.available_height() - 30.0).max(0.0);
    ScrollArea::vertical().id_salt("welcome").show(ui, |ui| {
        card_ui(ui, view, None, |ui| {
            ui.set_min_height(height);
            if view.state.settings.welcomed {
                ui.label(RichText::new(view.text("welcome-title")).heading());
                hints_ui(ui, view);
            } else {
                ui.label(RichText::new(view.text("welcome-heading")).heading());
                ways_ui(ui, view, drafts, outbox);
            }
        });
    });
}

fn hints_ui(ui: &mut Ui, view: View<'_>) {
    for id in ["welcome-demo", "welcome-keys", "welcome-inspect"] {
        ui.add_space(4.0);
        ui.label(view.text(id));
    }
}

/// Three ways to begin; each of them ends the welcome for good.
fn ways_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    ui.label(view.text("welcome-start"));
    let demo = ["welcome-start-demo", "welcome-start-demo-about"];
    if way_ui(ui, view, demo, primary_button) {
        leave(outbox, Some(FlowMessage::RunDemo.into()));
    }
    let keys = ["welcome-start-keys", "welcome-start-keys-about"];
    if way_ui(ui, view, keys, plain_button) {
        drafts.new_profile = Some((String::new(), Environment::Sandbox));
        leave(outbox, None);
    }
    let inspect = ["welcome-start-inspect", "welcome-start-inspect-about"];
    if way_ui(ui, view, inspect, plain_button) {
        leave(outbox, Some(ViewMessage::Open(Page::Inspect).into()));
    }
    ui.add_space(12.0);
    if ui.button(view.text("welcome-close")).clicked() {
        leave(outbox, None);
    }
}

/// A button and a sentence about it; whether it was pressed.
fn way_ui(
    ui: &mut Ui,
    view: View<'_>,
    [name, about]: [&str; 2],
    button: fn(&mut Ui, View<'_>, &str) -> Response,
) -> bool {
    ui.add_space(8.0);
    let is_pressed = button(ui, view, &view.text(name)).clicked();
    ui.label(RichText::new(view.text(about)).color(view.palette.weak));
    is_pressed
}

fn plain_button(ui: &mut Ui, _view: View<'_>, text: &str) -> Response {
    ui.button(text)
}

fn leave(outbox: &mut Outbox, next: Option<Message>) {
    outbox.push(SettingsMessage::Welcomed(true));
    if let Some(next) = next {
        outbox.push(next);
    }
}
