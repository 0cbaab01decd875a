//! Text as it is on the wire.

use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};

use crate::ui::theme::RADIUS;
use crate::ui::view::View;

/// Text in a fixed-width font that wraps and can be selected.
pub(in crate::ui) fn mono_text_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).monospace()).wrap());
}

/// The same in a sunken frame of limited height.
pub(in crate::ui) fn text_block_ui(ui: &mut Ui, view: View<'_>, id: &str, text: &str) {
    Frame::new()
        .fill(view.palette.sunken)
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ScrollArea::vertical()
                .id_salt(id)
                .max_height(220.0)
                .show(ui, |ui| {
                    mono_text_ui(ui, text);
                });
        });
}
