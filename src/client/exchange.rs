//! One call with everything that went out and came back.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::preflight::IMPOSSIBLE_CODE;
use super::{Answer, CallContext, ExchangeId, ExchangeKeys, PlannedCall, SentRequest};
use crate::diagnosis::{Evidence, Finding, TransportFault, diagnose};
use crate::keys::certificates::{AlipayCertificate, Certificate};
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, OPEN_AUTH_TOKEN_APP};
use crate::protocol::{ApiVersion, AppId, CertSn, Charset, Environment, Masker, Scopes};
use crate::signing::{KnownKeys, Verdict};

/// What came back, untouched.
#[derive(Clone)]
pub struct Received {
    /// HTTP status.
    pub status: u16,
    /// Header names and values in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Arc<[u8]>,
}

/// One call.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Its number within this run of the program.
    pub id: ExchangeId,
    /// Which call.
    pub method: &'static MethodInfo,
    /// Where it went.
    pub environment: Environment,
    /// When it was sent.
    pub started: Timestamp,
    /// What the user allowed, as far as known.
    pub scopes: Option<Scopes>,
    /// The app that the code of this call was issued to, as its redirect says.
    pub code_app_id: Option<AppId>,
    /// Whether the code of this call had been sent before.
    pub code_spent_before: bool,
    /// How long it took.
    pub elapsed: Duration,
    /// What was sent.
    pub request: SentRequest,
    /// What came back; also a part of it, when the rest was cut off.
    pub received: Option<Received>,
    /// Why no complete answer came.
    pub transport: Option<TransportFault>,
    /// The public keys that the answer was read with.
    pub keys: ExchangeKeys,
    /// What the answer means.
    pub answer: Option<Answer>,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
}

/// The body may hold tokens, so only its size is told.
impl fmt::Debug for Received {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Received")
            .field("status", &self.status)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl Received {
    /// The character set that the answer declares.
    #[must_use]
    pub fn charset(&self) -> Option<Charset> {
        let mut headers = self.headers();
        let (_, value) = headers.find(|(name, _)| name.eq_ignore_ascii_case("content-type"))?;
        Charset::from_content_type(value)
    }

    /// Names and values of the headers.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.headers.iter();
        headers.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Exchange {
    /// Whether the call did what was asked. A preflight asks to be refused.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let is_good = |answer: &Answer| {
            if self.is_preflight() {
                answer.envelope.is_ok() && answer.is_trusted() && is_refusal_of_code(answer)
            } else {
                answer.is_good()
            }
        };
        self.transport.is_none() && self.answer.as_ref().is_some_and(is_good)
    }

    /// Whether a gateway has answered, whatever it said; otherwise the network or a server failed.
    #[must_use]
    pub fn got_answer(&self) -> bool {
        let answer = self.answer.as_ref();
        self.transport.is_none() && answer.is_some_and(|answer| answer.envelope.is_ok())
    }

    /// Whether this is a preflight's call with its impossible code.
    #[must_use]
    pub fn is_preflight(&self) -> bool {
        self.request.has_business("code", IMPOSSIBLE_CODE)
    }

