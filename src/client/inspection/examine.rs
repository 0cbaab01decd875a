//! Looks into what was found: reads, verifies, diagnoses, explains.

use std::ops::Range;
use std::sync::Arc;

use url::Url;

use super::answer_headers::answer_headers;
use super::cut_answer::fields_before_end;
use super::fragment::{Content, Fragment};
use super::rest_reading::read_rest_answer;
use super::sent_secrets::SentSecrets;
use super::source::Source;
use super::stock_once::StockOnce;
use super::{
    Because, Inspection, InspectionHints, InspectionKind, Mention, Place, RequestSignature,
    RequestText,
};
use crate::client::Answer;
use crate::diagnosis::{Evidence, diagnose};
use crate::protocol::methods::{MethodInfo, USER_INFO_SHARE};
use crate::protocol::{
    ApiVersion, Charset, CodeShape, Endpoints, EnvelopeError, GatewayError, Member, Params,
    ResponseEnvelope,
};
use crate::signing::doctor::KeyHolder;
use crate::signing::{KnownKeys, SignContent};

/// Goes through fragments in their order and remembers what earlier ones tell about later ones.
pub(super) struct Examiner<'a> {
    source: &'a Source<'a>,
    /// Bytes before the text.
    skipped: usize,
    /// Place and number of the last line counted.
    line: (usize, usize),
    request: Option<RequestText>,
    redirect: Option<Params>,
    authorization: Option<Url>,
    sent: SentSecrets,
    /// What the Node SDK said since the last answer, if it could not verify one.
    node_exception: Option<String>,
    /// Name of the last answer's node.
    answer_node: Option<String>,
    /// Where answers stand.
    answers: Vec<Range<usize>>,
    /// Whether one of them stands in or beside the part that is looked at.
    is_answer_beside: bool,
}

/// What the Node SDK says of an answer that it cannot verify; the answer may stand before or after.
const NODE_WORDS: &str = "验签失败，服务端返回的";

/// How far from an exception the answer stands at most that it is about, in bytes.
const FARTHEST_ANSWER: usize = 400;

impl<'a> Examiner<'a> {
    pub(super) fn new(source: &'a Source<'a>, skipped: usize) -> Self {
        Self {
            source,
            skipped,
            line: (0, 1),
            request: None,
            redirect: None,
            authorization: None,
            sent: SentSecrets::default(),
            node_exception: None,
            answer_node: None,
            answers: Vec::new(),
            is_answer_beside: false,
        }
    }

    /// Everything that can be said about these.
    pub(super) fn examine(
        &mut self,
        fragments: impl Iterator<Item = Fragment>,
        hints: InspectionHints<'_>,
    ) -> Vec<Inspection> {
        let stored = hints.keys.shelf.map(StockOnce::new);
        let keys = KnownKeys {
            shelf: stored.as_ref().map(|stored| stored as _),
            ..hints.keys
        };
        let hints = InspectionHints { keys, ..hints };
        let fragments: Vec<_> = fragments.collect();
        let is_answer = |it: &&Fragment| it.kind == InspectionKind::GatewayResponse;
        let answers = fragments.iter().filter(is_answer);
        self.answers = answers.map(|answer| answer.range.clone()).collect();
        let examined = fragments.into_iter().map(|fragment| {
            let part = self.inspection(fragment, hints);
            if let (Some(stored), Some(signer)) = (&stored, signer_of(&part)) {
                stored.prefer(signer);
            }
            part
        });
        examined.collect()
    }

