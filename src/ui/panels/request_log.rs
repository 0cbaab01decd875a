//! What has arrived at the simulator.

use egui::{RichText, ScrollArea, TextEdit, Ui, vec2};

use super::request_detail::request_detail_ui;
use super::request_row::{head_ui, height, row_ui};
use crate::app::{RequestLogMessage, ViewMessage};
use crate::simulator::MOST_LOGGED;
use crate::ui::bench_draft::BenchDraft;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::check_ui;

/// How high the list is at most, in points.
const HEIGHT: f32 = 260.0;
/// Width of the filter, in points.
const FILTER_WIDTH: f32 = 300.0;

/// Draws filter, buttons, the list with the newest request first, and the chosen request below it.
pub(in crate::ui) fn request_log_ui(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut BenchDraft,
    outbox: &mut Outbox,
) {
    let log = &view.state.request_log;
    ui.label(RichText::new(view.text("log-heading")).strong());
    let most = MOST_LOGGED.to_string();
    let about = view.text_with("log-about", &[("count", &most)]);
    ui.label(RichText::new(about).color(view.palette.weak));
    ui.add_space(4.0);
    tools_ui(ui, view, draft, outbox);
    if log.missed() > 0 {
        let count = log.missed().to_string();
        let missed = view.text_with("log-missed", &[("count", &count)]);
        ui.label(RichText::new(missed).color(view.palette.warning));
    }
    if log.shown().is_empty() {
        let id = if log.count() == 0 {
            "log-empty"
        } else {
            "log-none-passes"
        };
        ui.label(RichText::new(view.text(id)).color(view.palette.weak));
    } else {
        ui.scope(|ui| list_ui(ui, view, outbox));
    }
    if let Some(request) = log.chosen() {
        ui.add_space(6.0);
        ui.separator();
        request_detail_ui(ui, view, request, log.detail(), outbox);
    }
}

fn tools_ui(ui: &mut Ui, view: View<'_>, draft: &mut BenchDraft, outbox: &mut Outbox) {
    let log = &view.state.request_log;
    ui.horizontal_wrapped(|ui| {
        let filter = TextEdit::singleline(&mut draft.filter)
            .hint_text(view.text("log-filter-hint"))
            .min_size(vec2(0.0, ui.spacing().interact_size.y))
            .desired_width(FILTER_WIDTH);
        let filter = ui.add(filter).accessible_name(view.text("log-filter"));
        if view.is_find_asked {
            filter.request_focus();
        }
        if filter.changed() {
            outbox.push(RequestLogMessage::Filter(draft.filter.clone()));
        }
        let waiting = log.waiting();
        let hold = view.text(if waiting.is_some() {
            "log-go-on"
        } else {
            "log-hold"
        });
        if ui.button(hold).clicked() {
            outbox.push(RequestLogMessage::Hold(waiting.is_none()));
        }
        if ui.button(view.text("log-clear")).clicked() {
            outbox.push(RequestLogMessage::Clear);
        }
        let mut reveal = view.state.reveal;
        let reveals = check_ui(ui, view, &mut reveal, view.text("reveal-secrets"));
        if reveals.changed() {
            outbox.push(ViewMessage::Reveal(reveal));
        }
        let (shown, count) = (log.shown().len().to_string(), log.count().to_string());
        let counted = view.text_with("log-counted", &[("shown", &shown), ("count", &count)]);
        ui.label(RichText::new(counted).color(view.palette.weak));
        if let Some(count) = waiting.filter(|count| *count > 0) {
            let count = count.to_string();
            let waiting = view.text_with("log-waiting", &[("count", &count)]);
            ui.label(RichText::new(waiting).color(view.palette.warning));
        }
    });
}

/// Only the rows that can be seen are drawn.
fn list_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let log = &view.state.request_log;
    let (shown, chosen) = (log.shown(), log.chosen().map(|request| request.number));
    ui.spacing_mut().item_spacing.y = 1.0;
    head_ui(ui, view);
    let row_height = height(ui);
    ScrollArea::vertical()
        .id_salt("requests")
        .max_height(HEIGHT)
        .min_scrolled_height(HEIGHT)
        .auto_shrink([false, true])
        .show_rows(ui, row_height, shown.len(), |ui, rows| {
            for request in shown.get(rows).unwrap_or_default() {
                ui.push_id(request.number, |ui| {
                    let is_chosen = chosen == Some(request.number);
                    if row_ui(ui, view, request, is_chosen).clicked() {
                        outbox.push(RequestLogMessage::Choose(request.number));
                    }
                });
            }
        });
}