    /// Fluent id of what the call is for: the two calls for tokens also renew them.
    #[must_use]
    pub fn title(&self) -> &'static str {
        let is_refresh = self.request.has_business("grant_type", "refresh_token");
        match self.method.name {
            name if is_refresh && name == OAUTH_TOKEN.name => "method-refresh-token",
            name if is_refresh && name == OPEN_AUTH_TOKEN_APP.name => "method-refresh-app-token",
            _ => self.method.title,
        }
    }

    /// As which app the call was made.
    #[must_use]
    pub fn app_id(&self) -> Option<String> {
        self.request.app_id()
    }

    /// A masker that knows this exchange's tokens and codes.
    #[must_use]
    pub fn masker(&self) -> Masker {
        let mut masker = Masker::new();
        self.request.teach(&mut masker);
        if let Some(token) = self.answer.as_ref().and_then(Answer::token) {
            masker.learn(token.access_token.secret());
            if let Some(refresh) = &token.refresh_token {
                masker.learn(refresh.secret());
            }
        }
        for grant in self.answer.iter().flat_map(Answer::app_grants) {
            masker.learn(grant.app_auth_token.secret());
            if let Some(refresh) = &grant.app_refresh_token {
                masker.learn(refresh.secret());
            }
        }
        masker
    }

    fn context(&self) -> CallContext {
        CallContext {
            id: self.id,
            now: self.started,
            scopes: self.scopes,
            code_app_id: self.code_app_id.clone(),
            code_spent_before: self.code_spent_before,
        }
    }

    /// The same call with its answer read again under other keys. The bytes stay as they are.
    #[must_use]
    pub fn reread(&self, keys: KnownKeys<'_>) -> Self {
        let answer = self.answer.as_ref();
        let answer = answer.and_then(|answer| self.answer_in(answer.charset, keys));
        let reread = Self {
            keys: ExchangeKeys {
                certificates: self.keys.certificates.clone(),
                ..ExchangeKeys::of(keys)
            },
            answer,
            ..self.clone()
        };
        reread.diagnosed()
    }

    /// The same call with its answer read in another character set, under the same keys.
    #[must_use]
    pub fn read_as(&self, charset: Charset) -> Self {
        let reread = Self {
            answer: self.answer_in(charset, self.keys.known(None)),
            ..self.clone()
        };
        reread.diagnosed()
    }

    fn answer_in(&self, charset: Charset, keys: KnownKeys<'_>) -> Option<Answer> {
        let received = self.received.as_ref()?;
        let read = (received, charset);
        Some(Answer::to(&self.request, read, self.method, keys))
    }

    /// The same call with its answer read again under the key in another certificate of Alipay's.
    #[must_use]
    pub fn reread_with(&self, certificate: &AlipayCertificate) -> Self {
        let keys = ExchangeKeys {
            alipay: Some(certificate.public_key()),
            ..self.keys.clone()
        };
        self.reread(keys.known(None))
    }

    /// The certificate that the answer names and that is not at hand; `None` also for an SN that
    /// none can have.
    #[must_use]
    pub fn unknown_certificate(&self) -> Option<CertSn> {
        let answer = self.answer.as_ref()?;
        let envelope = answer.envelope.as_ref().ok()?;
        let named = envelope.alipay_cert_sn.as_deref()?;
        let is_unknown = answer.signature.verdict == Verdict::UnknownCertificate;
        is_unknown.then(|| CertSn::parse(named).ok())?
    }

    /// The facts about this exchange.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        let request = &self.request;
        let is_rest = request.api_version() == ApiVersion::V3;
        let planned = PlannedCall {
            environment: self.environment,
            gateway: &request.url,
            method: self.method,
            params: request.whole(),
            rest_content: is_rest.then(|| request.sign_content.clone()),
        };
        let mut evidence = Evidence {
            http_status: self.received.as_ref().map(|received| received.status),
            transport: self.transport.clone(),
            is_preflight: self.is_preflight(),
            app_certificate: self.app_certificate(),
            alipay_certificate: self.alipay_certificate(),
            ..planned.evidence(&self.context())
        };
        if let Some(received) = &self.received {
            evidence.add_headers(received.headers());
        }
        if let Some(answer) = &self.answer {
            answer.tell(&mut evidence);
        }
        evidence
    }

    fn app_certificate(&self) -> Option<Certificate> {
        let certificates = self.keys.certificates.as_ref();
        certificates.map(|certificates| certificates.app().certificate().clone())
    }

    /// The one whose key the answer was read with, which may have been downloaded.
    fn alipay_certificate(&self) -> Option<Certificate> {
        self.keys.alipay.as_ref()?.certificate().cloned()
    }

    /// Fills in the findings.
    #[must_use]
    pub(crate) fn diagnosed(mut self) -> Self {
        self.findings = diagnose(&self.evidence());
        self
    }
}

fn is_refusal_of_code(answer: &Answer) -> bool {
    let error = answer.error.as_ref();
    error.is_some_and(|error| error.bare_sub_code() == "code-invalid")
}