    fn inspection(&mut self, fragment: Fragment, hints: InspectionHints<'_>) -> Inspection {
        let place = self.place_of(&fragment);
        let fragment_start = fragment.range.start;
        let is_beside = |answer: &Range<usize>| is_near(answer, &fragment.range);
        self.is_answer_beside = self.answers.iter().any(is_beside);
        let Fragment {
            kind,
            decoded,
            because,
            content,
            ..
        } = fragment;
        let mut part = Inspection {
            place,
            decoded,
            ..bare(kind, because)
        };
        match content {
            Content::Body(body, charset) => {
                let answer = Answer::read(
                    body.into(),
                    charset,
                    hints.method,
                    hints.keys,
                    hints.sign_type,
                );
                let headers = answer_headers(self.before(fragment_start));
                self.answer(&mut part, answer, (None, &headers, hints));
            }
            Content::Bare {
                body,
                charset,
                status,
                headers,
            } => self.bare_answer(&mut part, (&body, charset), (status, &headers), hints),
            Content::Fields(fields) => self.fields(&mut part, fields, hints),
            Content::Redirect(params) => self.redirect(&mut part, params),
            Content::Request(request) => self.request(&mut part, request, hints),
            Content::CutBody(body, charset, node) => {
                let fields = fields_before_end(&body, charset, &node);
                Self::cut_answer(&mut part, (fields, node));
                let answer = Answer::read(body.into(), charset, None, hints.keys, hints.sign_type);
                let headers = answer_headers(self.before(fragment_start));
                self.answer(&mut part, answer, (None, &headers, hints));
            }
            Content::Code(code) => Self::code(&mut part, &code),
            Content::Key(key, label) => {
                part.key = Some(*key);
                part.label = label;
            }
            Content::Refusal(error, text) => self.refusal(&mut part, error, (&text, hints)),
            Content::Exception(text) => self.exception(&mut part, &text, hints),
            Content::Nothing => {}
        }
        part
    }

    fn place_of(&mut self, fragment: &Fragment) -> Place {
        let (start, end) = (fragment.range.start, fragment.range.end);
        let from = if self.line.0 <= start {
            self.line
        } else {
            (0, 1)
        };
        let between = self.source.text().get(from.0..start).unwrap_or_default();
        self.line = (start, from.1 + between.matches('\n').count());
        let offset = self.source.offset_of(start);
        Place {
            line: self.line.1,
            offset: self.skipped + offset,
            length: self.source.offset_of(end).saturating_sub(offset),
        }
    }

