//! One request with its answer.

use std::fmt;
use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use axum::http::request::Parts;
use jiff::Timestamp;

use super::{Kept, LoggedAnswer, LoggedCall, SignatureStudy};
use crate::keys::AppPublicKey;
use crate::protocol::ApiVersion;
use crate::protocol::v3::{APP_AUTH_TOKEN_HEADER, AuthorizationHeader, RestSignContent};
use crate::signing::SignContent;
use crate::signing::doctor::Stock;
use crate::signing::request_doctor::{ReceivedForm, examine_request, examine_rest_request};
use crate::simulator::gateway;

/// How many bytes of path, query and body are kept of each; calls have a thousand.
const LONGEST_PART: usize = 8 * 1024;

/// How many characters of a header are kept.
const LONGEST_HEADER: usize = 4 * 1024;

/// How many characters of a caller's name are kept.
const LONGEST_CALLER: usize = 160;

/// A request as it arrived. It holds tokens and codes, so it does not show them in debug output.
#[derive(Clone, PartialEq, Eq)]
pub struct LoggedRequest {
    /// Which one it was since the simulator was started, from 1.
    pub number: u64,
    /// When it had arrived.
    pub received: Timestamp,
    /// How long the answer took, without the time in which the request came in.
    pub took: Duration,
    /// The verb.
    pub http_method: String,
    /// The path without the query.
    pub path: String,
    /// The caller's own name, from the header `User-Agent`.
    pub user_agent: Option<String>,
    /// What the gateway made of it; `None` for pages.
    pub call: Option<LoggedCall>,
    /// What was sent back; `None` if a fault has played something else than an answer.
    pub answer: Option<LoggedAnswer>,
    query: Option<Kept>,
    body: Kept,
    content_type: Option<String>,
    authorization: Option<String>,
    app_auth_token: Option<String>,
    is_whole: bool,
}

/// What an entry is made of.
pub(in crate::simulator) struct Arrival<'a> {
    /// Head of the request.
    pub(in crate::simulator) parts: &'a Parts,
    /// Its body.
    pub(in crate::simulator) body: &'a [u8],
    /// When it was there.
    pub(in crate::simulator) received: Timestamp,
    /// How long the answer took.
    pub(in crate::simulator) took: Duration,
    /// What the gateway made of it.
    pub(in crate::simulator) call: Option<LoggedCall>,
    /// What was sent back.
    pub(in crate::simulator) answer: Option<LoggedAnswer>,
}

impl LoggedRequest {
    /// The entry, still without its number.
    pub(super) fn of(arrival: Arrival<'_>) -> Self {
        let Arrival {
            parts,
            body,
            received,
            took,
            call,
            answer,
        } = arrival;
        let kept = |text: &str| Kept::of(text.as_bytes(), LONGEST_PART);
        let header = |name: &str, most| text(&parts.headers, name, most);
        let (path, query) = (kept(parts.uri.path()), parts.uri.query().map(kept));
        let body = Kept::of(body, LONGEST_PART);
        let authorization = header(AUTHORIZATION.as_str(), LONGEST_HEADER);
        let app_auth_token = header(APP_AUTH_TOKEN_HEADER, LONGEST_HEADER);
        let is_short = |text: &Option<String>| {
            text.as_ref()
                .is_none_or(|text| text.chars().count() < LONGEST_HEADER)
        };
        let is_whole = path.is_whole()
            && query.as_ref().is_none_or(Kept::is_whole)
            && body.is_whole()
            && is_short(&authorization)
            && is_short(&app_auth_token);
        Self {
            number: 0,
            received,
            took,
            http_method: parts.method.to_string(),
            path: String::from_utf8_lossy(path.bytes()).into_owned(),
            user_agent: header(USER_AGENT.as_str(), LONGEST_CALLER),
            call,
            answer,
            query,
            body,
            content_type: header(CONTENT_TYPE.as_str(), LONGEST_CALLER),
            authorization,
            app_auth_token,
            is_whole,
        }
    }

