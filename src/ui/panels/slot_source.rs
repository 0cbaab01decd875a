//! How a file gets into its place: dialog, typed path, pasted text.

use std::path::PathBuf;

use egui::{Key, RichText, TextEdit, Ui};
use zeroize::Zeroizing;

use crate::app::{KeyMessage, KeyOrigin, PastedText};
use crate::keys::{CertificateSlot, CredentialSlot, KeySlot};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{committed, field_ui, pasted_key, problem_ui};

/// Ids of the texts about a place.
struct SlotTexts {
    title: &'static str,
    open: &'static str,
    path: &'static str,
    paste: &'static str,
    text: &'static str,
}

fn texts(slot: CredentialSlot) -> SlotTexts {
    let (title, open, path) = match slot {
        CredentialSlot::Key(KeySlot::AppPrivateKey) => {
            ("keys-private", "keys-open-private", "keys-private-path")
        }
        CredentialSlot::Key(KeySlot::AlipayPublicKey) => {
            ("keys-alipay-public", "keys-open-public", "keys-public-path")
        }
        CredentialSlot::Certificate(CertificateSlot::App) => (
            CertificateSlot::App.text_id(),
            "certificate-open-app",
            "certificate-path-app",
        ),
        CredentialSlot::Certificate(CertificateSlot::Alipay) => (
            CertificateSlot::Alipay.text_id(),
            "certificate-open-alipay",
            "certificate-path-alipay",
        ),
        CredentialSlot::Certificate(CertificateSlot::Root) => (
            CertificateSlot::Root.text_id(),
            "certificate-open-root",
            "certificate-path-root",
        ),
    };
    let (paste, text) = match slot {
        CredentialSlot::Key(_) => ("keys-paste-what", "keys-text"),
        CredentialSlot::Certificate(_) => ("certificate-paste-what", "certificate-text"),
    };
    SlotTexts {
        title,
        open,
        path,
        paste,
        text,
    }
}

/// The name of a place, and why there is nothing in it.
pub(super) fn slot_head_ui(ui: &mut Ui, view: View<'_>, slot: CredentialSlot) {
    ui.label(RichText::new(view.text(texts(slot).title)).strong());
    let standing = view.state.keys.standing(slot);
    if standing.is_pending() {
        ui.spinner();
    } else if let Some(problem) = standing.problem() {
        problem_ui(ui, view, problem);
    } else if standing.origin().is_none() {
        ui.label(RichText::new(view.text("keys-absent")).color(view.palette.weak));
    }
}

/// The ways to fill a place; the simulator's profile fills its own.
pub(super) fn slot_source_ui(
    ui: &mut Ui,
    view: View<'_>,
    slot: CredentialSlot,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if view.state.profile().is_built_in() {
        return;
    }
    let texts = texts(slot);
    buttons_ui(ui, view, (slot, &texts), drafts, outbox);
    let path = drafts.key_paths.entry(slot).or_default();
    let response = field_ui(
        ui,
        view,
        &view.text(texts.path),
        &view.text("keys-path-hint"),
        path,
    );
    if let Some(text) = pasted_key(ui, &response, path) {
        outbox.push(KeyMessage::Text(slot, text));
        return;
    }
    // Enter reads the file again, also when only its content is new.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let changed = committed(&response) && is_new(view, slot, path);
    if (entered || changed) && !path.trim().is_empty() {
        outbox.push(KeyMessage::Path(slot, PathBuf::from(path.as_str())));
    }
    pasted_text_ui(ui, view, (slot, &texts), drafts, outbox);
}

fn buttons_ui(
    ui: &mut Ui,
    view: View<'_>,
    (slot, texts): (CredentialSlot, &SlotTexts),
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    ui.horizontal_wrapped(|ui| {
        if ui
            .button(view.text(texts.open))
            .on_hover_text(view.text("keys-drop"))
            .clicked()
        {
            outbox.push(KeyMessage::Pick(slot));
        }
        let name = view.text_with(texts.paste, &[("what", &view.text(texts.path))]);
        let is_open = drafts
            .key_text
            .as_ref()
            .is_some_and(|(open, _)| *open == slot);
        let paste = ui
            .selectable_label(is_open, view.text("keys-paste"))
            .accessible_name(name);
        if view.state.keys.standing(slot).origin().is_some() {
            let name = view.text_with("keys-forget-what", &[("what", &view.text(texts.title))]);
            let forget = ui.button(view.text("keys-forget")).accessible_name(name);
            if forget.clicked() {
                drafts.key_paths.remove(&slot);
                outbox.push(KeyMessage::Forget(slot));
            }
        }
        if paste.clicked() {
            drafts.key_text = (!is_open).then(|| (slot, Zeroizing::default()));
        }
    });
}

fn is_new(view: View<'_>, slot: CredentialSlot, path: &str) -> bool {
    let known = view.state.profile().file(slot);
    known.is_none_or(|known| known.display().to_string() != path)
}

fn pasted_text_ui(
    ui: &mut Ui,
    view: View<'_>,
    (slot, texts): (CredentialSlot, &SlotTexts),
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let Some((open, text)) = &mut drafts.key_text else {
        return;
    };
    if *open != slot {
        return;
    }
    let label = ui.label(
        RichText::new(view.text(texts.text))
            .color(view.palette.weak)
            .small(),
    );
    let edit = TextEdit::multiline(&mut **text)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .password(slot == CredentialSlot::APP_PRIVATE_KEY);
    ui.add(edit).labelled_by(label.id);
    if ui.button(view.text("keys-use-text")).clicked() && !text.trim().is_empty() {
        outbox.push(KeyMessage::Text(
            slot,
            PastedText::new(std::mem::take(&mut **text)),
        ));
        drafts.key_text = None;
    }
}

/// Where the content came from, and what is odd about it.
pub(super) fn slot_origin_ui(ui: &mut Ui, view: View<'_>, origin: &KeyOrigin, notes: &[&str]) {
    let text = match origin {
        KeyOrigin::File(_) => None,
        KeyOrigin::Pasted => Some("keys-origin-pasted"),
        KeyOrigin::BuiltIn => Some("keys-origin-built-in"),
        KeyOrigin::Downloaded => Some("certificate-origin-downloaded"),
    };
    for id in text.iter().chain(notes) {
        ui.label(
            RichText::new(view.text(id))
                .color(view.palette.weak)
                .small(),
        );
    }
}
