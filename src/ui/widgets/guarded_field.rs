//! A text field that keeps no secret.

use std::path::Path;

use egui::text_edit::TextEditState;
use egui::{Response, Ui};
use zeroize::Zeroize as _;

use super::committed;
use crate::app::{PastedText, ViewMessage};
use crate::i18n::Explain as _;
use crate::keys::{PasteField, PasteMistake, is_key_text};
use crate::ui::outbox::Outbox;

/// The text of a field that should become a message now. A key or a token that was pasted by
/// mistake is wiped at once, also from the field's undo, and what was there `before` comes back.
pub(in crate::ui) fn guarded(
    ui: &Ui,
    response: &Response,
    (field, before): (PasteField, &str),
    text: &mut String,
    outbox: &mut Outbox,
) -> Option<String> {
    if !response.changed() && !committed(response) {
        return None;
    }
    let mistake = PasteMistake::in_field(field, text);
    // Tokens and numbers may also be typed, so those are judged when the field is left.
    let is_key = matches!(
        mistake,
        Some(
            PasteMistake::PrivateKey(_) | PasteMistake::PublicKey(_) | PasteMistake::Certificate(_)
        )
    );
    let mistake = mistake.filter(PasteMistake::is_unfit_to_keep);
    match mistake {
        Some(mistake) if is_key || committed(response) => {
            wipe(ui, response, text);
            before.clone_into(text);
            outbox.push(ViewMessage::Failed(mistake.problem()));
            None
        }
        _ => committed(response).then(|| text.trim().to_owned()),
    }
}

/// The text of a key that was pasted where its path belongs: it is taken out of the field, to be
/// used like any pasted key.
pub(in crate::ui) fn pasted_key(
    ui: &Ui,
    response: &Response,
    path: &mut String,
) -> Option<PastedText> {
    let is_new = response.changed() || committed(response);
    if !is_new || !is_key_text(Path::new(path.as_str())) {
        return None;
    }
    let text = PastedText::new(path.as_str());
    wipe(ui, response, path);
    Some(text)
}

/// Also what the field would bring back by undo.
fn wipe(ui: &Ui, response: &Response, text: &mut String) {
    text.zeroize();
    if let Some(mut state) = TextEditState::load(ui.ctx(), response.id) {
        state.clear_undoer();
        state.store(ui.ctx(), response.id);
    }
}
