//! The list of past runs.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Rect, Response, Role, ScrollArea, Sense, TextStyle, Ui, WidgetInfo};
use egui::{RichText, pos2, vec2};

use crate::app::{HistoryMessage, Page, ViewMessage};
use crate::protocol::GatewayTimestamp;
use crate::storage::{RunEntry, RunId, RunOutcome};
use crate::ui::outbox::Outbox;
use crate::ui::theme::RADIUS;
use crate::ui::view::View;
use crate::ui::widgets::check_ui;

/// Space between two columns, in points.
const GAP: f32 = 10.0;
/// Width of the tick before a row, in points.
const TICK: f32 = 22.0;

/// The columns with their widths in points; the one without a width takes the rest.
const COLUMNS: [(&str, Option<f32>); 5] = [
    ("history-column-number", Some(52.0)),
    ("history-column-time", Some(148.0)),
    ("history-column-where", Some(140.0)),
    ("history-column-result", Some(130.0)),
    ("history-column-what", None),
];
/// A narrower list has rows of two lines, in points.
const ONE_LINE: f32 = 640.0;
/// Which columns stand on which line of such a row.
const TWO_LINES: [&[usize]; 2] = [&[0, 3, 4], &[1, 2]];

/// Draws the buttons over the list, and the list with pinned runs first.
pub(in crate::ui) fn history_list_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let desk = &view.state.history;
    let Some(list) = desk.list.value() else {
        ui.spinner();
        return;
    };
    if list.entries.is_empty() {
        empty_ui(ui, view, outbox);
        return;
    }
    ticked_ui(ui, view, outbox);
    let is_wide = is_wide(ui);
    if is_wide {
        head_ui(ui, view);
    }
    if list.total > list.entries.len() {
        let count = list.entries.len().to_string();
        let text = view.text_with("history-cut", &[("count", &count)]);
        ui.label(RichText::new(text).color(view.palette.warning));
    }
    let height = if is_wide { 1.0 } else { 2.0 } * height(ui);
    ScrollArea::vertical()
        .id_salt("history-list")
        .auto_shrink([false, false])
        .show_rows(ui, height, list.entries.len(), |ui, rows| {
            for entry in list.entries.get(rows).unwrap_or_default() {
                line_ui(ui, view, entry, height, outbox);
            }
        });
}

/// What to do where there is nothing.
fn empty_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.set_min_height(ui.available_height());
    let id = if view.state.history.is_filtered() {
        "history-none-passes"
    } else if view.state.settings.history.enabled {
        "history-empty"
    } else {
        "history-off"
    };
    ui.label(RichText::new(view.text(id)).color(view.palette.weak));
    if view.state.history.is_filtered() {
        return;
    }
    let page = if view.state.settings.history.enabled {
        Page::Flow
    } else {
        Page::Settings
    };
    let text = view.text_with("history-go", &[("page", &view.text(page.title()))]);
    if ui.button(text).clicked() {
        outbox.push(ViewMessage::Open(page));
    }
}

/// What can be done with the runs that are ticked.
fn ticked_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let ticked = &view.state.history.ticked;
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(ticked.len() == 2, |ui| {
            let button = ui.button(view.text("history-compare"));
            let button = button.on_disabled_hover_text(view.text("history-compare-two"));
            if let (true, [a, b]) = (button.clicked(), ticked.as_slice()) {
                outbox.push(HistoryMessage::Compare(*a, *b));
            }
        });
        let count = ticked.len().to_string();
        let delete = view.text_with("history-delete-ticked", &[("count", &count)]);
        ui.add_enabled_ui(!ticked.is_empty(), |ui| {
            if ui.button(delete).clicked() {
                outbox.push(HistoryMessage::Delete(ticked.clone()));
            }
        });
        if !view.state.history.deleted.is_empty() && ui.button(view.text("history-undo")).clicked()
        {
            outbox.push(HistoryMessage::Undo);
        }
    });
}

fn head_ui(ui: &mut Ui, view: View<'_>) {
    let size = vec2(ui.available_width(), height(ui));
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let cells = COLUMNS.map(|(name, _)| (view.text(name), view.palette.weak));
    paint(
        ui,
        place.with_min_x(place.min.x + TICK),
        &cells,
        &[0, 1, 2, 3, 4],
    );
}

fn line_ui(ui: &mut Ui, view: View<'_>, entry: &RunEntry, height: f32, outbox: &mut Outbox) {
    let desk = &view.state.history;
    let size = vec2(ui.available_width(), height);
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let (tick, row) = place.split_left_right_at_x(place.min.x + TICK);
    tick_ui(ui, view, entry.id, tick, outbox);
    let response = row_ui(ui, view, entry, row, desk.chosen == Some(entry.id));
    if response.double_clicked() {
        outbox.push(HistoryMessage::Open(entry.id));
    } else if response.clicked() {
        outbox.push(HistoryMessage::Choose(entry.id));
    }
}

