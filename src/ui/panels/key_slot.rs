//! A place for a key: file, typed path, pasted text, and what was found.

use std::path::PathBuf;

use egui::{Key, RichText, TextEdit, Ui};
use zeroize::Zeroizing;

use crate::app::{KeyMessage, KeyOrigin, LoadedKey, PastedText, Remote, Slot};
use crate::i18n::Explain as _;
use crate::keys::{AlipayPublicKey, AppPrivateKey, KeySlot};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    committed, copy_button_ui, field_ui, key_value_ui, pasted_key, problem_ui,
};

/// The app's private key, with the public key to upload.
pub(super) fn private_key_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let slot = &view.state.keys.private_key;
    head_ui(ui, view, "keys-private", slot);
    source_ui(ui, view, KeySlot::AppPrivateKey, drafts, outbox);
    if let Some(loaded) = slot.value() {
        private_key_facts_ui(ui, view, loaded, outbox);
    }
}

/// Alipay's public key.
pub(super) fn alipay_public_key_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let slot = &view.state.keys.alipay_public_key;
    head_ui(ui, view, "keys-alipay-public", slot);
    source_ui(ui, view, KeySlot::AlipayPublicKey, drafts, outbox);
    if let Some(loaded) = slot.value() {
        public_key_facts_ui(ui, view, loaded);
    }
}

fn head_ui<K>(ui: &mut Ui, view: View<'_>, title: &str, slot: &Slot<K>) {
    ui.label(RichText::new(view.text(title)).strong());
    match slot {
        Remote::Idle => {
            ui.label(RichText::new(view.text("keys-absent")).color(view.palette.weak));
        }
        Remote::Pending { .. } => {
            ui.spinner();
        }
        Remote::Failed(problem) => problem_ui(ui, view, problem),
        Remote::Ready(_) => {}
    }
}

fn source_ui(ui: &mut Ui, view: View<'_>, slot: KeySlot, drafts: &mut Drafts, outbox: &mut Outbox) {
    if view.state.profile().is_built_in() {
        return;
    }
    let (title, open, path_label) = match slot {
        KeySlot::AppPrivateKey => ("keys-private", "keys-open-private", "keys-private-path"),
        KeySlot::AlipayPublicKey => ("keys-alipay-public", "keys-open-public", "keys-public-path"),
    };
    ui.horizontal_wrapped(|ui| {
        if ui
            .button(view.text(open))
            .on_hover_text(view.text("keys-drop"))
            .clicked()
        {
            outbox.push(KeyMessage::Pick(slot));
        }
        let name = view.text_with("keys-paste-what", &[("what", &view.text(path_label))]);
        let is_open = drafts
            .key_text
            .as_ref()
            .is_some_and(|(open, _)| *open == slot);
        let paste = ui
            .selectable_label(is_open, view.text("keys-paste"))
            .accessible_name(name);
        if is_loaded(view, slot) {
            let name = view.text_with("keys-forget-what", &[("what", &view.text(title))]);
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
    let path = drafts.key_paths.entry(slot).or_default();
    let response = field_ui(
        ui,
        view,
        &view.text(path_label),
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
    pasted_text_ui(ui, view, slot, drafts, outbox);
}

fn is_loaded(view: View<'_>, slot: KeySlot) -> bool {
    let keys = &view.state.keys;
    match slot {
        KeySlot::AppPrivateKey => keys.private_key.value().is_some(),
        KeySlot::AlipayPublicKey => keys.alipay_public_key.value().is_some(),
    }
}

fn is_new(view: View<'_>, slot: KeySlot, path: &str) -> bool {
    let profile = view.state.profile();
    let known = match slot {
        KeySlot::AppPrivateKey => &profile.private_key,
        KeySlot::AlipayPublicKey => &profile.alipay_public_key,
    };
    known
        .as_ref()
        .is_none_or(|known| known.display().to_string() != path)
}

fn pasted_text_ui(
    ui: &mut Ui,
    view: View<'_>,
    slot: KeySlot,
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
        RichText::new(view.text("keys-text"))
            .color(view.palette.weak)
            .small(),
    );
    let edit = TextEdit::multiline(&mut **text)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .password(slot == KeySlot::AppPrivateKey);
    ui.add(edit).labelled_by(label.id);
    if ui.button(view.text("keys-use-text")).clicked() && !text.trim().is_empty() {
        outbox.push(KeyMessage::Text(
            slot,
            PastedText::new(std::mem::take(&mut **text)),
        ));
        drafts.key_text = None;
    }
}

fn private_key_facts_ui(
    ui: &mut Ui,
    view: View<'_>,
    loaded: &LoadedKey<AppPrivateKey>,
    outbox: &mut Outbox,
) {
    let public = loaded.key.public_key();
    let format = loaded.key.format().name();
    facts_ui(
        ui,
        view,
        format,
        loaded.key.bits(),
        &public.fingerprint().to_string(),
    );
    origin_ui(ui, view, &loaded.origin, &loaded.notes);
    match loaded.key.check_for(view.state.profile().sign_type) {
        Err(error) => problem_ui(ui, view, &error.problem()),
        Ok(Some(warning)) => {
            let text = warning.problem().sentences(view.locale);
            ui.label(RichText::new(text).color(view.palette.warning));
        }
        Ok(None) => {}
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(view.text("keys-app-public")).color(view.palette.weak));
        let what = view.text("keys-app-public");
        copy_button_ui(ui, view, outbox, &what, || public.to_base64_line());
    });
}

fn public_key_facts_ui(ui: &mut Ui, view: View<'_>, loaded: &LoadedKey<AlipayPublicKey>) {
    let fingerprint = loaded.key.fingerprint().to_string();
    facts_ui(
        ui,
        view,
        loaded.key.format().name(),
        loaded.key.bits(),
        &fingerprint,
    );
    origin_ui(ui, view, &loaded.origin, &loaded.notes);
    let own = view
        .state
        .keys
        .private_key
        .value()
        .map(|own| own.key.public_key());
    if own.is_some_and(|own| loaded.key.is_same_key(&own)) {
        let text = view.text("mismatch-own-public-key");
        ui.label(RichText::new(text).color(view.palette.bad));
    }
}

fn facts_ui(ui: &mut Ui, view: View<'_>, format: &str, bits: usize, fingerprint: &str) {
    let bits = bits.to_string();
    ui.label(view.text_with("keys-facts", &[("format", format), ("bits", &bits)]));
    key_value_ui(ui, view, "SHA-256", fingerprint);
}

fn origin_ui(ui: &mut Ui, view: View<'_>, origin: &KeyOrigin, notes: &[&str]) {
    let text = match origin {
        KeyOrigin::File(_) => None,
        KeyOrigin::Pasted => Some("keys-origin-pasted"),
        KeyOrigin::BuiltIn => Some("keys-origin-built-in"),
    };
    for id in text.iter().chain(notes) {
        ui.label(
            RichText::new(view.text(id))
                .color(view.palette.weak)
                .small(),
        );
    }
}
