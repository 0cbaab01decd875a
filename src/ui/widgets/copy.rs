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
    copy_if_clicked(ui, &button, outbox, text);
    button
}

/// The same with the whole name on it, for a place with several of them.
pub(in crate::ui) fn named_copy_button_ui(
    ui: &mut Ui,
    view: View<'_>,
    outbox: &mut Outbox,
    what: &str,
    text: impl FnOnce() -> String,
) {
    let name = view.text_with("copy-what", &[("what", what)]);
    let button = small_button(ui, &name);
    copy_if_clicked(ui, &button, outbox, text);
}

fn copy_if_clicked(ui: &Ui, button: &Response, outbox: &mut Outbox, text: impl FnOnce() -> String) {
    if button.clicked() {
        ui.ctx().copy_text(text());
        outbox.push(ViewMessage::Copied);
    }
}
