//! A field into which a code or an address is pasted.

use egui::{Event, Ui};

use super::{entered, field_ui};
use crate::app::PastedText;
use crate::ui::view::View;

/// A field that gives its text away as soon as it is pasted, entered or set from outside.
pub(in crate::ui) fn paste_field_ui(
    ui: &mut Ui,
    view: View<'_>,
    (label, hint): (&str, &str),
    text: &mut String,
) -> Option<PastedText> {
    let response = field_ui(ui, view, &view.text(label), &view.text(hint), text);
    let is_paste = |event: &Event| matches!(event, Event::Paste(_));
    let pasted = response.has_focus() && ui.input(|input| input.events.iter().any(is_paste));
    let set = response.changed() && !response.has_focus();
    let is_given = entered(ui, &response) || pasted || set;
    (is_given && !text.trim().is_empty()).then(|| PastedText::new(std::mem::take(text)))
}
