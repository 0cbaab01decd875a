//! A text field whose content is not shown.

use egui::text_edit::TextEditState;
use egui::{Response, RichText, TextEdit, Ui};

use crate::ui::view::View;

/// A label above a field that shows dots; what was typed is not kept for undo.
pub(in crate::ui) fn secret_field_ui(
    ui: &mut Ui,
    view: View<'_>,
    label: &str,
    text: &mut String,
) -> Response {
    let label = ui.label(RichText::new(label).color(view.palette.weak).small());
    let edit = TextEdit::singleline(text)
        .password(true)
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).labelled_by(label.id);
    if let Some(mut state) = TextEditState::load(ui.ctx(), response.id) {
        state.clear_undoer();
        state.store(ui.ctx(), response.id);
    }
    response
}
