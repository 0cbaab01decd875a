//! What a pasted text or a given file is.

use std::sync::Arc;

use super::Answer;
use crate::diagnosis::{Evidence, Finding, diagnose};
use crate::keys::{KeyInspection, KeyKind};
use crate::protocol::methods::MethodInfo;
use crate::protocol::{Charset, EnvelopeError, Masker, Params, PastedCode, SignType};
use crate::signing::KnownKeys;

/// What the giver knows about the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct InspectionHints<'a> {
    /// Keys to verify with.
    pub keys: KnownKeys<'a>,
    /// Its character set; otherwise UTF-8, or GBK if it is no UTF-8.
    pub charset: Option<Charset>,
    /// Its signature algorithm; otherwise either.
    pub sign_type: Option<SignType>,
    /// The call it answers; otherwise what its node says.
    pub method: Option<&'static MethodInfo>,
}

/// A recognised text.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// What it is.
    pub kind: InspectionKind,
    /// When it is an answer or a web page instead of one.
    pub answer: Option<Answer>,
    /// The parameters, when it is a redirect.
    pub redirect: Option<Params>,
    /// When it is a key or a certificate.
    pub key: Option<KeyInspection>,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
}

/// The kinds of text that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InspectionKind {
    /// An answer of a gateway.
    GatewayResponse,
    /// A redirect after an authorization.
    AuthorizationRedirect,
    /// An authorization code.
    AuthCode,
    /// A private key.
    PrivateKey,
    /// A public key.
    PublicKey,
    /// A certificate.
    Certificate,
    /// A web page.
    HtmlPage,
    /// Something else.
    Unknown,
}

impl InspectionKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::GatewayResponse,
        Self::AuthorizationRedirect,
        Self::AuthCode,
        Self::PrivateKey,
        Self::PublicKey,
        Self::Certificate,
        Self::HtmlPage,
        Self::Unknown,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::GatewayResponse => "gateway-response",
            Self::AuthorizationRedirect => "authorization-redirect",
            Self::AuthCode => "auth-code",
            Self::PrivateKey => "private-key",
            Self::PublicKey => "public-key",
            Self::Certificate => "certificate",
            Self::HtmlPage => "html-page",
            Self::Unknown => "unknown",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::GatewayResponse => "kind-gateway-response",
            Self::AuthorizationRedirect => "kind-authorization-redirect",
            Self::AuthCode => "kind-auth-code",
            Self::PrivateKey => "kind-private-key",
            Self::PublicKey => "kind-public-key",
            Self::Certificate => "kind-certificate",
            Self::HtmlPage => "kind-html-page",
            Self::Unknown => "kind-unknown",
        }
    }
}

impl Inspection {
    /// Recognises a text. It is never changed: blanks around an answer are passed over, the bytes
    /// of the answer stay as they are.
    #[must_use]
    pub fn of(bytes: &[u8], hints: InspectionHints<'_>) -> Self {
        let content = bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(bytes)
            .trim_ascii();
        let charset = hints.charset.unwrap_or_else(|| guess_charset(content));
        if matches!(content.first(), Some(b'{' | b'<' | b'[')) {
            return Self::of_answer(content, charset, hints);
        }
        let key = KeyInspection::of(bytes);
        if let Some(kind) = key_kind(&key) {
            return Self {
                key: Some(key),
                ..Self::bare(kind)
            };
        }
        match PastedCode::parse(&charset.decode(content)) {
            Ok(PastedCode::Redirect(redirect)) if is_redirect(&redirect.params) => Self {
                redirect: Some(redirect.params),
                ..Self::bare(InspectionKind::AuthorizationRedirect)
            },
            Ok(PastedCode::Bare(_)) => Self::bare(InspectionKind::AuthCode),
            _ => Self::bare(InspectionKind::Unknown),
        }
    }

    /// Whether the thing is good: an answer of success that does not fail its verification, or
    /// anything else that was recognised.
    #[must_use]
    pub fn is_good(&self) -> bool {
        match &self.answer {
            Some(answer) => answer.is_good(),
            None => self.kind != InspectionKind::Unknown,
        }
    }

    /// The answer as it was signed, if the reason why its signature does not fit can be undone.
    #[must_use]
    pub fn mended_body(&self) -> Option<Vec<u8>> {
        self.answer.as_ref().and_then(Answer::mended_body)
    }

    /// A masker that knows the tokens of an inspected answer.
    #[must_use]
    pub fn masker(&self) -> Masker {
        let mut masker = Masker::new();
        if let Some(token) = self.answer.as_ref().and_then(Answer::token) {
            masker.learn(token.access_token.secret());
            if let Some(refresh) = &token.refresh_token {
                masker.learn(refresh.secret());
            }
        }
        masker
    }

    fn of_answer(content: &[u8], charset: Charset, hints: InspectionHints<'_>) -> Self {
        let body: Arc<[u8]> = content.into();
        let answer = Answer::read(body, charset, hints.method, hints.keys, hints.sign_type);
        let kind = match &answer.envelope {
            Ok(_) => InspectionKind::GatewayResponse,
            Err(EnvelopeError::Html) => InspectionKind::HtmlPage,
            Err(_) => InspectionKind::Unknown,
        };
        let findings = diagnose(&evidence(&answer, hints));
        Self {
            answer: Some(answer),
            findings,
            ..Self::bare(kind)
        }
    }

    fn bare(kind: InspectionKind) -> Self {
        Self {
            kind,
            answer: None,
            redirect: None,
            key: None,
            findings: Vec::new(),
        }
    }
}

fn evidence(answer: &Answer, hints: InspectionHints<'_>) -> Evidence {
    let mut evidence = Evidence {
        method: hints.method,
        ..Evidence::default()
    };
    answer.tell(&mut evidence);
    evidence
}

fn guess_charset(content: &[u8]) -> Charset {
    if std::str::from_utf8(content).is_ok() || Charset::Gbk.decode_exactly(content).is_none() {
        Charset::Utf8
    } else {
        Charset::Gbk
    }
}

fn key_kind(key: &KeyInspection) -> Option<InspectionKind> {
    match key.kind {
        KeyKind::PrivateKey | KeyKind::EncryptedPrivateKey | KeyKind::EcPrivateKey => {
            Some(InspectionKind::PrivateKey)
        }
        KeyKind::PublicKey | KeyKind::EcPublicKey => Some(InspectionKind::PublicKey),
        KeyKind::Certificate => Some(InspectionKind::Certificate),
        _ => None,
    }
}

fn is_redirect(params: &Params) -> bool {
    ["auth_code", "app_auth_code", "state", "scope"]
        .iter()
        .any(|name| params.filled(name).is_some())
}
