//! The meaning of a received body.

use std::fmt;
use std::sync::Arc;

use super::{Received, SentRequest};
use crate::diagnosis::Evidence;
use crate::protocol::methods::{
    MethodInfo, OAUTH_TOKEN, OPEN_AUTH_TOKEN_APP_QUERY, USER_INFO_SHARE,
};
use crate::protocol::v3::RestAnswerHead;
use crate::protocol::{
    ApiVersion, AppGrant, AppGrantStatus, Charset, EnvelopeError, GatewayError, Member, OauthToken,
    ResponseEnvelope, SignType,
};
use crate::signing::{KnownKeys, SignatureReport, Verdict, verify};

/// Everything that follows from a body: shape, signature, refusal, member. The bytes stay as they
/// were received; all parts are read from them.
#[derive(Clone)]
pub struct Answer {
    /// The body.
    pub body: Arc<[u8]>,
    /// The character set it is read in.
    pub charset: Charset,
    /// The cut body, or why it is no answer.
    pub envelope: Result<ResponseEnvelope, EnvelopeError>,
    /// What the signature proves.
    pub signature: SignatureReport,
    /// What the gateway refused.
    pub error: Option<GatewayError>,
    /// The member's data, when this is a successful member query.
    pub member: Option<Member>,
}

/// The body may hold tokens, so only its size is told.
impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Answer")
            .field("bytes", &self.body.len())
            .field("signature", &self.signature)
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}

impl Answer {
    /// Reads the answer to a request, in the form in which the request was written; what is read
    /// is what was received, and the character set it is read in.
    #[must_use]
    pub fn to(
        request: &SentRequest,
        (received, charset): (&Received, Charset),
        method: &'static MethodInfo,
        keys: KnownKeys<'_>,
    ) -> Self {
        match request.api_version() {
            ApiVersion::V2 => Self::read(
                Arc::clone(&received.body),
                charset,
                Some(method),
                keys,
                request.sign_type(),
            ),
            ApiVersion::V3 => {
                let head = RestAnswerHead::of(received.headers());
                let body = (Arc::clone(&received.body), charset);
                Self::read_bare(body, (received.status, &head), Some(method), keys)
            }
        }
    }

    /// Reads an answer of the third version: a body with its character set, and the HTTP status
    /// with what the headers say about the signature.
    #[must_use]
    pub fn read_bare(
        (body, charset): (Arc<[u8]>, Charset),
        head: (u16, &RestAnswerHead),
        method: Option<&'static MethodInfo>,
        keys: KnownKeys<'_>,
    ) -> Self {
        let envelope = ResponseEnvelope::bare(Arc::clone(&body), charset, method, head);
        Self::of_envelope((body, charset), envelope, keys, Some(SignType::Rsa2))
    }

    /// Reads a body. Without a method any answer is taken; without a sign type either is accepted.
    #[must_use]
    pub fn read(
        body: Arc<[u8]>,
        charset: Charset,
        method: Option<&MethodInfo>,
        keys: KnownKeys<'_>,
        sign_type: Option<SignType>,
    ) -> Self {
        let envelope = ResponseEnvelope::cut(Arc::clone(&body), charset, method);
        Self::of_envelope((body, charset), envelope, keys, sign_type)
    }

    fn of_envelope(
        (body, charset): (Arc<[u8]>, Charset),
        envelope: Result<ResponseEnvelope, EnvelopeError>,
        keys: KnownKeys<'_>,
        sign_type: Option<SignType>,
    ) -> Self {
        let signature = match &envelope {
            Ok(envelope) => verify(envelope, keys, sign_type),
            Err(_) => SignatureReport::without_key(Verdict::Unreadable),
        };
        let cut = envelope.as_ref().ok();
        let error = cut.and_then(ResponseEnvelope::gateway_error);
        let member = cut
            .filter(|envelope| envelope.method() == Some(&USER_INFO_SHARE) && error.is_none())
            .filter(|envelope| !envelope.is_encrypted())
            .map(Member::from_envelope);
        Self {
            body,
            charset,
            envelope,
            signature,
            error,
            member,
        }
    }

    /// The token, when this is a successful exchange.
    #[must_use]
    pub fn token(&self) -> Option<OauthToken> {
        let envelope = self.envelope.as_ref().ok()?;
        if self.error.is_some() {
            None
        } else {
            OauthToken::from_envelope(envelope).ok()
        }
    }

    /// The merchants' grants, when this is a successful answer of `alipay.open.auth.token.app`.
    #[must_use]
    pub fn app_grants(&self) -> Vec<AppGrant> {
        match &self.envelope {
            Ok(envelope) if self.error.is_none() => AppGrant::all_of(envelope),
            _ => Vec::new(),
        }
    }

    /// How a merchant's grant stands, when this is a successful answer to that question.
    #[must_use]
    pub fn app_grant_status(&self) -> Option<AppGrantStatus> {
        let envelope = self.envelope.as_ref().ok()?;
        let is_asked = envelope.method() == Some(&OPEN_AUTH_TOKEN_APP_QUERY);
        (is_asked && self.error.is_none()).then(|| AppGrantStatus::of(envelope))?
    }

    /// Adds what this answer tells to the facts about its call.
    pub(super) fn tell(&self, evidence: &mut Evidence) {
        evidence.signature = Some(self.signature.clone());
        match &self.envelope {
            Ok(envelope) => evidence.add_answer(envelope),
            Err(error) => evidence.add_unreadable_body(error.clone(), &self.body),
        }
    }

    /// Which call this answers, as far as it tells.
    #[must_use]
    pub fn method(&self) -> Option<&'static MethodInfo> {
        self.envelope.as_ref().ok()?.method()
    }

    /// The body as it was signed, if the reason why its signature does not fit can be undone.
    #[must_use]
    pub fn mended_body(&self) -> Option<Vec<u8>> {
        self.signature.mended_body(self.envelope.as_ref().ok()?)
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        self.charset.decode(&self.body).into_owned()
    }

    /// Whether the gateway did what was asked and nothing speaks against its signature. A success
    /// is always signed, so an unsigned one is not good.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.envelope.is_ok() && self.error.is_none() && self.is_trusted() && !self.lacks_token()
    }

    /// Whether it is the success of an exchange, and yet there is no token in it.
    fn lacks_token(&self) -> bool {
        self.method() == Some(&OAUTH_TOKEN) && self.error.is_none() && self.token().is_none()
    }

    /// Whether nothing speaks against its signature, and it has one.
    #[must_use]
    pub fn is_trusted(&self) -> bool {
        matches!(self.signature.verdict, Verdict::Verified | Verdict::NoKey)
    }
}
