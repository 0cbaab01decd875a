//! The string to sign: ours against the one that the gateway built.

use egui::Ui;

use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// Draws the page.
pub(in crate::ui) fn sign_content_ui(
    _ui: &mut Ui,
    _view: View<'_>,
    _drafts: &mut Drafts,
    _outbox: &mut Outbox,
) {
}
