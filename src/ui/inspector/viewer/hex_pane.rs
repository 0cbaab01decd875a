//! The body as bytes.

use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{FontId, Rect, TextStyle, Ui, vec2};

use super::marks::{Marks, add};
use super::text_pane::{DrawnRow, follow_pointer, list_ui, row_height};
use super::{Looked, ViewerDraft};
use crate::ui::widgets::RowsOf;
use crate::viewer::{HexRow, ShownChar, shown_text};

/// The longest character, in bytes.
const LONGEST_CHARACTER: usize = 4;

/// Draws the rows in view.
pub(super) fn hex_pane_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    marks: &Marks<'_>,
) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let per_row = bytes_per_row(ui, &font);
    let length = looked.target.body.len();
    if let Some(offset) = draft.wanted_hex.take() {
        draft.hex_list.reveal(offset / per_row);
    }
    let name = looked.view.text("viewer-hex-pane");
    let list = RowsOf {
        name: &name,
        role: Role::Document,
        height: row_height(ui),
        count: length.div_ceil(per_row).max(1),
    };
    let mut hex_list = std::mem::take(&mut draft.hex_list);
    let (response, picked) = list_ui(ui, looked, &mut hex_list, list, |ui, visible, first| {
        rows_ui(ui, looked, marks, (per_row, visible, first))
    });
    draft.hex_list = hex_list;
    follow_pointer(&response, looked, draft, picked);
}

fn rows_ui(
    ui: &Ui,
    looked: Looked<'_>,
    marks: &Marks<'_>,
    (per_row, visible, first): (usize, Range<usize>, Rect),
) -> Vec<DrawnRow> {
    let body = &looked.target.body;
    let start = (visible.start * per_row).saturating_sub(LONGEST_CHARACTER);
    let end = body.len().min(visible.end * per_row);
    let masker = &looked.subject.masker;
    let shown = shown_text(body, looked.target.charset, start..end, masker);
    let font = TextStyle::Monospace.resolve(ui.style());
    let mut place = first;
    let mut drawn = Vec::with_capacity(visible.len());
    for row in visible {
        let (row, bytes) = row_of(looked, &font, marks, (row * per_row, per_row, &shown));
        let galley = ui.painter().layout_job(row);
        ui.painter()
            .galley(place.min, Arc::clone(&galley), looked.view.palette.text);
        drawn.push(DrawnRow {
            place,
            galley,
            bytes,
        });
        place = place.translate(vec2(0.0, place.height()));
    }
    drawn
}

/// A row, with the byte that each of its characters stands for.
fn row_of(
    looked: Looked<'_>,
    font: &FontId,
    marks: &Marks<'_>,
    (start, per_row, shown): (usize, usize, &[ShownChar]),
) -> (LayoutJob, Vec<Range<usize>>) {
    let palette = looked.view.palette;
    let body = &looked.target.body;
    let range = start..body.len().min(start + per_row);
    let row = HexRow::of(body, range.clone(), shown);
    let mut job = LayoutJob::default();
    let mut bytes = Vec::new();
    let mut put = |text: &str, offset: usize, colors| {
        bytes.extend(text.chars().map(|_| offset..offset + 1));
        add(&mut job, font, text, colors);
    };
    let plain = egui::Color32::TRANSPARENT;
    put(&format!("{start:08X}  "), start, (palette.weak, plain));
    for (offset, [high, low]) in range.clone().zip(&row.digits) {
        let background = marks.background(looked.view, offset);
        put(&format!("{high}{low}"), offset, (palette.text, background));
        put(" ", offset, (palette.text, plain));
    }
    let missing = per_row - row.digits.len();
    let last = range.end.saturating_sub(1);
    put(&" ".repeat(missing * 3 + 1), last, (palette.text, plain));
    for (offset, character) in range.zip(&row.text) {
        let background = marks.background(looked.view, offset);
        let mut buffer = [0; 4];
        put(
            character.encode_utf8(&mut buffer),
            offset,
            (palette.text, background),
        );
    }
    (job, bytes)
}

/// 4, 8, 16 or 32, as many as fit.
fn bytes_per_row(ui: &Ui, font: &FontId) -> usize {
    let width = ui.ctx().fonts_mut(|fonts| fonts.glyph_width(font, '0'));
    let fits = |count: &usize| {
        #[expect(clippy::cast_precision_loss, reason = "at most 32 bytes")]
        let columns = (11 + 4 * count) as f32;
        columns * width + 14.0 <= ui.available_width()
    };
    [32, 16, 8].into_iter().find(fits).unwrap_or(4)
}
