//! A name with its value.

use egui::{Label, Response, RichText, Ui};

use crate::ui::view::View;

/// A weak name and a value that can be selected, on one line that wraps.
pub(in crate::ui) fn key_value_ui(
    ui: &mut Ui,
    view: View<'_>,
    name: &str,
    value: &str,
) -> Response {
    ui.scope(|ui| {
        // There is nothing to click here, so a row is as high as its text.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            let name = ui.label(RichText::new(name).color(view.palette.weak));
            name | ui.add(Label::new(RichText::new(value).monospace()).wrap())
        })
        .inner
    })
    .inner
}
