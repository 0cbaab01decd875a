//! Name and environment of a new profile.

use egui::{Context, RichText};

use crate::app::ProfileMessage;
use crate::protocol::Environment;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{choice_ui, field_ui, modal_ui, primary_button};

const OFFERED: [Environment; 3] = [
    Environment::Sandbox,
    Environment::Production,
    Environment::Custom,
];

/// Asks, if a new profile is being made.
pub(in crate::ui) fn new_profile_ui(
    ctx: &Context,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let Some((name, environment)) = &mut drafts.new_profile else {
        return;
    };
    let mut close = false;
    let response = modal_ui(ctx, "new-profile", 360.0, |ui| {
        ui.label(RichText::new(view.text("profile-new-title")).heading());
        field_ui(
            ui,
            view,
            &view.text("profile-name"),
            &view.text("profile-name-hint"),
            name,
        );
        let options = OFFERED.map(|choice| (choice, view.text(choice.title())));
        if let Some(chosen) = choice_ui(ui, &view.text("environment"), *environment, &options) {
            *environment = chosen;
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let create = ui
                .add_enabled_ui(!name.trim().is_empty(), |ui| {
                    primary_button(ui, view, &view.text("profile-create"))
                })
                .inner;
            if create.clicked() {
                let (name, environment) = (name.trim().to_owned(), *environment);
                outbox.push(ProfileMessage::Create { name, environment });
                close = true;
            }
            close |= ui.button(view.text("cancel")).clicked();
        });
    });
    if close || response.should_close() {
        drafts.new_profile = None;
    }
}
