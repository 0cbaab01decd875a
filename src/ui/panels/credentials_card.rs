//! Step 1: app id, gateway, keys.

use egui::{CollapsingHeader, RichText, Ui};

use super::certificate_slot::certificates_ui;
use super::key_slot::{alipay_public_key_ui, private_key_ui};
use super::preflight::preflight_ui;
use super::profile_options::profile_options_ui;
use super::step::{StepState, step_head_ui};
use crate::app::{Authorization, ProfileEdit, ProfileMessage};
use crate::i18n::Explain as _;
use crate::keys::{CredentialSlot, PasteField, PasteMistake};
use crate::protocol::{AppId, Environment, SigningMode};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, field_ui, guarded, key_value_ui, problem_ui};

/// Draws the card.
pub(in crate::ui) fn credentials_card_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let state = step_state(view);
    card_ui(ui, view, state.frame_color(view), |ui| {
        step_head_ui(ui, view, ("1", "step-credentials"), state, None);
        if view.state.profile().is_built_in() {
            built_in_ui(ui, view);
        } else {
            own_ui(ui, view, drafts, outbox);
        }
        profile_options_ui(ui, view, outbox);
        let mode = view.state.profile().signing_mode;
        let title = match mode {
            SigningMode::Keys => "keys-title",
            SigningMode::Certificates => "keys-and-certificates-title",
        };
        let title = RichText::new(view.text(title)).color(view.palette.weak);
        CollapsingHeader::new(title)
            .id_salt(("keys", &view.state.profile().name))
            .default_open(!view.state.profile().is_built_in())
            .show(ui, |ui| {
                private_key_ui(ui, view, drafts, outbox);
                ui.add_space(4.0);
                match mode {
                    SigningMode::Keys => alipay_public_key_ui(ui, view, drafts, outbox),
                    SigningMode::Certificates => certificates_ui(ui, view, drafts, outbox),
                }
            });
        if mode == SigningMode::Certificates {
            obstacle_ui(ui, view);
        }
        preflight_ui(ui, view, outbox);
    });
}

fn step_state(view: View<'_>) -> StepState {
    let slots = CredentialSlot::of_mode(view.state.profile().signing_mode);
    let standing = |slot: &CredentialSlot| view.state.keys.standing(*slot);
    if slots.iter().any(|slot| standing(slot).problem().is_some()) {
        StepState::Failed
    } else if slots.iter().any(|slot| standing(slot).is_pending()) {
        StepState::Running
    } else if view.state.credentials().is_ok() {
        if can_verify(view) && are_certificates_sound(view) {
            StepState::Done
        } else {
            StepState::Doubtful
        }
    } else {
        StepState::Next
    }
}

/// Whether Alipay's key is there and is not the app's own.
fn can_verify(view: View<'_>) -> bool {
    let keys = &view.state.keys;
    let own = keys.private_key.value().map(|own| own.key.public_key());
    let alipay = keys.verifying_key(view.state.profile().signing_mode);
    alipay.is_some_and(|alipay| !own.is_some_and(|own| alipay.is_same_key(&own)))
}

/// Whether nothing is to be said against the certificates, if there are any: they are valid, and
/// Alipay's is proven by the root.
fn are_certificates_sound(view: View<'_>) -> bool {
    if view.state.profile().signing_mode == SigningMode::Keys {
        return true;
    }
    let keys = &view.state.keys;
    let app = keys.app_certificate.value();
    let app = app.is_some_and(|it| it.key.check_validity(view.now).is_ok());
    let alipay = keys.alipay_certificate.value();
    let alipay = alipay.is_some_and(|it| it.key.check_validity(view.now).is_ok());
    let chain = &view.state.certificate_desk.chains.alipay;
    app && alipay && !matches!(chain, Some(Err(_)))
}

/// Why nothing can be sent with these keys and certificates. What stands in a slot says so itself.
fn obstacle_ui(ui: &mut Ui, view: View<'_>) {
    let slots = CredentialSlot::of_mode(SigningMode::Certificates).iter();
    let mut standings = slots.map(|slot| view.state.keys.standing(*slot));
    if standings.any(|standing| standing.is_pending() || standing.problem().is_some()) {
        return;
    }
    if let (true, Err(problem)) = (has_app_id(view), view.state.credentials()) {
        ui.label(RichText::new(problem.title(view.locale)).color(view.palette.warning));
    }
}

fn has_app_id(view: View<'_>) -> bool {
    Authorization::app_id(view.state).is_ok()
}

fn built_in_ui(ui: &mut Ui, view: View<'_>) {
    ui.label(RichText::new(view.text("credentials-built-in")).color(view.palette.weak));
    if let Ok(app_id) = Authorization::app_id(view.state) {
        key_value_ui(ui, view, &view.text("app-id"), app_id.as_str());
    }
}

fn own_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let profile = view.state.profile();
    let hint = view.text("app-id-hint");
    let response = field_ui(ui, view, &view.text("app-id"), &hint, &mut drafts.app_id);
    let saved = (PasteField::AppId, profile.app_id.as_str());
    if let Some(text) = guarded(ui, &response, saved, &mut drafts.app_id, outbox) {
        outbox.push(ProfileMessage::Edit(ProfileEdit::AppId(text)));
    }
    if let Some(hint) = PasteMistake::of_app_id(&profile.app_id, profile.real_environment()) {
        let text = hint.problem().sentences(view.locale);
        ui.label(RichText::new(text).color(view.palette.warning));
    }
    if let (false, Err(error)) = (profile.app_id.is_empty(), AppId::parse(&profile.app_id)) {
        problem_ui(ui, view, &error.problem());
    }
    gateway_ui(ui, view, drafts, outbox);
}

fn gateway_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let profile = view.state.profile();
    if profile.environment != Environment::Custom {
        if let Ok(Some(endpoints)) = profile.endpoints() {
            key_value_ui(
                ui,
                view,
                &view.text("gateway-url"),
                endpoints.gateway.as_str(),
            );
        }
        return;
    }
    let hint = "https://gateway.example/gateway.do";
    let response = field_ui(
        ui,
        view,
        &view.text("gateway-url"),
        hint,
        &mut drafts.gateway_url,
    );
    let saved = (PasteField::Gateway, profile.gateway_url.as_str());
    if let Some(url) = guarded(ui, &response, saved, &mut drafts.gateway_url, outbox) {
        outbox.push(ProfileMessage::Edit(ProfileEdit::GatewayUrl(url)));
    }
    mistake_ui(ui, view, saved);
    let label = view.text("authorize-page");
    let hint = view.text("authorize-page-hint");
    let response = field_ui(ui, view, &label, &hint, &mut drafts.authorize_url);
    let saved = (PasteField::AuthorizePage, profile.authorize_url.as_str());
    if let Some(url) = guarded(ui, &response, saved, &mut drafts.authorize_url, outbox) {
        outbox.push(ProfileMessage::Edit(ProfileEdit::AuthorizeUrl(url)));
    }
    mistake_ui(ui, view, saved);
    if let (false, Err(error)) = (profile.gateway_url.is_empty(), profile.endpoints()) {
        problem_ui(ui, view, &error.problem());
    }
}

/// An address that cannot be right, although it is one.
fn mistake_ui(ui: &mut Ui, view: View<'_>, (field, text): (PasteField, &str)) {
    if let Some(mistake) = PasteMistake::in_field(field, text) {
        problem_ui(ui, view, &mistake.problem());
    }
}
