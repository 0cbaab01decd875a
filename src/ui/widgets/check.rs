//! A box to tick.

use egui::{Checkbox, Response, Stroke, Ui, WidgetText};

use crate::ui::view::View;

/// A check box with a frame that is seen also while it is not ticked.
pub(in crate::ui) fn check_ui(
    ui: &mut Ui,
    view: View<'_>,
    ticked: &mut bool,
    text: impl Into<WidgetText>,
) -> Response {
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered] {
            widget.bg_stroke = Stroke::new(1.5, view.palette.weak);
        }
        let text = text.into();
        ui.add(Checkbox::new(ticked, text))
    })
    .inner
}
