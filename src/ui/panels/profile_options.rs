//! How the app calls: keys or certificates, for itself or for merchants, v2 or v3, algorithm and
//! character set.

use egui::{RichText, Ui};

use crate::app::{ProfileEdit, ProfileMessage};
use crate::protocol::{ApiVersion, AppKind, Charset, SignType, SigningMode};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::choice_ui;

/// Draws the choices of the chosen profile.
pub(super) fn profile_options_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let profile = view.state.profile();
    let mut edit = |edit| outbox.push(ProfileMessage::Edit(edit));
    ui.horizontal_wrapped(|ui| {
        let kinds =
            AppKind::ALL.map(|kind| (kind, view.text(&format!("app-kind-{}", kind.name()))));
        if let Some(kind) = choice_ui(ui, &view.text("app-kind"), profile.app_kind, &kinds) {
            edit(ProfileEdit::AppKind(kind));
        }
        let modes = SigningMode::ALL
            .map(|mode| (mode, view.text(&format!("signing-mode-{}", mode.name()))));
        let name = view.text("signing-mode");
        if let Some(mode) = choice_ui(ui, &name, profile.signing_mode, &modes) {
            edit(ProfileEdit::SigningMode(mode));
        }
        let versions = ApiVersion::ALL.map(|version| (version, version.name().to_owned()));
        let name = view.text("api-version");
        if let Some(version) = choice_ui(ui, &name, profile.api_version, &versions) {
            edit(ProfileEdit::ApiVersion(version));
        }
    });
    // What may be switched off does not wrap, so it has a row of its own.
    ui.horizontal(|ui| signing_ui(ui, view, &mut edit));
    if profile.api_version == ApiVersion::V3 {
        let reason = view.text("api-version-v3-signing");
        ui.label(RichText::new(reason).color(view.palette.weak));
    }
}

/// Algorithm and character set. The third version has one of each; a choice that it does not take
/// can still be changed.
fn signing_ui(ui: &mut Ui, view: View<'_>, edit: &mut impl FnMut(ProfileEdit)) {
    let profile = view.state.profile();
    let is_rest = profile.api_version == ApiVersion::V3;
    let is_fixed = is_rest && profile.sign_type == SignType::Rsa2;
    let sign_types = SignType::ALL.map(|kind| (kind, kind.name().to_owned()));
    let name = view.text("sign-type");
    ui.add_enabled_ui(!is_fixed, |ui| {
        if let Some(sign_type) = choice_ui(ui, &name, profile.sign_type, &sign_types) {
            edit(ProfileEdit::SignType(sign_type));
        }
    });
    let is_fixed = is_rest && profile.charset == Charset::Utf8;
    let charsets = Charset::ALL.map(|charset| (charset, charset.name().to_owned()));
    ui.add_enabled_ui(!is_fixed, |ui| {
        if let Some(charset) = choice_ui(ui, &view.text("charset"), profile.charset, &charsets) {
            edit(ProfileEdit::Charset(charset));
        }
    });
}
