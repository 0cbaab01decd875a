//! The body as text.

use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{CCursor, LayoutJob};
use egui::{Event, FontId, Galley, Rect, Response, TextStyle, Ui, vec2};

use super::marks::{Marks, add};
use super::{Looked, ViewerDraft, ask_for_rows};
use crate::app::ViewMessage;
use crate::ui::outbox::Outbox;
use crate::ui::widgets::{RowList, RowsOf};
use crate::viewer::{ShownChar, TextRows, copied_text, shown_text};

/// Columns are a multiple of this, so that a window that is being resized is not broken anew at
/// every point.
const COLUMN_STEP: usize = 2;
/// The fewest and the most columns.
const COLUMNS: (usize, usize) = (16, 400);

/// Draws the rows in view.
pub(super) fn text_pane_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    marks: &Marks<'_>,
    outbox: &mut Outbox,
) {
    let font = TextStyle::Monospace.resolve(ui.style());
    ask_for_rows(looked, columns(ui, &font), outbox);
    let Some(known) = looked.view.state.viewer.rows_of(looked.target) else {
        return;
    };
    let Some(rows) = known.rows.value() else {
        let percent = known.progress.percent().to_string();
        let text = looked
            .view
            .text_with("viewer-laying-out", &[("percent", &percent)]);
        ui.label(text);
        ui.ctx().request_repaint_after(super::find_bar::LOOK_AGAIN);
        return;
    };
    if let Some(offset) = draft.wanted_text.take() {
        draft.text_list.reveal(rows.row_at(offset));
    }
    let name = looked.view.text("viewer-text-pane");
    let list = RowsOf {
        name: &name,
        role: Role::Document,
        height: row_height(ui),
        count: rows.count(),
    };
    let mut text_list = std::mem::take(&mut draft.text_list);
    let (response, picked) = list_ui(ui, looked, &mut text_list, list, |ui, visible, first| {
        rows_ui(ui, looked, marks, (rows, visible, first))
    });
    draft.text_list = text_list;
    follow_pointer(&response, looked, draft, picked);
    copy_with_key(ui, &response, looked, draft, outbox);
}

/// Draws the rows in view, and tells on which bytes the pointer is.
pub(super) fn list_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    list: &mut RowList,
    rows: RowsOf<'_>,
    draw: impl FnOnce(&Ui, Range<usize>, Rect) -> Vec<DrawnRow>,
) -> (Response, Option<Range<usize>>) {
    let mut picked = None;
    let response = list.show(ui, looked.view, rows, |ui, visible, first, response| {
        let drawn = draw(ui, visible, first);
        picked = offset_under(&drawn, response);
        speak(ui, response, &drawn);
        let widths = drawn.iter().map(|row| row.galley.size().x);
        widths.fold(0.0, f32::max)
    });
    (response, picked)
}

/// A row as it was drawn.
pub(super) struct DrawnRow {
    pub(super) place: Rect,
    pub(super) galley: Arc<Galley>,
    /// The bytes of each character of the galley.
    pub(super) bytes: Vec<Range<usize>>,
}

fn rows_ui(
    ui: &Ui,
    looked: Looked<'_>,
    marks: &Marks<'_>,
    (rows, visible, first): (&TextRows, Range<usize>, Rect),
) -> Vec<DrawnRow> {
    let part = rows.range(visible.start).start..rows.range(visible.end.saturating_sub(1)).end;
    let masker = &looked.subject.masker;
    let shown = shown_text(&looked.target.body, looked.target.charset, part, masker);
    let font = TextStyle::Monospace.resolve(ui.style());
    let mut place = first;
    let mut drawn = Vec::with_capacity(visible.len());
    for row in visible {
        let range = rows.range(row);
        let start = shown.partition_point(|it| it.range.start < range.start);
        let end = shown.partition_point(|it| it.range.start < range.end);
        let characters = shown.get(start..end).unwrap_or_default();
        let galley = ui
            .painter()
            .layout_job(job(looked, marks, &font, characters));
        ui.painter()
            .galley(place.min, Arc::clone(&galley), looked.view.palette.text);
        drawn.push(DrawnRow {
            place,
            galley,
            bytes: characters.iter().map(|it| it.range.clone()).collect(),
        });
        place = place.translate(vec2(0.0, place.height()));
    }
    drawn
}

