//! Everything about a call that can differ.

use super::fact::Fact;
use super::json_facts::json_facts;
use super::{Place, Shown};
use crate::client::{Answer, Exchange, Received};
use crate::diagnosis::Finding;
use crate::protocol::Charset;
use crate::protocol::json::JsonDocument;
use crate::protocol::v3::{APP_AUTH_TOKEN_HEADER, ROOT_CERT_SN_HEADER};

/// What is known of one part of a call. No path comes twice.
pub(super) fn facts(place: Place, exchange: &Exchange) -> Vec<Fact> {
    let mut facts = match place {
        Place::Request => request(exchange),
        Place::Headers => headers(exchange),
        Place::Answer => answer(exchange),
        Place::Signature => signature(exchange),
        Place::Findings => exchange.findings.iter().map(finding).collect(),
    };
    number_repeated(&mut facts);
    facts
}

fn request(exchange: &Exchange) -> Vec<Fact> {
    let request = &exchange.request;
    let mut gateway = request.url.clone();
    gateway.set_query(None);
    let environment = exchange.environment;
    let mut facts = vec![
        Fact::word("environment", environment.name(), environment.title()),
        Fact::text("gateway", gateway.as_str()),
        Fact::text("http_method", request.http_method.name()),
        Fact::text("api_version", request.api_version().name()),
    ];
    for (name, value) in request.params() {
        match packed(value) {
            Some(document) => facts.extend(json_facts(&document, JsonDocument::ROOT, name)),
            None => facts.push(Fact::text(name, value)),
        }
    }
    // What these three say is among the parameters.
    let is_told = |name: &str| {
        ["Authorization", APP_AUTH_TOKEN_HEADER, ROOT_CERT_SN_HEADER]
            .iter()
            .any(|told| told.eq_ignore_ascii_case(name))
    };
    let headers = request.headers().into_iter();
    facts.extend(
        headers
            .filter(|(name, _)| !is_told(name))
            .map(|(name, value)| Fact::text(name, value)),
    );
    facts
}

/// A parameter that is itself a JSON object, as `biz_content` is.
fn packed(value: &str) -> Option<JsonDocument> {
    let is_object = value.trim_start().starts_with('{');
    is_object.then(|| JsonDocument::parse(value.as_bytes().into(), Charset::Utf8).ok())?
}

fn headers(exchange: &Exchange) -> Vec<Fact> {
    let headers = exchange.received.iter().flat_map(Received::headers);
    headers
        .map(|(name, value)| Fact::text(name.to_ascii_lowercase(), value))
        .collect()
}

fn answer(exchange: &Exchange) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(received) = &exchange.received {
        facts.push(Fact::text("http_status", received.status.to_string()));
    }
    if let Some(fault) = &exchange.transport {
        facts.push(Fact::text("transport", fault.name()));
    }
    let elapsed = exchange.elapsed.as_secs_f64() * 1000.0;
    facts.push(Fact::text("elapsed_ms", format!("{elapsed:.1}")));
    if let Some(answer) = &exchange.answer {
        facts.extend(of_answer(answer));
    }
    facts
}

fn of_answer(answer: &Answer) -> Vec<Fact> {
    let charset = Fact::text("charset", answer.charset.name());
    let Ok(envelope) = &answer.envelope else {
        return vec![charset, Fact::text("body", answer.text())];
    };
    let mut facts = vec![charset];
    if !envelope.is_bare() {
        facts.push(Fact::text("node", envelope.node.name.as_str()));
    }
    facts.extend(json_facts(&envelope.document, envelope.node.index, ""));
    facts
}

fn signature(exchange: &Exchange) -> Vec<Fact> {
    let Some(answer) = &exchange.answer else {
        return Vec::new();
    };
    let report = &answer.signature;
    let mut facts = vec![Fact::word(
        "verdict",
        report.verdict.name(),
        report.verdict.title(),
    )];
    if let Some(cause) = report.cause {
        facts.push(Fact::word("cause", cause.name(), cause.title()));
    }
    let certificate = answer.envelope.as_ref().ok();
    let certificate = certificate.and_then(|envelope| envelope.alipay_cert_sn.clone());
    let own = exchange.keys.own.as_ref();
    let values = [
        ("sign_type", report.sign_type.map(|it| it.name().to_owned())),
        ("alipay_key", report.key.map(|key| key.to_string())),
        ("app_key", own.map(|key| key.fingerprint().to_string())),
        ("alipay_cert_sn", certificate),
    ];
    let values = values.into_iter();
    facts.extend(values.filter_map(|(path, value)| Some(Fact::text(path, value?))));
    facts
}

/// Two findings are the same if they say the same; what they quote is compared elsewhere.
fn finding(finding: &Finding) -> Fact {
    Fact {
        path: finding.rule.to_owned(),
        meaning: finding.variant.unwrap_or_default().to_owned(),
        written: None,
        shown: Shown::Finding(Box::new(finding.clone())),
    }
}

/// Gives a second one of a name its own path.
fn number_repeated(facts: &mut [Fact]) {
    let mut seen = std::collections::BTreeMap::new();
    for fact in facts {
        let count = seen.entry(fact.path.clone()).or_insert(0_usize);
        *count += 1;
        if *count > 1 {
            fact.path = format!("{} #{count}", fact.path);
        }
    }
}
