//! The last notice, where calls go, the life of the token.

use std::time::Duration;

use egui::{Align, Label, Layout, RichText, Ui, vec2};
use jiff::SignedDuration;

use super::rounded_life::{LifeUnit, RoundedLife};
use crate::app::{Authorization, Remote, ViewMessage};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// Draws the bar.
pub(in crate::ui) fn status_bar_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.horizontal(|ui| {
        let half = vec2(ui.available_width() / 2.0, ui.spacing().interact_size.y);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let backwards = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(half, backwards, |ui| {
                token_ui(ui, view);
                gateway_ui(ui, view);
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                notice_ui(ui, view, outbox);
            });
        });
    });
}

fn notice_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let Some(notice) = &view.state.notice else {
        weak_ui(ui, view, &view.text("status-ready"));
        return;
    };
    if ui
        .small_button("×")
        .accessible_name(view.text("notice-dismiss"))
        .clicked()
    {
        outbox.push(ViewMessage::DismissNotice);
    }
    let color = if notice.is_problem() {
        view.palette.bad
    } else {
        view.palette.text
    };
    let words = notice.words(view.locale);
    ui.add(Label::new(RichText::new(&words).color(color)).truncate())
        .on_hover_text(words);
}

fn token_ui(ui: &mut Ui, view: View<'_>) {
    let Some(left) = view
        .state
        .flow
        .stage
        .token()
        .and_then(|token| token.life_left(view.now))
    else {
        return;
    };
    let (text, changes_in) = life_text(view, left);
    weak_ui(ui, view, &text);
    if let Some(changes_in) = changes_in {
        ui.ctx().request_repaint_after(changes_in);
    }
    ui.add_space(12.0);
}

/// The life in its largest unit, and when that text changes.
pub(in crate::ui) fn life_text(view: View<'_>, left: SignedDuration) -> (String, Option<Duration>) {
    let Some(life) = RoundedLife::of(left) else {
        return (view.text("token-expired"), None);
    };
    let id = match life.unit {
        LifeUnit::Seconds => "token-life-seconds",
        LifeUnit::Minutes => "token-life-minutes",
        LifeUnit::Hours => "token-life-hours",
        LifeUnit::Days => "token-life-days",
    };
    let text = view.text_with(id, &[("count", &life.count.to_string())]);
    (text, Some(life.changes_in))
}

/// Where the chosen profile's calls go.
fn gateway_ui(ui: &mut Ui, view: View<'_>) {
    if view.state.profile().is_built_in() {
        weak_ui(ui, view, &simulator_text(view));
        return;
    }
    if let Ok(endpoints) = Authorization::endpoints(view.state) {
        let address = endpoints.gateway.to_string();
        weak_ui(
            ui,
            view,
            &view.text_with("status-gateway", &[("address", &address)]),
        );
    }
}

fn simulator_text(view: View<'_>) -> String {
    match &view.state.simulator {
        Remote::Ready(info) => {
            let address = info.endpoints.gateway.to_string();
            view.text_with("status-simulator", &[("address", &address)])
        }
        Remote::Pending { .. } => view.text("status-simulator-starting"),
        Remote::Idle | Remote::Failed(_) => view.text("status-simulator-off"),
    }
}

/// What has no room is cut; the pointer shows all of it.
fn weak_ui(ui: &mut Ui, view: View<'_>, text: &str) {
    let words = RichText::new(text).color(view.palette.weak);
    ui.add(Label::new(words).truncate()).on_hover_text(text);
}
