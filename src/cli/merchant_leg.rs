//! The merchant's leg of a third-party app's flow.

use clap::Args;
use clap::builder::{StringValueParser, TypedValueParser as _};
use url::Url;
use zeroize::Zeroizing;

use super::access::Access;
use super::input::read_secret;
use super::{Failure, Output, UsageError};
use crate::client::{Answer, CallContext, Exchange, LearnedCall};
use crate::platform;
use crate::protocol::methods::OpenAuthTokenAppRequest;
use crate::protocol::{
    AppAuthCode, AppAuthorizationPage, AppAuthorizationRequest, AppGrant, AppId, AppKind,
    PastedCode,
};
use crate::simulator::SimulatorHandle;

/// The options of a third-party app's flow.
#[derive(Args)]
pub(super) struct MerchantOptions {
    /// The app is a third-party app (ISV): a merchant authorizes it before the user does
    #[arg(long)]
    third_party: bool,
    /// The merchant's code, or the address the merchant was sent to; `-` reads it from stdin
    #[arg(
        long,
        value_name = "CODE_OR_URL",
        allow_hyphen_values = true,
        conflicts_with = "app_auth_token"
    )]
    app_auth_code: Option<String>,
    /// The merchant's app, for which the user authorizes
    #[arg(long, value_name = "ID", value_parser = StringValueParser::new().try_map(app_id))]
    merchant_app_id: Option<AppId>,
}

/// How the merchant's leg has ended.
#[derive(Default)]
pub(super) struct MerchantLeg {
    /// Its call, if one was made, and the download that this led to.
    pub(super) exchanges: Vec<Exchange>,
    /// The app for which the user authorizes, as far as known.
    pub(super) user_app_id: Option<AppId>,
    /// Whether it brought no token, so that the flow ends here.
    pub(super) has_failed: bool,
}

impl MerchantOptions {
    /// Whether an option or the profile says that the app is a third-party app.
    pub(super) fn apply(&self, access: &Access) -> bool {
        self.third_party
            || self.app_auth_code.is_some()
            || self.merchant_app_id.is_some()
            || access.app_kind == AppKind::ThirdParty
            || access.credentials.app_auth_token.is_some()
    }

    /// Whether the merchant's code comes from stdin.
    pub(super) fn reads_stdin(&self) -> bool {
        self.app_auth_code.as_deref() == Some("-")
    }

    /// Gets the merchant's code, without sending anything; `None` if there is a token already.
    ///
    /// # Errors
    /// [`UsageError::NoMerchant`] where nobody consents by himself, and what is wrong with the code.
    pub(super) fn code(
        &self,
        access: &Access,
        output: &Output,
    ) -> Result<Option<AppAuthCode>, Failure> {
        if access.credentials.app_auth_token.is_some() {
            return Ok(None);
        }
        let pasted = match (&self.app_auth_code, &access.simulator) {
            (Some(text), _) => read_secret(text, output)?,
            (None, Some(simulator)) => Zeroizing::new(consent(simulator, access)?.into()),
            (None, None) => return Err(UsageError::NoMerchant.into()),
        };
        app_code(&pasted, access).map(Some)
    }

    /// Exchanges the code; calls are made for the merchant from then on.
    ///
    /// # Errors
    /// What keeps the call from being made.
    pub(super) async fn run(
        &self,
        code: Option<AppAuthCode>,
        access: &mut Access,
        output: &Output,
    ) -> Result<MerchantLeg, Failure> {
        let Some(code) = code else {
            return Ok(MerchantLeg {
                user_app_id: self.merchant_app_id.clone(),
                ..MerchantLeg::default()
            });
        };
        let call = OpenAuthTokenAppRequest::AuthorizationCode(code).into_call();
        let context = CallContext::first(platform::now());
        let LearnedCall { exchange, download } = access.execute(call, context, output).await?;
        let grants = exchange.answer.as_ref().map(Answer::app_grants);
        let grant = self.chosen(grants.unwrap_or_default());
        let has_failed = grant.is_none();
        let user_app_id = grant.and_then(|grant| {
            access.credentials.app_auth_token = Some(grant.app_auth_token);
            grant.auth_app_id
        });
        Ok(MerchantLeg {
            exchanges: std::iter::once(exchange).chain(download).collect(),
            user_app_id: user_app_id.or_else(|| self.merchant_app_id.clone()),
            has_failed,
        })
    }

    /// The grant for the named app, or else the first.
    fn chosen(&self, grants: Vec<AppGrant>) -> Option<AppGrant> {
        let named = self.merchant_app_id.as_ref();
        let is_named = |grant: &AppGrant| named.is_none() || grant.auth_app_id.as_ref() == named;
        grants.into_iter().find(is_named)
    }
}

/// The code of a pasted text, for the calling app.
///
/// # Errors
/// What is wrong with it.
pub(super) fn app_code(pasted: &str, access: &Access) -> Result<AppAuthCode, Failure> {
    let pasted = PastedCode::parse(pasted)?;
    Ok(pasted.into_app_code(&access.credentials.app_id, None)?)
}

/// Where the simulator's merchant is sent after the consent.
///
/// # Errors
/// Why the simulator's page refuses.
pub(super) fn consent(simulator: &SimulatorHandle, access: &Access) -> Result<Url, Failure> {
    let request = AppAuthorizationRequest {
        page: access.endpoints.app_authorize(AppAuthorizationPage::OneApp),
        app_id: access.credentials.app_id.clone(),
        redirect_uri: simulator.redirect_uri(),
        state: platform::authorization_state(),
        application_types: Vec::new(),
    };
    Ok(simulator.authorize_app(&request.url())?)
}

/// Reads an app id option.
pub(super) fn app_id(text: String) -> Result<AppId, AppIdText> {
    AppId::parse(&text).map_err(|_error| AppIdText(text))
}

/// A text that is no app id, for clap.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is no app id")]
pub(super) struct AppIdText(String);
