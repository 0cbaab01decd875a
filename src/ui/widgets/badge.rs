//! A word in a coloured frame.

use egui::{Color32, Frame, Margin, Response, RichText, Stroke, Ui};

use crate::ui::theme::RADIUS;

/// Draws a badge. The colour never says anything that the word does not say.
pub(in crate::ui) fn badge_ui(ui: &mut Ui, text: &str, color: Color32) -> Response {
    Frame::new()
        .inner_margin(Margin::symmetric(7, 1))
        .corner_radius(RADIUS)
        .stroke(Stroke::new(1.0, color))
        .fill(color.gamma_multiply(0.12))
        .show(ui, |ui| {
            ui.label(RichText::new(text).color(color).small().strong())
        })
        .inner
}
