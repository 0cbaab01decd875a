//! A key in its place, and what was found.

use egui::{RichText, Ui};

use super::slot_source::{slot_head_ui, slot_origin_ui, slot_source_ui};
use crate::app::LoadedKey;
use crate::i18n::Explain as _;
use crate::keys::{AlipayPublicKey, AppPrivateKey, CredentialSlot};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, key_value_ui, problem_ui};

/// The app's private key, with the public key to upload.
pub(super) fn private_key_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let slot = CredentialSlot::APP_PRIVATE_KEY;
    slot_head_ui(ui, view, slot);
    slot_source_ui(ui, view, slot, drafts, outbox);
    if let Some(loaded) = view.state.keys.private_key.value() {
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
    let slot = CredentialSlot::ALIPAY_PUBLIC_KEY;
    slot_head_ui(ui, view, slot);
    slot_source_ui(ui, view, slot, drafts, outbox);
    if let Some(loaded) = view.state.keys.alipay_public_key.value() {
        public_key_facts_ui(ui, view, loaded);
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
    slot_origin_ui(ui, view, &loaded.origin, &loaded.notes);
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
    slot_origin_ui(ui, view, &loaded.origin, &loaded.notes);
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
