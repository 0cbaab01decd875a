//! Text that is being typed.

use std::collections::HashMap;

use super::announcer::Announcer;
use super::bench_draft::BenchDraft;
use super::capsule_draft::CapsuleDraft;
use super::history_draft::HistoryDraft;
use super::inspect_draft::InspectDraft;
use super::inspector::ViewerDraft;
use super::key_page_draft::KeyPageDraft;
use super::merchant_draft::MerchantDraft;
use super::persona_draft::PersonaDraft;
use super::proxy_draft::ProxyDraft;
use super::qr_draft::QrDraft;
use super::regions::Regions;
use super::sign_content_draft::SignContentDraft;
use crate::app::{AppState, KeyOrigin};
use crate::keys::CredentialSlot;
use crate::protocol::Environment;
use zeroize::Zeroizing;

/// What stands in the text fields before it becomes a message.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    profile: Option<String>,
    /// App id.
    pub(super) app_id: String,
    /// Gateway of a custom environment.
    pub(super) gateway_url: String,
    /// Authorization page of a custom environment.
    pub(super) authorize_url: String,
    /// Redirect URI.
    pub(super) redirect_uri: String,
    /// Paths of the files of keys and certificates.
    pub(super) key_paths: HashMap<CredentialSlot, String>,
    followed_paths: HashMap<CredentialSlot, String>,
    /// The text of a key that is being pasted, and for which slot.
    pub(super) key_text: Option<(CredentialSlot, Zeroizing<String>)>,
    /// Code or redirect.
    pub(super) pasted_code: String,
    /// The merchant's authorization.
    pub(super) merchant: MerchantDraft,
    /// What Inspect is to explain.
    pub(super) inspect: InspectDraft,
    /// The two strings to sign that are to be compared.
    pub(super) sign_contents: SignContentDraft,
    /// The page of keys.
    pub(super) key_page: KeyPageDraft,
    /// The persona that is being written.
    pub(super) persona: PersonaDraft,
    /// The page of the simulator.
    pub(super) bench: BenchDraft,
    /// The dialogs about runs in files.
    pub(super) capsule: CapsuleDraft,
    /// Filter of the raw view.
    pub(super) filter: String,
    /// What is asked of past runs.
    pub(super) history: HistoryDraft,
    /// What is looked for in the reference.
    pub(super) reference: String,
    /// The list of commands.
    pub(super) command: CommandDraft,
    /// Name and environment of a new profile.
    pub(super) new_profile: Option<(String, Environment)>,
    /// The proxy that is being chosen.
    pub(super) proxy: ProxyDraft,
    /// The QR code that is shown.
    pub(super) qr: Option<QrDraft>,
    /// What screen readers are told.
    pub(super) announcer: Announcer,
    /// The regions of the window.
    pub(super) regions: Regions,
    /// The viewer of an answer.
    pub(super) viewer: ViewerDraft,
}

/// Where the list of commands stands.
#[derive(Debug, Default)]
pub(super) struct CommandDraft {
    /// What is typed to filter it.
    pub(super) filter: String,
    /// The line that Enter takes.
    pub(super) chosen: usize,
}

impl Drafts {
    /// Follows a change of profile: nothing typed for one profile stays for another.
    pub(super) fn follow(&mut self, state: &AppState) {
        let profile = state.profile();
        if self.profile.as_deref() == Some(profile.name.as_str()) {
            return;
        }
        self.profile = Some(profile.name.clone());
        self.app_id.clone_from(&profile.app_id);
        self.gateway_url.clone_from(&profile.gateway_url);
        self.authorize_url.clone_from(&profile.authorize_url);
        self.redirect_uri.clone_from(&profile.redirect_uri);
        let shown = |slot| profile.file(slot).map(|path| path.display().to_string());
        let paths = CredentialSlot::ALL.map(|slot| (slot, shown(slot).unwrap_or_default()));
        self.key_paths = HashMap::from(paths);
        self.followed_paths.clear();
        self.key_text = None;
        self.pasted_code.clear();
        self.merchant = MerchantDraft {
            redirect_uri: profile.app_redirect_uri.clone(),
            ..MerchantDraft::default()
        };
    }

    /// Shows what is looked for in the reference, also where F1 looked for it.
    pub(super) fn follow_reference(&mut self, state: &AppState) {
        if self.reference != state.reference.query {
            self.reference.clone_from(&state.reference.query);
        }
    }

    /// Shows the path of a key that was read from a file; what was typed stays while it is refused.
    pub(super) fn follow_key_paths(&mut self, state: &AppState) {
        let keys = &state.keys;
        for slot in CredentialSlot::ALL {
            let standing = keys.standing(slot);
            let origin = standing.origin().filter(|_| !standing.is_pending());
            let path = origin.and_then(KeyOrigin::path);
            let shown = path.map(|path| path.display().to_string());
            if shown.is_some() && self.followed_paths.get(&slot) != shown.as_ref() {
                self.key_paths
                    .insert(slot, shown.clone().unwrap_or_default());
            }
            match shown {
                Some(shown) => self.followed_paths.insert(slot, shown),
                None => self.followed_paths.remove(&slot),
            };
        }
    }
}
