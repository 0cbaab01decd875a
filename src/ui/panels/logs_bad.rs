//! The answers of a log that are not verified.

use egui::{RichText, ScrollArea, Ui};

use crate::app::{BadAnswer, LogsMessage, LogsSeen};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::tab_row;

/// Draws the list; a click explains the line. Only the rows in sight are laid out.
pub(in crate::ui) fn logs_bad_ui(
    ui: &mut Ui,
    view: View<'_>,
    seen: &LogsSeen,
    outbox: &mut Outbox,
) {
    let count = seen.tally.bad.to_string();
    let title = view.text_with("logs-bad", &[("count", &count)]);
    ui.label(RichText::new(title).strong());
    if seen.tally.bad > seen.bad.len() as u64 {
        let shown = seen.bad.len().to_string();
        let text = view.text_with("logs-bad-cut", &[("count", &shown)]);
        ui.label(RichText::new(text).color(view.palette.warning));
    } else if seen.bad.is_empty() {
        let text = view.text("logs-none-bad");
        ui.label(RichText::new(text).color(view.palette.weak));
    }
    let height = ui.spacing().interact_size.y;
    ScrollArea::vertical()
        .id_salt("logs-bad")
        .auto_shrink([false, false])
        .show_rows(ui, height, seen.bad.len(), |ui, rows| {
            let shown = seen.bad.iter().enumerate();
            for (place, bad) in shown.skip(rows.start).take(rows.len()) {
                if tab_row(ui, view, false, &words(view, bad)).clicked() {
                    outbox.push(LogsMessage::Inspect(place));
                }
            }
        });
}

/// Line, verdict, cause, code and file.
fn words(view: View<'_>, bad: &BadAnswer) -> String {
    let line = view.text_with("logs-line", &[("line", &bad.line.line.to_string())]);
    let file = bad.file.file_name().unwrap_or_default().to_string_lossy();
    let parts = [
        line.as_str(),
        bad.line.verdict,
        bad.line.cause.unwrap_or_default(),
        &bad.line.code,
        &bad.line.method,
        &file,
    ];
    let told: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}
