//! Messages about profiles and settings.

use super::{certificates, key_files, keys, merchant};
use crate::app::message::ProfileEdit;
use crate::app::{AppState, Effect, Flow, KeyRing, Notice, ProfileMessage};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::keys::{PasteField, PasteMistake};
use crate::protocol::{ApiVersion, AppKind, Charset, Environment, SignType};
use crate::storage::Profile;

pub(super) fn update(state: &mut AppState, message: ProfileMessage) -> Vec<Effect> {
    match message {
        ProfileMessage::Loaded(loaded) => {
            state.notice = loaded.notice.map(|error| Notice::problem(error.problem()));
            state.book = loaded.content;
            state.profiles = state.book.offered();
            let chosen = state.book.selected.clone().unwrap_or_default();
            // Whoever asked for the demo before the files were read still gets it.
            let demo_wanted = state.demo_wanted;
            let mut effects = switch_to(
                state,
                if demo_wanted {
                    Profile::SIMULATOR
                } else {
                    &chosen
                },
            );
            state.demo_wanted = demo_wanted;
            effects.extend(key_files::read_stored(state));
            effects
        }
        ProfileMessage::SettingsLoaded(loaded) => {
            state.settings = loaded.content;
            state.time_limit = state.settings.time_limit.into();
            if let Some(error) = loaded.notice {
                state.notice = Some(Notice::problem(error.problem()));
            }
            Vec::new()
        }
        ProfileMessage::Choose(name) => {
            let mut effects = switch_to(state, &name);
            effects.push(Effect::SaveChoice(name));
            effects
        }
        ProfileMessage::Create { name, environment } => create(state, name.trim(), environment),
        ProfileMessage::Delete => delete(state),
        ProfileMessage::Edit(edit) => self::edit(state, edit),
    }
}

/// Chooses a profile. Keys, code and token of the one before are dropped, a call under way is
/// stopped: nothing of two profiles ever mixes.
pub(super) fn switch_to(state: &mut AppState, name: &str) -> Vec<Effect> {
    let mut effects = merchant::drop_leg(state);
    effects.extend(drop_flow(state));
    state.chosen_profile = state
        .profiles
        .iter()
        .position(|profile| profile.name == name)
        .unwrap_or_default();
    effects.extend(certificates::drop_desk(state));
    state.keys = KeyRing::default();
    // A key still being read belongs to the profile that was left.
    state.reading_keys = keys::ReadingKeys::default();
    effects.extend(keys::read_saved(state));
    effects
}

/// Ends the flow of the profile that is left.
fn drop_flow(state: &mut AppState) -> Vec<Effect> {
    let listening = state.flow.listening.take().map(|(task, _)| task);
    let tasks = state.flow.stage.task().into_iter().chain(listening);
    let mut effects: Vec<_> = tasks.map(Effect::Cancel).collect();
    state.flow = Flow::new(state.flow.state.clone());
    state.paste_problem = None;
    state.unconfirmed = None;
    state.demo_wanted = false;
    // The timeline keeps the calls; none of another profile stays open.
    state.chosen_exchange = None;
    effects.push(Effect::DrawState);
    effects
}

fn create(state: &mut AppState, name: &str, environment: Environment) -> Vec<Effect> {
    if name.is_empty() || state.profiles.iter().any(|profile| profile.name == name) {
        let problem = Problem::new(Fault::Input, "profile-name-taken").with("name", name);
        state.notice = Some(Notice::problem(problem));
        return Vec::new();
    }
    let profile = match environment {
        Environment::Production => Profile::production(name),
        // The simulator has one profile only; asking for another means a sandbox.
        Environment::Sandbox | Environment::Simulator => Profile::sandbox(name),
        Environment::Custom => Profile {
            environment: Environment::Custom,
            ..Profile::sandbox(name)
        },
    };
    state.book.upsert(profile.clone());
    state.profiles = state.book.offered();
    let mut effects = switch_to(state, name);
    effects.push(Effect::SaveProfile(Box::new(profile)));
    effects
}

