//! What is kept of past runs.

use egui::{RichText, Ui};

use crate::app::SettingsMessage;
use crate::storage::KeepRuns;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{check_ui, choice_row_ui};

/// Draws the choices.
pub(in crate::ui) fn history_settings_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let mut settings = view.state.settings.history;
    ui.label(RichText::new(view.text("page-history")).strong());
    check_ui(
        ui,
        view,
        &mut settings.enabled,
        view.text("history-enabled"),
    );
    ui.add_enabled_ui(settings.enabled, |ui| {
        check_ui(
            ui,
            view,
            &mut settings.personal_data,
            view.text("history-personal"),
        );
        ui.label(RichText::new(view.text("history-keep")).color(view.palette.weak));
        let choices = KeepRuns::ALL.map(|keep| (keep, keep_text(view, keep)));
        if let Some(keep) = choice_row_ui(ui, view, settings.keep, &choices) {
            settings.keep = keep;
        }
    });
    ui.label(RichText::new(view.text("history-about")).color(view.palette.weak));
    if settings != view.state.settings.history {
        outbox.push(SettingsMessage::History(settings));
    }
}

/// With a comma before the last three digits.
fn grouped(count: u32) -> String {
    match (count / 1_000, count % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

fn keep_text(view: View<'_>, keep: KeepRuns) -> String {
    match keep.count() {
        Some(count) => view.text_with("history-keep-count", &[("count", &grouped(count))]),
        None => view.text("history-keep-all"),
    }
}