fn tick_ui(ui: &mut Ui, view: View<'_>, id: RunId, place: Rect, outbox: &mut Outbox) {
    let mut ticked = view.state.history.ticked.contains(&id);
    let name = view.text_with("history-tick", &[("id", &id.to_string())]);
    let child = egui::UiBuilder::new().max_rect(place).id_salt(id.0);
    let response = check_ui(&mut ui.new_child(child), view, &mut ticked, "").accessible_name(name);
    if response.changed() {
        outbox.push(HistoryMessage::Tick(id, ticked));
    }
}

fn row_ui(ui: &Ui, view: View<'_>, entry: &RunEntry, place: Rect, is_chosen: bool) -> Response {
    let response = ui.interact(
        place,
        ui.scope_id().with(("run", entry.id.0)),
        Sense::click(),
    );
    let cells = cells(view, entry);
    let texts: Vec<_> = cells.iter().map(|(text, _)| text.as_str()).collect();
    let name = texts.join("  ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    if is_chosen || response.hovered() || response.has_focus() {
        let strength = if is_chosen { 0.18 } else { 0.08 };
        let fill = view.palette.accent.gamma_multiply(strength);
        ui.painter().rect_filled(place, RADIUS, fill);
    }
    if place.height() > 1.5 * height(ui) {
        let (above, below) = place.split_top_bottom_at_fraction(0.5);
        for (line, columns) in [above, below].into_iter().zip(TWO_LINES) {
            paint(ui, line, &cells, columns);
        }
    } else {
        paint(ui, place, &cells, &[0, 1, 2, 3, 4]);
    }
    response
}

type Cell = (String, Color32);

fn cells(view: View<'_>, entry: &RunEntry) -> [Cell; 5] {
    let palette = view.palette;
    let facts = &entry.facts;
    let pin = if entry.is_pinned { "★ " } else { "" };
    let place = if facts.profile.is_empty() {
        view.text(facts.environment.title())
    } else {
        facts.profile.clone()
    };
    [
        (format!("{pin}#{}", entry.id), palette.weak),
        (
            GatewayTimestamp::at(facts.started).as_str().to_owned(),
            palette.weak,
        ),
        (place, view.environment_color(facts.environment)),
        outcome(view, facts.outcome),
        (what(view, entry), palette.text),
    ]
}

/// The result in a symbol, a word and a colour.
pub(super) fn outcome(view: View<'_>, outcome: RunOutcome) -> Cell {
    let palette = view.palette;
    let (symbol, color) = match outcome {
        RunOutcome::Good => ("✓", palette.good),
        RunOutcome::Refused => ("×", palette.bad),
        RunOutcome::BadSignature => ("!", palette.bad),
        RunOutcome::NoAnswer => ("?", palette.warning),
    };
    (format!("{symbol} {}", view.text(outcome.title())), color)
}

/// The name that the user gave; otherwise the code, or the last call with what is said of it.
fn what(view: View<'_>, entry: &RunEntry) -> String {
    let facts = &entry.facts;
    let mut parts = Vec::new();
    if !entry.name.is_empty() {
        parts.push(entry.name.as_str());
    }
    if !facts.sub_code.is_empty() {
        parts.push(&facts.sub_code);
    } else if !facts.code.is_empty() {
        parts.push(&facts.code);
    }
    if parts.is_empty() {
        parts.extend(facts.finding_title(view.locale));
        parts.extend(facts.methods.last().map(String::as_str));
    }
    parts.join("  ")
}

fn height(ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Body) + 8.0
}

fn is_wide(ui: &Ui) -> bool {
    ui.available_width() >= ONE_LINE
}

/// Draws these columns of a row.
fn paint(ui: &Ui, place: Rect, cells: &[Cell; 5], columns: &[usize]) {
    let columns = || {
        let chosen = columns.iter();
        chosen.filter_map(|at| Some((COLUMNS.get(*at)?.1, cells.get(*at)?)))
    };
    let fixed: f32 = columns().filter_map(|(width, _)| Some(width? + GAP)).sum();
    let rest = (place.width() - fixed - GAP * 2.0).max(60.0);
    let font = TextStyle::Body.resolve(ui.style());
    let mut left = place.left() + GAP;
    for (width, (text, color)) in columns() {
        let width = width.unwrap_or(rest);
        let mut job = LayoutJob::simple_singleline(text.clone(), font.clone(), *color);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = ui.painter().layout_job(job);
        let top = place.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(left, top), galley, *color);
        left += width + GAP;
    }
}
