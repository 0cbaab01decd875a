//! A text field with its label.

use egui::{Key, Response, RichText, TextEdit, Ui};

use crate::ui::view::View;

/// A label above a field over the whole width; the label names the field for screen readers.
pub(in crate::ui) fn field_ui(
    ui: &mut Ui,
    view: View<'_>,
    label: &str,
    hint: &str,
    text: &mut String,
) -> Response {
    let label = ui.label(RichText::new(label).color(view.palette.weak).small());
    let edit = TextEdit::singleline(text)
        .hint_text(hint)
        .desired_width(f32::INFINITY);
    ui.add(edit).labelled_by(label.id)
}

/// Whether Enter was pressed in a field.
pub(in crate::ui) fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// Whether what was typed should become a message: Enter, another field, or a value set from
/// outside (a screen reader) while the field had no focus.
pub(in crate::ui) fn committed(response: &Response) -> bool {
    response.lost_focus() || (response.changed() && !response.has_focus())
}
