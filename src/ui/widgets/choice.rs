//! One of a few.

use egui::{ComboBox, Ui};

/// A combo box with an accessible name. Returns what was chosen, if something else was.
pub(in crate::ui) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    current: T,
    options: &[(T, String)],
) -> Option<T> {
    let shown = options
        .iter()
        .find(|(option, _)| *option == current)
        .map_or("", |(_, text)| text.as_str());
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(name)
        .selected_text(shown)
        .show_ui(ui, |ui| {
            for (option, text) in options {
                if ui.selectable_label(*option == current, text).clicked() && *option != current {
                    chosen = Some(*option);
                }
            }
        });
    combo.response.accessible_name(name).on_hover_text(name);
    chosen
}
