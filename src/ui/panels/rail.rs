//! The pages to choose from.

use egui::Ui;

use crate::app::{Page, ViewMessage};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::tab_button;

/// Draws the rail.
pub(in crate::ui) fn rail_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.vertical_centered_justified(|ui| {
        for page in Page::ALL {
            let open = view.state.page == page;
            if tab_button(ui, view, open, &view.text(page.title())).clicked() {
                outbox.push(ViewMessage::Open(page));
            }
        }
    });
}
