//! How long something still lives.

use std::time::Duration;

use egui::{RichText, Ui};
use jiff::SignedDuration;

use super::rounded_life::{LifeUnit, RoundedLife};
use crate::ui::view::View;

/// A weak line with the life that is left, drawn again when its text changes. `id` is the Fluent id
/// of the line, in which the life is `left`.
pub(super) fn left_ui(ui: &mut Ui, view: View<'_>, id: &str, left: Option<SignedDuration>) {
    let Some(left) = left else {
        return;
    };
    let (left, changes_in) = left_text(view, left);
    let text = view.text_with(id, &[("left", &left)]);
    ui.label(RichText::new(text).color(view.palette.weak));
    if let Some(changes_in) = changes_in {
        ui.ctx().request_repaint_after(changes_in);
    }
}

/// The life in its largest unit, and when that text changes.
fn left_text(view: View<'_>, left: SignedDuration) -> (String, Option<Duration>) {
    let Some(life) = RoundedLife::of(left) else {
        return (view.text("left-none"), None);
    };
    let id = match life.unit {
        LifeUnit::Seconds => "left-seconds",
        LifeUnit::Minutes => "left-minutes",
        LifeUnit::Hours => "left-hours",
        LifeUnit::Days => "left-days",
    };
    let text = view.text_with(id, &[("count", &life.count.to_string())]);
    (text, Some(life.changes_in))
}
