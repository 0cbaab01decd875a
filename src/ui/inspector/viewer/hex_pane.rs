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

/// Digits of an offset where there is room for all.
const DIGITS: usize = 8;
/// The scroll bar beside the rows, in points.
const BESIDE: f32 = 14.0;

/// Draws the rows in view.
pub(super) fn hex_pane_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    marks: &Marks<'_>,
) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let length = looked.target.body.len();
    let glyph = ui.ctx().fonts_mut(|fonts| fonts.glyph_width(&font, '0'));
    let shape = Shape::fitting(ui.available_width(), glyph, length);
    let per_row = shape.bytes;
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
        rows_ui(ui, looked, marks, (shape, visible, first))
    });
    draft.hex_list = hex_list;
    follow_pointer(&response, looked, draft, picked);
}

fn rows_ui(
    ui: &Ui,
    looked: Looked<'_>,
    marks: &Marks<'_>,
    (shape, visible, first): (Shape, Range<usize>, Rect),
) -> Vec<DrawnRow> {
    let per_row = shape.bytes;
    let body = &looked.target.body;
    let start = (visible.start * per_row).saturating_sub(LONGEST_CHARACTER);
    let end = body.len().min(visible.end * per_row);
    let masker = &looked.subject.masker;
    let shown = shown_text(body, looked.target.charset, start..end, masker);
    let font = TextStyle::Monospace.resolve(ui.style());
    let mut place = first;
    let mut drawn = Vec::with_capacity(visible.len());
    for row in visible {
        let (row, bytes) = row_of(looked, &font, marks, (row * per_row, shape, &shown));
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
    (start, shape, shown): (usize, Shape, &[ShownChar]),
) -> (LayoutJob, Vec<Range<usize>>) {
    let palette = looked.view.palette;
    let body = &looked.target.body;
    let range = start..body.len().min(start + shape.bytes);
    let row = HexRow::of(body, range.clone(), shown);
    let mut job = LayoutJob::default();
    let mut bytes = Vec::new();
    let mut put = |text: &str, offset: usize, colors| {
        bytes.extend(text.chars().map(|_| offset..offset + 1));
        add(&mut job, font, text, colors);
    };
    let plain = egui::Color32::TRANSPARENT;
    let offset = format!("{start:0width$X}  ", width = shape.digits);
    put(&offset, start, (palette.weak, plain));
    for (offset, [high, low]) in range.clone().zip(&row.digits) {
        let background = marks.background(looked.view, offset);
        put(&format!("{high}{low}"), offset, (palette.text, background));
        put(" ", offset, (palette.text, plain));
    }
    let missing = shape.bytes - row.digits.len();
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

/// What stands in a row.
#[derive(Clone, Copy)]
struct Shape {
    /// How many bytes.
    bytes: usize,
    /// Digits of the offset before them.
    digits: usize,
}

impl Shape {
    /// Offset, two digits and a character for each byte, and the spaces between.
    fn columns(self) -> usize {
        self.digits + 3 + 4 * self.bytes
    }

    /// As many bytes as fit with their characters; where few do, the offset is as short as it can be.
    fn fitting(width: f32, glyph: f32, length: usize) -> Self {
        let digits = format!("{length:04X}").len().min(DIGITS);
        let long = [32, 16, 8].map(|bytes| Self {
            bytes,
            digits: DIGITS,
        });
        let short = [8, 4, 2].map(|bytes| Self { bytes, digits });
        let fits = |shape: &Self| {
            #[expect(clippy::cast_precision_loss, reason = "at most 32 bytes")]
            let columns = shape.columns() as f32;
            columns * glyph + BESIDE <= width
        };
        let smallest = Self { bytes: 2, digits };
        let shapes = long.into_iter().chain(short);
        shapes.into_iter().find(fits).unwrap_or(smallest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitting(columns: usize, length: usize) -> (usize, usize) {
        #[expect(clippy::cast_precision_loss, reason = "some columns")]
        let width = columns as f32 * 7.5 + BESIDE;
        let shape = Shape::fitting(width, 7.5, length);
        (shape.bytes, shape.digits)
    }

    #[test]
    fn whole_columns_fit() {
        assert_eq!(fitting(150, 900), (32, 8));
        assert_eq!(fitting(75, 900), (16, 8));
        assert_eq!(fitting(43, 900), (8, 8));
        assert_eq!(fitting(42, 900), (8, 4));
        assert_eq!(fitting(38, 900), (4, 4));
        assert_eq!(fitting(38, 0x0012_3456), (4, 6));
        assert_eq!(fitting(3, 900), (2, 4));
    }
}
