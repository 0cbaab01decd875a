//! The two calls of the flow, one after the other.

use jiff::Timestamp;

use super::{
    Answer, CallContext, CallError, Exchange, ExchangeId, GatewayClient, LearnedCall,
    LearningClient,
};
use crate::diagnosis::Finding;
use crate::protocol::methods::{OauthTokenRequest, UserInfoShareRequest};
use crate::protocol::{AppId, AuthCode, Member, Scopes};

/// What happened between a code and a member.
#[derive(Clone, Debug)]
pub struct FlowRun {
    /// The calls that were made, in order.
    pub exchanges: Vec<Exchange>,
}

impl FlowRun {
    /// The member, if it got that far.
    #[must_use]
    pub fn member(&self) -> Option<&Member> {
        self.exchanges
            .iter()
            .find_map(|exchange| exchange.answer.as_ref()?.member.as_ref())
    }

    /// Whether a member was read and every call went well.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.member().is_some() && self.exchanges.iter().all(Exchange::is_good)
    }

    /// The findings of all calls; the same conclusion is told once.
    #[must_use]
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = Vec::new();
        for finding in self
            .exchanges
            .iter()
            .flat_map(|exchange| &exchange.findings)
        {
            if !findings.iter().any(|known| known.rule == finding.rule) {
                findings.push(finding);
            }
        }
        findings
    }
}

/// A code with what its redirect told.
#[derive(Clone, Debug)]
pub struct GrantedCode {
    /// The code.
    pub code: AuthCode,
    /// What the user allowed, as far as known.
    pub scopes: Option<Scopes>,
    /// The app that the code was issued to, as far as known.
    pub issued_to: Option<AppId>,
}

/// Exchanges a code and queries the member; stops after the first call that fails, also one whose
/// answer cannot be trusted.
///
/// # Errors
/// [`CallError`] if a request could not be built.
pub async fn run_flow(
    client: &GatewayClient,
    granted: GrantedCode,
    clock: impl Fn() -> Timestamp,
) -> Result<FlowRun, CallError> {
    let mut client = LearningClient::from(client.clone());
    continue_flow(&mut client, granted, clock, Vec::new()).await
}

/// The same after calls that have led to it, such as the exchange of a merchant's code. Downloads
/// of certificates stand among the calls.
///
/// # Errors
/// [`CallError`] if a request could not be built.
pub async fn continue_flow(
    client: &mut LearningClient,
    granted: GrantedCode,
    clock: impl Fn() -> Timestamp,
    mut exchanges: Vec<Exchange>,
) -> Result<FlowRun, CallError> {
    let GrantedCode {
        code,
        scopes,
        issued_to,
    } = granted;
    let context = |made: &[Exchange]| CallContext {
        id: ExchangeId(made.len() as u64 + 1),
        now: clock(),
        scopes,
        code_app_id: issued_to.clone(),
        code_spent_before: false,
    };
    let call = OauthTokenRequest::AuthorizationCode(code).into_call();
    let LearnedCall { exchange, download } = client.execute(call, context(&exchanges)).await?;
    let answer = exchange.answer.as_ref().filter(|_| exchange.is_good());
    let token = answer.and_then(Answer::token);
    exchanges.push(exchange);
    exchanges.extend(download);
    if let Some(token) = token {
        let auth_token = token.access_token;
        let call = UserInfoShareRequest { auth_token }.into_call();
        let LearnedCall { exchange, download } = client.execute(call, context(&exchanges)).await?;
        exchanges.push(exchange);
        exchanges.extend(download);
    }
    Ok(FlowRun { exchanges })
}
