//! One call that tells what is wrong before a login is spent.

use std::sync::Arc;

use jiff::Timestamp;

use super::{CHECKS, Light, LightStatus, PreflightFacts, Progress};
use crate::client::{CallContext, CallError, Credentials, Exchange, ExchangeId, GatewayClient};
use crate::protocol::methods::{Call, OauthTokenRequest, OpenAuthTokenAppRequest};
use crate::protocol::{AppAuthCode, AppKind, AuthCode};

/// What is exchanged for nothing: as long as a code, and clearly none to whoever reads a log.
pub const IMPOSSIBLE_CODE: &str = "ThisIsNoAuthCodeOnlyAPreflight00";

/// A call with the impossible code and what it has shown.
#[derive(Clone, Debug)]
pub struct Preflight {
    /// The call.
    pub exchange: Arc<Exchange>,
    /// One light for each check.
    pub lights: Vec<Light>,
}

impl Preflight {
    /// The call that a preflight makes. It spends no code and reads nobody's data.
    #[must_use]
    pub fn call() -> Call {
        OauthTokenRequest::AuthorizationCode(AuthCode::new(IMPOSSIBLE_CODE)).into_call()
    }

    /// The same for an app of this kind. A third-party app may not ask for a user's token without
    /// a merchant; that it may exchange a merchant's code hides nothing.
    #[must_use]
    pub fn call_of(kind: AppKind) -> Call {
        match kind {
            AppKind::SelfDeveloped => Self::call(),
            AppKind::ThirdParty => {
                let code = AppAuthCode::new(IMPOSSIBLE_CODE);
                OpenAuthTokenAppRequest::AuthorizationCode(code).into_call()
            }
        }
    }

    /// What a call with the impossible code has shown.
    #[must_use]
    pub fn of(exchange: Exchange, credentials: &Credentials) -> Self {
        let facts = PreflightFacts::of(&exchange, credentials);
        let lights = CHECKS.iter().map(|check| check.look(&facts)).collect();
        Self {
            exchange: exchange.into(),
            lights,
        }
    }

    /// Whether a gateway has answered, has shown that it accepts the signature, and nothing is
    /// wrong, as far as one call can show.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let is_accepted = Progress::of(&self.exchange) == Progress::Accepted;
        self.exchange.got_answer() && is_accepted && self.count(LightStatus::Bad) == 0
    }

    /// How many lights have this status.
    #[must_use]
    pub fn count(&self, status: LightStatus) -> usize {
        let lights = self.lights.iter();
        lights.filter(|light| light.status() == status).count()
    }
}

/// Makes the call and reads it.
///
/// # Errors
/// [`CallError`] if the request could not be built.
pub async fn run_preflight(
    client: &GatewayClient,
    clock: impl Fn() -> Timestamp,
) -> Result<Preflight, CallError> {
    let context = CallContext {
        id: ExchangeId(1),
        now: clock(),
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
    };
    preflight_with(client, Preflight::call(), context).await
}

/// The same by a call of [`Preflight::call_of`] and in given circumstances.
///
/// # Errors
/// [`CallError`] if the request could not be built.
pub(crate) async fn preflight_with(
    client: &GatewayClient,
    call: Call,
    context: CallContext,
) -> Result<Preflight, CallError> {
    let exchange = client.execute(call, context).await?;
    Ok(Preflight::of(exchange, client.credentials()))
}
