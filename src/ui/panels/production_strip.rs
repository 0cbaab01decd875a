//! So that nobody takes production for a place to try things.

use egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Ui};

use crate::protocol::Environment;
use crate::ui::view::View;

/// Draws a strip over the whole window while the chosen profile is one of production.
pub(in crate::ui) fn production_strip_ui(ui: &mut Ui, view: View<'_>) {
    if view.state.profile().real_environment() != Environment::Production {
        return;
    }
    let palette = view.palette;
    let frame = Frame::new()
        .fill(palette.bad)
        .inner_margin(Margin::symmetric(14, 2));
    Panel::top("production").frame(frame).show(ui, |ui| {
        let words = RichText::new(view.text("production-strip"));
        let centred = Layout::top_down(Align::Center);
        ui.with_layout(centred, |ui| {
            ui.add(Label::new(words.color(palette.on_bad).strong()).truncate());
        });
    });
}