    /// The text before a part, where the head of an answer stands.
    fn before(&self, start: usize) -> &'a str {
        let source = self.source;
        source.text().get(..start).unwrap_or_default()
    }

    /// An answer of the third version, to the call before it if there is one.
    fn bare_answer(
        &mut self,
        part: &mut Inspection,
        body: (&[u8], Charset),
        (status, headers): (u16, &[(String, String)]),
        hints: InspectionHints<'_>,
    ) {
        let headers = headers.iter();
        let headers = headers.map(|(name, value)| (name.as_str(), value.as_str()));
        let headers: Vec<_> = headers.collect();
        let called = self.request.as_ref().and_then(RequestText::method);
        let called = called.and_then(MethodInfo::by_name);
        let method = hints.method.or(called);
        let answer = read_rest_answer(body, (status, &headers), method, hints.keys);
        self.answer(part, answer, (Some(status), &headers, hints));
    }

    fn answer(
        &mut self,
        part: &mut Inspection,
        answer: Answer,
        (status, headers, hints): (Option<u16>, &[(&str, &str)], InspectionHints<'_>),
    ) {
        let mut evidence = self.evidence(hints);
        evidence.add_headers(headers.iter().copied());
        if answer
            .envelope
            .as_ref()
            .is_ok_and(ResponseEnvelope::is_bare)
        {
            evidence.http_status = status;
            evidence.api_version = Some(ApiVersion::V3);
        }
        evidence.sdk_message = self.node_exception.take();
        answer.tell(&mut evidence);
        evidence.error = evidence.error.or_else(|| part.refusal.clone());
        self.answer_node.clone_from(&evidence.answer_node);
        self.sent.close();
        part.findings = diagnose(&evidence);
        let error = evidence.error.as_ref();
        part.codes = error.map(Mention::of_error).unwrap_or_default();
        if matches!(
            answer.envelope,
            Err(EnvelopeError::Html | EnvelopeError::Xml { .. })
        ) {
            part.codes = Mention::all_in(&answer.text());
        }
        part.answer = Some(answer);
    }

    /// What came of an answer before its end. Nothing in it is verified.
    fn cut_answer(part: &mut Inspection, (fields, node): (Params, String)) {
        let field = |name| fields.value(name).unwrap_or_default().to_owned();
        let error = GatewayError {
            code: field("code"),
            msg: field("msg"),
            sub_code: field("sub_code"),
            sub_msg: field("sub_msg"),
        };
        let is_refusal = !error.code.is_empty() && error.code != GatewayError::SUCCESS;
        part.refusal = Some(error).filter(|error| is_refusal || !error.sub_code.is_empty());
        part.fields = Some(fields).filter(|fields| fields.iter().next().is_some());
        part.node = Some(node);
    }

    /// A code that a text calls by its name.
    fn code(part: &mut Inspection, code: &str) {
        let evidence = Evidence {
            code_shape: CodeShape::of(code),
            ..Evidence::default()
        };
        part.findings = diagnose(&evidence);
    }

    /// The node of a member's answer alone: nothing is known of its signature.
    fn fields(&mut self, part: &mut Inspection, fields: Params, hints: InspectionHints<'_>) {
        let is_token = fields.filled("access_token").is_some();
        let has_user = ["user_id", "open_id"].map(|name| fields.filled(name).is_some());
        if !is_token && has_user.contains(&true) {
            let evidence = Evidence {
                method: Some(&USER_INFO_SHARE),
                member: Some(Member::from_fields(&fields)),
                ..self.evidence(hints)
            };
            part.findings = diagnose(&evidence);
        }
        part.fields = Some(fields);
    }

    fn redirect(&mut self, part: &mut Inspection, params: Params) {
        let mut evidence = Evidence::default();
        evidence.add_redirect(&params);
        evidence.code_shape = params.filled("auth_code").and_then(CodeShape::of);
        part.findings = diagnose(&evidence);
        part.redirect = Some(params.clone());
        self.redirect = Some(params);
    }

    fn request(&mut self, part: &mut Inspection, request: RequestText, hints: InspectionHints<'_>) {
        let mut evidence = Evidence::default();
        if part.kind == InspectionKind::AuthorizationUrl {
            if let Some(address) = whole_address(&request) {
                evidence.add_authorization(&address);
                evidence.bare_callback.clone_from(&request.bare_callback);
                self.authorization = Some(address);
            }
        } else {
            self.sent.send(&request.params);
            self.request = Some(request.clone());
            evidence = self.evidence(hints);
            let is_whole = request.content.is_some();
            if is_whole && request.params.value("sign").is_some() {
                check_signature(part, &request, hints);
            }
        }
        part.findings = diagnose(&evidence);
        part.request = Some(request);
    }

    fn refusal(
        &mut self,
        part: &mut Inspection,
        error: GatewayError,
        (text, hints): (&str, InspectionHints<'_>),
    ) {
        let mut evidence = self.evidence(hints);
        self.sent.close();
        let is_told = !error.code.is_empty() || !error.sub_code.is_empty();
        evidence.error = Some(error.clone()).filter(|_| is_told);
        evidence.sdk_message = Some(text.to_owned());
        part.findings = diagnose(&evidence);
        part.codes = Mention::merged(Mention::of_error(&error), Mention::all_in(text));
        part.refusal = Some(error);
    }

    fn exception(&mut self, part: &mut Inspection, text: &str, hints: InspectionHints<'_>) {
        let mut evidence = self.evidence(hints);
        self.sent.close();
        evidence.error = super::error_fields::refusal_in(text);
        evidence.sdk_message = Some(text.to_owned());
        evidence.is_answer_beside = self.is_answer_beside;
        if text.contains(NODE_WORDS) {
            self.node_exception = Some(text.to_owned());
            evidence.answer_node = self.answer_node.take();
        }
        part.findings = diagnose(&evidence);
        part.codes = Mention::in_exception(text, &part.because);
        let is_explained =
            !(part.codes.is_empty() && part.findings.is_empty()) || evidence.error.is_some();
        part.unexplained = (!is_explained).then(|| super::unexplained::unexplained(text));
        part.refusal = evidence.error;
    }

    /// What the request and the redirect before it tell about an answer.
    fn evidence(&self, hints: InspectionHints<'_>) -> Evidence {
        let mut evidence = Evidence {
            method: hints.method,
            ..Evidence::default()
        };
        if let Some(address) = &self.authorization {
            evidence.add_authorization(address);
        }
        if let Some(redirect) = &self.redirect {
            evidence.add_redirect(redirect);
        }
        if let Some(request) = &self.request {
            add_request(&mut evidence, request);
            evidence.code_spent_before = self.sent.is_spent(&request.params, "code");
            evidence.refresh_token_spent_before =
                self.sent.is_spent(&request.params, "refresh_token");
            evidence.nonce_sent_before = self.sent.is_spent(&request.params, "nonce");
        }
        evidence
    }
}

/// Whether two stretches overlap, or only a few lines are between them.
fn is_near(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start <= other.end + FARTHEST_ANSWER && other.start <= one.end + FARTHEST_ANSWER
}

/// Checks a request with the own key, or else with all that are stored.
fn check_signature(part: &mut Inspection, request: &RequestText, hints: InspectionHints<'_>) {
    let mut outcome = RequestSignature::of(request, hints.keys.own);
    let is_open = matches!(
        outcome,
        RequestSignature::Mismatch | RequestSignature::NoKey
    );
    if let Some(shelf) = hints.keys.shelf.filter(|_| is_open) {
        part.request_signer = RequestSignature::signer(request, &shelf.stock());
        if part.request_signer.is_some() {
            outcome = RequestSignature::OtherKey;
        }
    }
    part.request_signature = Some(outcome);
}

fn add_request(evidence: &mut Evidence, request: &RequestText) {
    match request.api_version() {
        ApiVersion::V2 => evidence.add_request(&request.params),
        ApiVersion::V3 => {
            let content = request.content.clone();
            let content = content.unwrap_or_else(|| SignContent::from_text(""));
            evidence.add_rest_request(&request.params, &content);
        }
    }
    evidence.charset_outside_query = request.charset_outside_query;
    evidence.gateway_host = request.host().map(str::to_owned);
    let method = request.method();
    evidence.method = evidence
        .method
        .or_else(|| method.and_then(MethodInfo::by_name));
    if evidence.method.is_none() {
        evidence.unknown_method = method.map(str::to_owned);
    }
    let gateway = request
        .address
        .as_deref()
        .and_then(|it| Url::parse(it).ok());
    evidence.environment = gateway.as_ref().map(Endpoints::environment_of);
}

fn whole_address(request: &RequestText) -> Option<Url> {
    let mut url = Url::parse(request.address.as_deref()?).ok()?;
    url.query_pairs_mut().extend_pairs(request.params.iter());
    Some(url)
}

/// Whose stored key signed an answer or a request.
fn signer_of(part: &Inspection) -> Option<&KeyHolder> {
    let of_answer = || part.answer.as_ref()?.signature.examination.signer.as_ref();
    part.request_signer.as_ref().or_else(of_answer)
}

fn bare(kind: InspectionKind, because: Because) -> Inspection {
    Inspection {
        kind,
        place: Place::default(),
        decoded: Vec::new(),
        because,
        answer: None,
        redirect: None,
        request: None,
        request_signature: None,
        request_signer: None,
        fields: None,
        refusal: None,
        key: None,
        label: None,
        node: None,
        quote: None,
        findings: Vec::new(),
        codes: Vec::new(),
        unexplained: None,
        secrets: Arc::default(),
    }
}
