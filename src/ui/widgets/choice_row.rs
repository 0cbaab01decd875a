//! A few choices of which one is taken.

use egui::Ui;

use super::tab_button;
use crate::ui::view::View;

/// A few choices side by side.
pub(in crate::ui) fn choice_row_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: View<'_>,
    current: T,
    options: &[(T, String)],
) -> Option<T> {
    let clicked = |ui: &mut Ui, (option, text): &(T, String)| {
        tab_button(ui, view, *option == current, text)
            .clicked()
            .then_some(*option)
    };
    ui.horizontal(|ui| {
        // Every option is drawn, also those after the one that was clicked.
        let chosen: Vec<_> = options.iter().map(|option| clicked(ui, option)).collect();
        chosen.into_iter().flatten().next()
    })
    .inner
}
