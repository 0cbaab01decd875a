//! The last notice, the life of the token, the simulator's address.

use std::time::Duration;

use egui::{Align, Label, Layout, RichText, Ui};
use jiff::SignedDuration;

use super::rounded_life::{LifeUnit, RoundedLife};
use crate::app::{Remote, ViewMessage};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// Draws the bar.
pub(in crate::ui) fn status_bar_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            simulator_ui(ui, view);
            token_ui(ui, view);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                notice_ui(ui, view, outbox);
            });
        });
    });
}

fn notice_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let Some(notice) = &view.state.notice else {
        ui.label(RichText::new(view.text("status-ready")).color(view.palette.weak));
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
    ui.label(RichText::new(text).color(view.palette.weak));
    if let Some(changes_in) = changes_in {
        ui.ctx().request_repaint_after(changes_in);
    }
    ui.separator();
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

fn simulator_ui(ui: &mut Ui, view: View<'_>) {
    let text = match &view.state.simulator {
        Remote::Ready(info) => {
            let address = info.endpoints.gateway.to_string();
            view.text_with("status-simulator", &[("address", &address)])
        }
        Remote::Pending { .. } => view.text("status-simulator-starting"),
        Remote::Idle | Remote::Failed(_) => view.text("status-simulator-off"),
    };
    ui.label(RichText::new(text).color(view.palette.weak));
    ui.separator();
}
