//! What was found out about a request.

use super::HiddenText;
use crate::diagnosis::catalogue::{Catalogue, CatalogueEntry};
use crate::keys::AppPublicKey;
use crate::protocol::v3::AuthorizationHeader;
use crate::protocol::{ApiVersion, Masker, Params};
use crate::signing::Verdict;
use crate::signing::doctor::Stock;
use crate::signing::request_doctor::{Place, RequestCause, RequestExamination};
use crate::simulator::LoggedRequest;

/// How many tokens and codes of an answer are looked for; it holds a handful.
const MOST_SECRETS: usize = 50;

/// Everything about one request that takes time to find out, ready to be shown.
#[derive(Clone, Debug)]
pub struct RequestDetail {
    /// The parameters as they were sent.
    pub parameters: Vec<SentParameter>,
    /// What the signature proves; `None` for pages, and for requests that are not kept as a whole.
    pub verdict: Option<Verdict>,
    /// Why it does not fit; empty if it does.
    pub causes: Vec<RequestCause>,
    /// What the catalogue says of the code that the call was refused with, unless the causes above
    /// tell more.
    pub refusal: Option<&'static CatalogueEntry>,
    /// The string to sign as the gateway builds it.
    pub sign_content: Option<HiddenText>,
    /// The text that was signed instead, if it was found.
    pub signed_content: Option<HiddenText>,
    /// Where the answer leads, if it is a redirect.
    pub location: Option<HiddenText>,
    /// The beginning of the answer.
    pub answer: Option<HiddenText>,
}

/// One parameter of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentParameter {
    /// Its name.
    pub name: String,
    /// Its value, decoded.
    pub value: HiddenText,
    /// Where it was sent.
    pub place: ParameterPlace,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterPlace {
    /// In the query.
    Query,
    /// In the body.
    Body,
    /// In a header.
    Header,
}

impl ParameterPlace {
    /// Its name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Body => "body",
            Self::Header => "header",
        }
    }

    /// Fluent id of its name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Query => "log-place-query",
            Self::Body => "log-place-body",
            Self::Header => "log-place-header",
        }
    }
}

impl RequestDetail {
    /// Looks into a request. `uploaded` is the public key of the calling app; `others` are keys to
    /// look through if it was not that one.
    #[must_use]
    pub fn of(
        request: &LoggedRequest,
        uploaded: Option<&AppPublicKey>,
        others: impl FnOnce() -> Stock,
    ) -> Self {
        let study = request.study(uploaded, others);
        let parameters = parameters(request);
        let masker = masker(request, &parameters);
        let hidden = |text: &str| HiddenText::new(text, &masker);
        let examination = study.examination();
        let content = examination.map(|examination| hidden(examination.content.as_str()));
        let signed = examination.and_then(|examination| examination.signed_content.as_ref());
        let answer = request.answer.as_ref();
        let location = answer.and_then(|answer| answer.location.as_deref());
        Self {
            verdict: examination.map(|examination| examination.verdict),
            causes: examination.map_or_else(Vec::new, |examination| examination.causes.clone()),
            refusal: refusal(request, examination),
            sign_content: content,
            signed_content: signed.map(|text| hidden(text.as_str())),
            location: location.map(hidden),
            answer: answer.map(|answer| hidden(&answer.body())),
            parameters: parameters
                .into_iter()
                .map(|(name, value, place)| SentParameter {
                    value: HiddenText::of_value(&name, value, &masker),
                    name,
                    place,
                })
                .collect(),
        }
    }

    /// Whether nothing can be said about the signature because the request is too long to be kept.
    #[must_use]
    pub fn is_too_long(&self, request: &LoggedRequest) -> bool {
        self.verdict.is_none() && request.call.is_some()
    }
}

/// The explanation of the code that the gateway refused with. The causes of a signature that does
/// not fit tell more than its code.
fn refusal(
    request: &LoggedRequest,
    examination: Option<&RequestExamination>,
) -> Option<&'static CatalogueEntry> {
    let call = request.call.as_ref()?;
    let code = call.refused?;
    let is_explained = examination.is_some_and(|found| !found.causes.is_empty());
    if is_explained && code.contains("-signature") {
        return None;
    }
    Catalogue::of_refusal(code, call.api_version)
}

type Sent = (String, String, ParameterPlace);

/// All of them in the order in which they were sent; in the third version the values of the header
/// come first, and a body is one value without a name.
fn parameters(request: &LoggedRequest) -> Vec<Sent> {
    let mut sent = Vec::new();
    let is_rest = request
        .call
        .as_ref()
        .is_some_and(|call| call.api_version == ApiVersion::V3);
    if is_rest {
        let header = request.authorization().and_then(AuthorizationHeader::parse);
        let pairs = header.iter().flat_map(AuthorizationHeader::pairs);
        sent.extend(
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned(), ParameterPlace::Header)),
        );
        let token = request.app_auth_token().map(str::to_owned);
        sent.extend(token.map(|it| ("app_auth_token".to_owned(), it, ParameterPlace::Header)));
    }
    let form = request.form();
    sent.extend(form.sent().filter_map(|(name, value, place)| {
        let place = match place {
            Place::Query => ParameterPlace::Query,
            Place::Body if is_rest => return None,
            Place::Body => ParameterPlace::Body,
        };
        Some((name.to_owned(), value, place))
    }));
    if is_rest && !request.body().is_empty() {
        sent.push((String::new(), request.body(), ParameterPlace::Body));
    }
    sent
}

/// Knows the secrets of request and answer.
fn masker(request: &LoggedRequest, sent: &[Sent]) -> Masker {
    let pairs = sent.iter().map(|(name, value, _)| (&**name, &**value));
    let params: Params = pairs.collect();
    let mut masker = Masker::new();
    masker.learn_params(&params);
    masker.learn_text(&request.body(), MOST_SECRETS);
    if let Some(answer) = &request.answer {
        masker.learn_text(&answer.body(), MOST_SECRETS);
        let location = answer.location.as_deref().unwrap_or_default();
        masker.learn_text(location, MOST_SECRETS);
    }
    masker
}
