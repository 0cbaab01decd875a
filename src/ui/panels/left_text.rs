//! How long something still lives.

use std::time::Duration;

use egui::{RichText, Ui};
use jiff::SignedDuration;

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
    let seconds = left.as_secs().unsigned_abs();
    let (id, unit) = match seconds {
        0 => return (view.text("left-none"), None),
        1..120 => ("left-seconds", 1),
        120..7_200 => ("left-minutes", 60),
        7_200..172_800 => ("left-hours", 3_600),
        _ => ("left-days", 86_400),
    };
    let count = (seconds / unit).to_string();
    let text = view.text_with(id, &[("count", &count)]);
    (text, Some(Duration::from_secs(seconds % unit + 1)))
}
