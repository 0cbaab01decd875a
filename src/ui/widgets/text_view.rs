//! Text as it is on the wire.

use egui::text::LayoutJob;
use egui::{Frame, Label, Margin, ScrollArea, TextStyle, Ui};

use crate::ui::theme::RADIUS;
use crate::ui::view::View;

/// Text in a fixed-width font that can be selected. It wraps anywhere, as what is on the wire has
/// no words.
pub(in crate::ui) fn mono_text_ui(ui: &mut Ui, text: &str) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let color = ui.visuals().text_color();
    let mut job = LayoutJob::simple(text.to_owned(), font, color, f32::INFINITY);
    job.wrap.break_anywhere = true;
    ui.add(Label::new(job).wrap());
}

/// How high a block is at most, in points, also where the page scrolls.
const HEIGHT: f32 = 220.0;

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
                .max_height(HEIGHT)
                .min_scrolled_height(HEIGHT)
                .show(ui, |ui| {
                    mono_text_ui(ui, text);
                });
        });
}
