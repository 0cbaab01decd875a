//! What is marked in text, tree and bytes.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId};

use crate::app::FindState;
use crate::ui::view::View;

/// The marks of a body.
pub(super) struct Marks<'a> {
    /// The signed bytes; empty if that is unclear.
    pub(super) signed: Range<usize>,
    /// What was found.
    pub(super) hits: Option<&'a FindState>,
    /// What is chosen.
    pub(super) selected: Option<Range<usize>>,
}

impl Marks<'_> {
    /// What is drawn behind a byte: the selection over a hit over the signature.
    pub(super) fn background(&self, view: View<'_>, offset: usize) -> Color32 {
        let palette = view.palette;
        let is_selected = self
            .selected
            .as_ref()
            .is_some_and(|it| it.contains(&offset));
        if is_selected {
            return palette.accent.gamma_multiply(0.35);
        }
        match self.hit_at(offset) {
            Some(true) => palette.current_hit,
            Some(false) => palette.hit,
            None if self.signed.contains(&offset) => palette.signed,
            None => Color32::TRANSPARENT,
        }
    }

    /// Whether a byte is part of a hit, and if so, whether of the one that is stepped to.
    pub(super) fn hit_at(&self, offset: usize) -> Option<bool> {
        let find = self.hits?;
        let places = &find.hits.ready()?.places;
        let after = places.partition_point(|place| place.start as usize <= offset);
        let index = after.checked_sub(1)?;
        let place = places.get(index)?;
        (offset < place.end as usize).then_some(index == find.at)
    }
}

/// Adds a piece of text; pieces that look alike become one.
pub(super) fn add(
    job: &mut LayoutJob,
    font: &FontId,
    text: &str,
    (color, background): (Color32, Color32),
) {
    let same = job
        .sections
        .last_mut()
        .filter(|last| last.format.color == color && last.format.background == background);
    if let Some(last) = same {
        job.text.push_str(text);
        last.byte_range.end = job.text.len().into();
        return;
    }
    let format = TextFormat {
        font_id: font.clone(),
        color,
        background,
        ..TextFormat::default()
    };
    job.append(text, 0.0, format);
}
