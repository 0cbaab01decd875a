//! One row of the tree, numbers and escapes as sent.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Rect, Sense, TextStyle, Ui, WidgetInfo, vec2};

use super::Looked;
use super::marks::{Marks, add};
use crate::protocol::Masker;
use crate::protocol::json::{JsonDocument, JsonKind, JsonNode, Span};

/// Longer values are cut in the tree, in characters; the text has all of them.
const LONGEST_VALUE: usize = 400;
/// More of a value is not read to find its secrets, in bytes.
const LONGEST_READ: u32 = 16 << 10;
/// More members of a container are not counted.
const MOST_COUNTED: usize = 1_000;
/// Width of the bar before signed rows, in points.
const SIGNED_BAR: f32 = 3.0;

/// A row.
pub(super) struct TreeRow<'a> {
    pub(super) document: &'a JsonDocument,
    pub(super) node: usize,
    pub(super) folded: bool,
    pub(super) is_chosen: bool,
}

/// A click on a row.
pub(super) struct Clicked {
    /// Whether it hit the mark that folds, or was a double click.
    pub(super) is_on_mark: bool,
}

/// Draws a row; returns its width and the click.
pub(super) fn row_ui(
    ui: &Ui,
    looked: Looked<'_>,
    marks: &Marks<'_>,
    row: &TreeRow<'_>,
    place: Rect,
) -> (f32, Option<Clicked>) {
    let Some(node) = row.document.node(row.node) else {
        return (0.0, None);
    };
    let view = looked.view;
    let response = ui.interact(place, ui.scope_id().with(row.node), Sense::click());
    let name = name_text(row.document, node);
    let value = value_text(row.document, &looked.subject.masker, node, row.node);
    let spoken = match (node.is_container(), row.folded) {
        (true, true) => view.text_with("viewer-row-folded", &[("row", &format!("{name}{value}"))]),
        (true, false) => view.text_with("viewer-row-open", &[("row", &format!("{name}{value}"))]),
        (false, _) => format!("{name}{value}"),
    };
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, row.is_chosen, &spoken));
    if row.is_chosen {
        let color = view.palette.accent.gamma_multiply(0.35);
        ui.painter().rect_filled(place, 0.0, color);
    } else if response.hovered() {
        let color = view.palette.accent.gamma_multiply(0.1);
        ui.painter().rect_filled(place, 0.0, color);
    }
    if marks.signed.contains(&(node.value.start as usize)) {
        let bar = Rect::from_min_size(place.min, vec2(SIGNED_BAR, place.height()));
        ui.painter().rect_filled(bar, 0.0, view.palette.good);
    }
    let (job, head) = job(ui, looked, marks, node, (&name, &value, row.folded));
    let at = place.min + vec2(SIGNED_BAR + 3.0, 1.0);
    let width = ui.painter().layout_job(job.clone()).size().x + SIGNED_BAR + 6.0;
    // What goes on beyond the edge ends with a mark that says so.
    let mut shown = job;
    shown.wrap = TextWrapping::truncate_at_width((ui.clip_rect().right() - at.x).max(0.0));
    let galley = ui.painter().layout_job(shown);
    let mark_end = galley.pos_from_cursor(egui::text::CCursor::new(head)).max.x + at.x;
    ui.painter().galley(at, galley, view.palette.text);
    let clicked = response.clicked().then(|| {
        let pointer = response.interact_pointer_pos();
        let hits_mark = pointer.is_some_and(|pointer| pointer.x < mark_end);
        Clicked {
            is_on_mark: node.is_container() && (hits_mark || response.double_clicked()),
        }
    });
    (width, clicked)
}

/// The text of a row, and how many characters stand before the name.
fn job(
    ui: &Ui,
    looked: Looked<'_>,
    marks: &Marks<'_>,
    node: &JsonNode,
    (name, value, folded): (&str, &str, bool),
) -> (LayoutJob, usize) {
    let palette = looked.view.palette;
    let font = TextStyle::Monospace.resolve(ui.style());
    let mark = match (node.is_container(), folded) {
        (true, true) => "▶ ",
        (true, false) => "▼ ",
        (false, _) => "  ",
    };
    let head = format!("{}{mark}", "  ".repeat(node.depth.into()));
    let value_color = if node.kind == JsonKind::String {
        palette.good
    } else {
        palette.accent
    };
    let key = node.key.map_or(0..0, Span::range);
    let inside = if node.is_container() {
        0..0
    } else {
        node.value.range()
    };
    let behind = |range: &std::ops::Range<usize>| hit_behind(looked, marks, range);
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    add(&mut job, &font, &head, (palette.weak, Color32::TRANSPARENT));
    add(&mut job, &font, name, (palette.text, behind(&key)));
    // Coloured text would be hard to read on a hit.
    let behind_value = behind(&inside);
    let value_color = if behind_value == Color32::TRANSPARENT {
        value_color
    } else {
        palette.text
    };
    add(&mut job, &font, value, (value_color, behind_value));
    (job, head.chars().count())
}

/// A hit anywhere in a name or a value marks all of it.
fn hit_behind(looked: Looked<'_>, marks: &Marks<'_>, range: &std::ops::Range<usize>) -> Color32 {
    let Some(find) = marks.hits else {
        return Color32::TRANSPARENT;
    };
    let Some(hits) = find.hits.ready() else {
        return Color32::TRANSPARENT;
    };
    let first = hits
        .places
        .partition_point(|it| (it.end as usize) <= range.start);
    let is_hit = hits
        .places
        .get(first)
        .is_some_and(|it| (it.start as usize) < range.end);
    if !is_hit {
        return Color32::TRANSPARENT;
    }
    let current = hits.places.get(find.at);
    let is_current = current.is_some_and(|it| range.contains(&(it.start as usize)));
    let palette = looked.view.palette;
    if is_current {
        palette.current_hit
    } else {
        palette.hit
    }
}

fn name_text(document: &JsonDocument, node: &JsonNode) -> String {
    node.key
        .map_or_else(String::new, |key| format!("{}: ", document.raw_text(key)))
}

/// A value as sent; of a container how much is in it.
pub(super) fn value_text(
    document: &JsonDocument,
    masker: &Masker,
    node: &JsonNode,
    index: usize,
) -> String {
    if node.is_container() {
        let (open, close) = if node.kind == JsonKind::Object {
            ('{', '}')
        } else {
            ('[', ']')
        };
        let count = document.children(index).take(MOST_COUNTED).count();
        let more = if count == MOST_COUNTED { "+" } else { "" };
        return format!("{open} {count}{more} {close}");
    }
    let name = document.name(index).unwrap_or_default();
    let mut read = node.value;
    read.end = read.end.min(read.start.saturating_add(LONGEST_READ));
    let raw = document.raw_text(read);
    let (quote, inside) = match raw.strip_prefix('"') {
        Some(rest) => ("\"", rest.strip_suffix('"').unwrap_or(rest)),
        None => ("", raw.as_ref()),
    };
    let mut value: String = masker.mask_value(&name, inside);
    if let Some((end, _)) = value.char_indices().nth(LONGEST_VALUE) {
        value.truncate(end);
        value.push('…');
    }
    format!("{quote}{value}{quote}")
}
