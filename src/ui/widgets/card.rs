//! A framed part of a page.

use egui::{Color32, Frame, Margin, Stroke, Ui};

use crate::ui::theme::RADIUS;
use crate::ui::view::View;

/// Draws a card over the whole width. A line of `color` marks it, if given.
pub(in crate::ui) fn card_ui<R>(
    ui: &mut Ui,
    view: View<'_>,
    color: Option<Color32>,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let stroke = Stroke::new(1.0, color.unwrap_or(view.palette.line));
    Frame::new()
        .fill(view.palette.surface)
        .stroke(stroke)
        .corner_radius(RADIUS + 2)
        .inner_margin(Margin::symmetric(14, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}