fn delete(state: &mut AppState) -> Vec<Effect> {
    if state.profile().is_built_in() {
        return Vec::new();
    }
    let name = state.profile().name.clone();
    state.book.remove(&name);
    state.profiles = state.book.offered();
    let mut effects = switch_to(state, Profile::SIMULATOR);
    effects.push(Effect::DeleteProfile(name));
    effects
}

fn edit(state: &mut AppState, edit: ProfileEdit) -> Vec<Effect> {
    let Some(profile) = state.profiles.get_mut(state.chosen_profile) else {
        return Vec::new();
    };
    if let Some(mistake) = mistake(&edit) {
        state.notice = Some(Notice::problem(mistake.problem()));
        return Vec::new();
    }
    let before = profile.clone();
    apply(profile, edit);
    if *profile == before {
        return Vec::new();
    }
    let profile = profile.clone();
    state.book.upsert(profile.clone());
    let mut effects = drop_of_other_app(state, &before, &profile);
    if before.signing_mode != profile.signing_mode {
        effects.extend(keys::read_missing(state));
    }
    if before.app_kind != profile.app_kind {
        effects.extend(keys::read_built_in_app(state));
    }
    effects.push(Effect::SaveProfile(Box::new(profile)));
    effects
}

/// Grants, codes and tokens of a third-party app are no good for another app or gateway, and those
/// of an app of one's own are no good for a third-party app.
fn drop_of_other_app(state: &mut AppState, before: &Profile, now: &Profile) -> Vec<Effect> {
    let is_other_kind = before.app_kind != now.app_kind;
    let is_other_app = before.app_id != now.app_id || before.gateway_url != now.gateway_url;
    let is_third_party = now.app_kind == AppKind::ThirdParty;
    let mut effects = Vec::new();
    if is_other_kind || (is_other_app && is_third_party) {
        effects.extend(merchant::drop_leg(state));
        effects.extend(drop_flow(state));
    }
    effects
}

/// What must not be kept, because it may be a secret that was pasted into the wrong field.
fn mistake(edit: &ProfileEdit) -> Option<PasteMistake> {
    let (field, text) = match edit {
        ProfileEdit::AppId(text) => (PasteField::AppId, text),
        ProfileEdit::GatewayUrl(text) => (PasteField::Gateway, text),
        ProfileEdit::AuthorizeUrl(text) => (PasteField::AuthorizePage, text),
        ProfileEdit::RedirectUri(text) | ProfileEdit::AppRedirectUri(text) => {
            (PasteField::RedirectUri, text)
        }
        ProfileEdit::Scopes(_)
        | ProfileEdit::SignType(_)
        | ProfileEdit::Charset(_)
        | ProfileEdit::SigningMode(_)
        | ProfileEdit::AppKind(_)
        | ProfileEdit::ApiVersion(_)
        | ProfileEdit::RunAfterPaste(_)
        | ProfileEdit::CatchRedirect(_) => return None,
    };
    PasteMistake::in_field(field, text).filter(PasteMistake::is_unfit_to_keep)
}

fn apply(profile: &mut Profile, edit: ProfileEdit) {
    match edit {
        ProfileEdit::AppId(app_id) => profile.app_id = app_id,
        ProfileEdit::GatewayUrl(url) => profile.gateway_url = url,
        ProfileEdit::AuthorizeUrl(url) => profile.authorize_url = url,
        ProfileEdit::RedirectUri(uri) => profile.redirect_uri = uri,
        ProfileEdit::AppRedirectUri(uri) => profile.app_redirect_uri = uri,
        ProfileEdit::Scopes(scopes) => profile.scopes = scopes,
        ProfileEdit::SignType(sign_type) => profile.sign_type = sign_type,
        ProfileEdit::Charset(charset) => profile.charset = charset,
        ProfileEdit::SigningMode(mode) => profile.signing_mode = mode,
        ProfileEdit::AppKind(kind) => profile.app_kind = kind,
        ProfileEdit::ApiVersion(version) => {
            profile.api_version = version;
            if version == ApiVersion::V3 {
                // It has one of each.
                profile.sign_type = SignType::Rsa2;
                profile.charset = Charset::Utf8;
            }
        }
        ProfileEdit::RunAfterPaste(run) => profile.run_after_paste = run,
        ProfileEdit::CatchRedirect(catch) => profile.catch_redirect = catch,
    }
}
