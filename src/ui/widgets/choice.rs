//! One of a few.

use egui::{ComboBox, Id, Ui};

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
    let opened = ui.scope_id().with((name, "opened"));
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(name)
        .selected_text(shown)
        .show_ui(ui, |ui| {
            let is_new = is_new(ui, opened);
            for (option, text) in options {
                let is_current = *option == current;
                let line = ui.selectable_label(is_current, text);
                // A long list opens where its current line is, and follows the keyboard.
                if (is_current && is_new) || line.gained_focus() {
                    line.scroll_to_me(None);
                }
                if line.clicked() {
                    // A click of the mouse closes it anyhow, Enter would not.
                    ui.close();
                    chosen = (!is_current).then_some(*option);
                }
            }
        });
    combo.response.accessible_name(name).on_hover_text(name);
    chosen
}

/// Whether the list was not drawn in the last frames. The first frame only measures it.
fn is_new(ui: &Ui, opened: Id) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|data| {
        let last = data.get_temp::<(u64, u64)>(opened);
        let first = match last {
            Some((first, last)) if last + 1 >= frame => first,
            _ => frame,
        };
        data.insert_temp(opened, (first, frame));
        frame <= first + 1
    })
}