/// Screen readers are given the rows in view as the value of the pane.
fn speak(ui: &Ui, pane: &Response, drawn: &[DrawnRow]) {
    ui.ctx().accesskit_node_builder(pane.id, |node| {
        let rows: Vec<_> = drawn.iter().map(|row| row.galley.text()).collect();
        node.set_value(rows.join("\n"));
    });
}

fn job(looked: Looked<'_>, marks: &Marks<'_>, font: &FontId, row: &[ShownChar]) -> LayoutJob {
    let palette = looked.view.palette;
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    for character in row {
        let is_picture = ('\u{2400}'..='\u{2421}').contains(&character.shown);
        let color = if character.is_covered || is_picture {
            palette.weak
        } else {
            palette.text
        };
        let background = marks.background(looked.view, character.range.start);
        let mut buffer = [0; 4];
        let text = character.shown.encode_utf8(&mut buffer);
        add(&mut job, font, text, (color, background));
    }
    job
}

/// The bytes of the character under the pointer.
fn offset_under(drawn: &[DrawnRow], response: &Response) -> Option<Range<usize>> {
    let pointer = response.interact_pointer_pos()?;
    let row = drawn
        .iter()
        .find(|row| pointer.y < row.place.max.y)
        .or(drawn.last())?;
    let CCursor { index, .. } = row.galley.cursor_from_pos(pointer - row.place.min);
    // The cursor stands between two characters; the one that was hit is left or right of it.
    let left = row.galley.pos_from_cursor(CCursor::new(index)).min.x + row.place.min.x;
    let hit = if pointer.x < left {
        usize::from(index).saturating_sub(1)
    } else {
        index.into()
    };
    row.bytes.get(hit).or(row.bytes.last()).cloned()
}

/// A click chooses a character, a drag all between two.
pub(super) fn follow_pointer(
    response: &Response,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    picked: Option<Range<usize>>,
) {
    let Some(picked) = picked else { return };
    if response.drag_started() || response.clicked() {
        draft.anchor = Some(picked.start);
    }
    if response.clicked() || response.dragged() {
        let anchor = draft.anchor.unwrap_or(picked.start);
        let range = anchor.min(picked.start)..picked.end.max(anchor + 1);
        let is_new = draft.selection().is_none_or(|it| it.range != range);
        if is_new {
            draft.choose(looked.target, range);
        }
    }
}

/// What is chosen goes to the clipboard.
pub(super) fn copy_with_key(
    ui: &Ui,
    response: &Response,
    looked: Looked<'_>,
    draft: &ViewerDraft,
    outbox: &mut Outbox,
) {
    let asked = response.has_focus()
        && ui.input(|input| input.events.iter().any(|it| matches!(it, Event::Copy)));
    let Some(selection) = draft.selection().filter(|_| asked) else {
        return;
    };
    let target = looked.target;
    let masker = &looked.subject.masker;
    let text = copied_text(
        &target.body,
        target.charset,
        selection.range.clone(),
        masker,
    );
    ui.ctx().copy_text(text);
    outbox.push(ViewMessage::Copied);
}

/// High enough that what is drawn behind a row hides nothing of the row above.
pub(super) fn row_height(ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Monospace).ceil() + 2.0
}

/// How many columns fit beside the scroll bar.
fn columns(ui: &Ui, font: &FontId) -> usize {
    let width = ui.ctx().fonts_mut(|fonts| fonts.glyph_width(font, '0'));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a screen has some hundred columns"
    )]
    let fit = ((ui.available_width() - 14.0) / width.max(1.0)).max(0.0) as usize;
    (fit / COLUMN_STEP * COLUMN_STEP).clamp(COLUMNS.0, COLUMNS.1)
}
