//! The preflight of the chosen profile.

use super::{AppState, Gateway, Remote, TaskId};
use crate::client::preflight::Preflight;
use crate::i18n::Problem;
use crate::keys::{AlipayPublicKey, Fingerprint};
use crate::protocol::{AppId, CertificateSns, Charset, SignType};

/// A preflight under way, or what the last one has shown. It holds only for what it was made with.
#[derive(Clone, Debug, Default)]
pub struct PreflightRun {
    /// The call under way.
    pub task: Option<TaskId>,
    /// What it has shown.
    pub outcome: Remote<Preflight, Problem>,
    /// What it was made with.
    made_with: Option<MadeWith>,
}

/// Everything whose change makes a preflight worthless.
#[derive(Clone, Debug, PartialEq, Eq)]
struct MadeWith {
    gateway: String,
    app_id: AppId,
    sign_type: SignType,
    charset: Charset,
    own_key: Fingerprint,
    alipay_key: Option<Fingerprint>,
    certificates: Option<CertificateSns>,
}

impl PreflightRun {
    /// A preflight that begins now.
    #[must_use]
    pub fn under_way(task: TaskId, gateway: &Gateway) -> Self {
        Self {
            task: Some(task),
            outcome: Remote::Pending { previous: None },
            made_with: Some(MadeWith::of(gateway)),
        }
    }

    /// Takes the outcome.
    pub fn finish(&mut self, outcome: Result<Preflight, Problem>) {
        self.task = None;
        self.outcome.finish(outcome);
    }

    /// Whether profile, app id or keys are others by now.
    #[must_use]
    pub fn is_outdated(&self, state: &AppState) -> bool {
        let Some(made_with) = &self.made_with else {
            return false;
        };
        let now = state.gateway().ok();
        now.as_ref().map(MadeWith::of).as_ref() != Some(made_with)
    }
}

impl MadeWith {
    fn of(gateway: &Gateway) -> Self {
        let credentials = &gateway.credentials;
        let alipay_key = credentials.answer_key();
        Self {
            gateway: gateway.endpoints.gateway.to_string(),
            app_id: credentials.app_id.clone(),
            sign_type: credentials.sign_type,
            charset: credentials.charset,
            own_key: credentials.private_key.public_key().fingerprint(),
            alipay_key: alipay_key.map(AlipayPublicKey::fingerprint),
            certificates: credentials.certificate_sns(),
        }
    }
}
