//! Copying to the clipboard.

use egui::{Button, RichText, Ui, vec2};

use crate::app::ViewMessage;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// High enough for letters that go below the line, lower than a row of a table.
const HEIGHT: f32 = 19.0;

/// A small button that copies a text. `what` names it for the tooltip and for screen readers.
pub(in crate::ui) fn copy_button_ui(
    ui: &mut Ui,
    view: View<'_>,
    outbox: &mut Outbox,
    what: &str,
    text: impl FnOnce() -> String,
) {
    let name = view.text_with("copy-what", &[("what", what)]);
    let button = ui
        .add(
            Button::new(RichText::new(view.text("copy")).small())
                .small()
                .min_size(vec2(0.0, HEIGHT)),
        )
        .accessible_name(&name)
        .on_hover_text(name);
    if button.clicked() {
        ui.ctx().copy_text(text());
        outbox.push(ViewMessage::Copied);
    }
}
