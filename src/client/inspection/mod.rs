//! What a pasted text or a given file is.
//!
//! [`Inspections::of`] runs the recognisers over the text, and over what stands unwrapped in it:
//! escapes, base64, percent-encoding. Each part that they find is then read, verified, diagnosed
//! and explained as far as it goes.

mod answer_headers;
mod because;
mod curl_call;
mod cut_answer;
mod decoding;
mod error_fields;
mod examine;
mod fragment;
mod inspection_kind;
mod inspections;
mod json_object;
mod key_pairs;
mod label;
mod limits;
mod log_lines;
mod mention;
mod place;
mod quote;
mod recognisers;
mod request_signature;
mod request_text;
mod rest_reading;
mod rest_text;
mod scope;
mod search;
mod sent_secrets;
mod shell_words;
mod source;
mod stock_once;
mod unexplained;
mod unknown;
mod word_shape;
mod work;

pub use because::Because;
pub use decoding::Decoding;
pub use inspection_kind::InspectionKind;
pub use inspections::Inspections;
pub use limits::{LONGEST_INPUT, MOST_LAYERS, MOST_PARTS};
pub use mention::Mention;
pub use place::Place;
pub use quote::Quote;
pub use request_signature::RequestSignature;
pub use request_text::RequestText;

use std::sync::Arc;

use super::Answer;
use crate::diagnosis::{Finding, Severity};
use crate::keys::KeyInspection;
use crate::protocol::methods::MethodInfo;
use crate::protocol::{Charset, GatewayError, Masker, Params, SignType};
use crate::signing::KnownKeys;
use crate::signing::doctor::KeyHolder;

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

/// A recognised part of a text.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// What it is.
    pub kind: InspectionKind,
    /// Where it stands.
    pub place: Place,
    /// What was undone to get at it, outermost first. A signature is then checked over the bytes
    /// that came out.
    pub decoded: Vec<Decoding>,
    /// Why it is taken for that.
    pub because: Because,
    /// When it is an answer or a web page instead of one.
    pub answer: Option<Answer>,
    /// The parameters, when it is a redirect.
    pub redirect: Option<Params>,
    /// When it is a request, a call of curl, or the address of the authorization page.
    pub request: Option<RequestText>,
    /// What a request's own signature proves.
    pub request_signature: Option<RequestSignature>,
    /// Whose stored key signed a request that the own key did not.
    pub request_signer: Option<KeyHolder>,
    /// The fields of an answer's node that came without its answer.
    pub fields: Option<Params>,
    /// A refusal that came without its answer.
    pub refusal: Option<GatewayError>,
    /// When it is a key or a certificate.
    pub key: Option<KeyInspection>,
    /// The name that a key stands under.
    pub label: Option<String>,
    /// The name of the node of an answer of which only the beginning is there; what came of its
    /// fields is in `fields`.
    pub node: Option<String>,
    /// How it was given, for a report about a text that is no longer at hand; `None` for answers,
    /// which keep their bytes, and where a private key stands in the text.
    pub quote: Option<Quote>,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
    /// The codes and messages in it that the catalogue explains.
    pub codes: Vec<Mention>,
    /// What to say of an exception that neither a rule nor the catalogue explains. It quotes lines
    /// of the text, to be masked before they are shown.
    pub unexplained: Option<Because>,
    /// Knows the tokens of the whole text: what one part names may stand bare in another.
    pub(super) secrets: Arc<Masker>,
}

impl Inspection {
    /// Recognises a text and gives its first part. It is never changed: blanks around an answer
    /// are passed over, the bytes of the answer stay as they are.
    #[must_use]
    pub fn of(bytes: &[u8], hints: InspectionHints<'_>) -> Self {
        Inspections::of(bytes, hints).into_first()
    }

    /// Whether the thing is good: an answer of success that does not fail its verification, or
    /// anything else that was recognised and tells of no failure.
    #[must_use]
    pub fn is_good(&self) -> bool {
        if let Some(answer) = &self.answer {
            return answer.is_good();
        }
        let is_wrong = |finding: &Finding| finding.severity == Severity::Error;
        if self.findings.iter().any(is_wrong) {
            return false;
        }
        if let Some(signature) = &self.request_signature {
            return !signature.is_bad();
        }
        if let Some(refusal) = &self.refusal {
            return refusal.code == GatewayError::SUCCESS;
        }
        self.kind != InspectionKind::Unknown && !self.kind.tells_of_failure()
    }

    /// The refusal it tells of.
    #[must_use]
    pub fn error(&self) -> Option<&GatewayError> {
        let of_answer = self
            .answer
            .as_ref()
            .and_then(|answer| answer.error.as_ref());
        let is_told = |error: &&GatewayError| {
            let is_success = error.code == GatewayError::SUCCESS;
            !error.sub_code.is_empty() || !(error.code.is_empty() || is_success)
        };
        of_answer.or(self.refusal.as_ref().filter(is_told))
    }

    /// The call it belongs to, as far as it tells.
    #[must_use]
    pub fn method(&self) -> Option<&'static MethodInfo> {
        let of_request = || MethodInfo::by_name(self.request.as_ref()?.method()?);
        self.answer
            .as_ref()
            .and_then(Answer::method)
            .or_else(of_request)
            .or_else(|| MethodInfo::by_response_node(self.node.as_deref()?))
    }

    /// The name of the call as it is written, also of one that is not known here: the `method` of
    /// a request, or what the name of an answer's node stands for.
    #[must_use]
    pub fn method_name(&self) -> Option<String> {
        let of_request = || self.request.as_ref()?.params.filled("method");
        let of_answer = || {
            let envelope = self.answer.as_ref()?.envelope.as_ref().ok();
            let node = envelope.map(|envelope| envelope.node.name.as_str());
            let node = node.or(self.node.as_deref())?;
            let name = node.strip_suffix("_response")?;
            name.starts_with("alipay_").then(|| name.replace('_', "."))
        };
        let known = self.method().map(|method| method.name.to_owned());
        known
            .or_else(|| of_request().map(str::to_owned))
            .or_else(of_answer)
    }

    /// The answer as it was signed, if the reason why its signature does not fit can be undone.
    #[must_use]
    pub fn mended_body(&self) -> Option<Vec<u8>> {
        self.answer.as_ref().and_then(Answer::mended_body)
    }

    /// A masker that knows the tokens of the whole text that it is a part of.
    #[must_use]
    pub fn masker(&self) -> Masker {
        Masker::clone(&self.secrets)
    }

    /// A masker that knows the tokens of this part.
    fn own_masker(&self) -> Masker {
        let mut masker = Masker::new();
        if let Some(token) = self.answer.as_ref().and_then(Answer::token) {
            masker.learn(token.access_token.secret());
            if let Some(refresh) = &token.refresh_token {
                masker.learn(refresh.secret());
            }
        }
        let of_request = self.request.as_ref().map(|request| &request.params);
        let all = [of_request, self.redirect.as_ref(), self.fields.as_ref()];
        for params in all.into_iter().flatten() {
            masker.learn_params(params);
        }
        masker
    }
}
