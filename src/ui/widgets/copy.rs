//! Copying to the clipboard.

use egui::{Response, Ui};

use super::buttons::small_button;
use crate::app::ViewMessage;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// A small button that copies a text. `what` names it for the tooltip and for screen readers.
pub(in crate::ui) fn copy_button_ui(
    ui: &mut Ui,
    view: View<'_>,
    outbox: &mut Outbox,
    what: &str,
    text: impl FnOnce() -> String,
) -> Response {
    let name = view.text_with("copy-what", &[("what", what)]);
    let button = small_button(ui, &view.text("copy"))
        .accessible_name(&name)
        .on_hover_text(name);
    if button.clicked() {
        ui.ctx().copy_text(text());
        outbox.push(ViewMessage::Copied);
    }
    button
}
