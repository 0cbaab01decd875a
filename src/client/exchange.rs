//! One call with everything that went out and came back.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::{Answer, ExchangeId, SentRequest};
use crate::diagnosis::{Evidence, Finding, TransportFault, diagnose};
use crate::protocol::methods::MethodInfo;
use crate::protocol::{Environment, Masker, Scopes, SignType};
use crate::signing::KnownKeys;

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

impl Exchange {
    /// Whether the call did what was asked.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.transport.is_none() && self.answer.as_ref().is_some_and(Answer::is_good)
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
        masker
    }

    /// The same call with its answer read again under other keys. The bytes stay as they are.
    #[must_use]
    pub fn reread(&self, keys: KnownKeys<'_>) -> Self {
        let sign_type = self
            .request
            .query
            .filled("sign_type")
            .and_then(SignType::from_name);
        let answer = self.answer.as_ref().map(|answer| {
            let body = Arc::clone(&answer.body);
            Answer::read(body, answer.charset, Some(self.method), keys, sign_type)
        });
        let reread = Self {
            answer,
            ..self.clone()
        };
        reread.diagnosed()
    }

    /// The facts about this exchange.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        let query = &self.request.query;
        let mut evidence = Evidence {
            environment: Some(self.environment),
            app_id: query.filled("app_id").map(str::to_owned),
            gateway_host: self.request.url.host_str().map(str::to_owned),
            method: Some(self.method),
            scopes: self.scopes,
            code_spent_before: self.code_spent_before,
            token_family: query.filled("auth_token").and_then(Evidence::family_of),
            sign_content: Some(self.masker().mask(self.request.sign_content.as_str())),
            http_status: self.received.as_ref().map(|received| received.status),
            transport: self.transport.clone(),
            ..Evidence::default()
        };
        if let Some(answer) = &self.answer {
            answer.tell(&mut evidence);
        }
        evidence
    }

    /// Fills in the findings.
    #[must_use]
    pub(super) fn diagnosed(mut self) -> Self {
        self.findings = diagnose(&self.evidence());
        self
    }
}