    /// Whether this program sent it, by the name it gives itself.
    #[must_use]
    pub fn is_of_this_program(&self) -> bool {
        let name = concat!(env!("CARGO_PKG_NAME"), "/");
        self.user_agent
            .as_ref()
            .is_some_and(|caller| caller.starts_with(name))
    }

    /// Whether everything of the request that its signature covers is kept.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The parameters, and from where they are read.
    #[must_use]
    pub fn form(&self) -> ReceivedForm {
        let query = self.query.as_ref().map_or(&[][..], Kept::bytes);
        gateway::received_form(query, self.content_type.as_deref(), self.body.bytes())
    }

    /// The body as text, for those of the third version.
    #[must_use]
    pub fn body(&self) -> String {
        String::from_utf8_lossy(self.body.bytes()).into_owned()
    }

    /// The header `Authorization`, which holds the signature in the third version.
    #[must_use]
    pub fn authorization(&self) -> Option<&str> {
        self.authorization.as_deref()
    }

    /// The header with the merchant's grant, in the third version.
    #[must_use]
    pub fn app_auth_token(&self) -> Option<&str> {
        self.app_auth_token.as_deref()
    }

    /// Finds out whether the signature fits, and if not, why. `uploaded` is the public key of the
    /// calling app; `others` are keys to look through if it was not that one. It takes a moment.
    #[must_use]
    pub fn study(
        &self,
        uploaded: Option<&AppPublicKey>,
        others: impl FnOnce() -> Stock,
    ) -> SignatureStudy {
        let Some(call) = &self.call else {
            return SignatureStudy::NoCall;
        };
        if !self.is_whole {
            return SignatureStudy::TooLong;
        }
        SignatureStudy::Examined(match call.api_version {
            ApiVersion::V2 => examine_request(&self.form(), uploaded, others),
            ApiVersion::V3 => {
                let header = self.authorization().and_then(AuthorizationHeader::parse);
                let sign = header.as_ref().map_or("", |header| header.sign.as_str());
                let content = self.rest_sign_content(header.as_ref());
                examine_rest_request(content, sign, uploaded, others)
            }
        })
    }

    fn rest_sign_content(&self, header: Option<&AuthorizationHeader>) -> SignContent {
        let mut target = self.path.clone();
        if let Some(query) = &self.query {
            target.push('?');
            target.push_str(&String::from_utf8_lossy(query.bytes()));
        }
        let content = RestSignContent {
            auth_string: header.map_or("", |header| header.auth_string.as_str()),
            http_method: &self.http_method,
            target: &target,
            body: &self.body(),
            app_auth_token: self.app_auth_token(),
        };
        SignContent::from_text(content.to_string())
    }
}

fn text(headers: &HeaderMap, name: &str, most: usize) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?.trim();
    (!value.is_empty()).then(|| value.chars().take(most).collect())
}

impl fmt::Debug for LoggedRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("LoggedRequest")
            .field("number", &self.number)
            .field("http_method", &self.http_method)
            .field("path", &self.path)
            .field("call", &self.call)
            .field("answer", &self.answer)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
impl Arrival<'static> {
    /// A request without anything.
    pub(super) fn example() -> Self {
        let parts = axum::http::Request::new(()).into_parts().0;
        Self {
            parts: Box::leak(Box::new(parts)),
            body: b"",
            received: Timestamp::UNIX_EPOCH,
            took: Duration::ZERO,
            call: None,
            answer: None,
        }
    }
}

#[cfg(test)]
impl LoggedRequest {
    /// A call of this number and method, for tests of those who show it.
    pub(crate) fn example(number: u64, method: &str) -> std::sync::Arc<Self> {
        let mut request = Self::of(Arrival::example());
        request.number = number;
        request.call = Some(LoggedCall::of_rest(Some(method), None));
        std::sync::Arc::new(request)
    }
}
