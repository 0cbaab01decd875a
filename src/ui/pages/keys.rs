//! Key files: what they are, and which belong together.

use egui::Ui;

use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// Draws the page.
pub(in crate::ui) fn keys_ui(
    _ui: &mut Ui,
    _view: View<'_>,
    _drafts: &mut Drafts,
    _outbox: &mut Outbox,
) {
}
