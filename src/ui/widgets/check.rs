//! A box to tick.

use std::sync::Arc;

use egui::{Checkbox, Response, Stroke, TextWrapMode, Ui, WidgetText};

use crate::ui::view::View;

/// A check box with a frame that is seen also while it is not ticked.
pub(in crate::ui) fn check_ui(
    ui: &mut Ui,
    view: View<'_>,
    ticked: &mut bool,
    text: impl Into<WidgetText>,
) -> Response {
    let before = Arc::clone(ui.style());
    let style = ui.style_mut();
    // In a row that wraps it goes to the next line as a whole.
    style.wrap_mode = Some(TextWrapMode::Extend);
    let widgets = &mut style.visuals.widgets;
    for widget in [&mut widgets.inactive, &mut widgets.hovered] {
        widget.bg_stroke = Stroke::new(1.5, view.palette.weak);
    }
    let response = ui.add(Checkbox::new(ticked, text.into()));
    ui.set_style(before);
    response
}
