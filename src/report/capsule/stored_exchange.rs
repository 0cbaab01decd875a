//! A call in a file.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use url::Url;

use super::CapsuleError;
use super::stored_certificates::StoredCertificates;
use super::stored_fault::StoredFault;
use super::stored_finding::StoredFinding;
use super::stored_received::{StoredReceived, charset_of};
use super::stored_rest::StoredRest;
use super::stored_signature::StoredSignature;
use crate::client::{Answer, Exchange, ExchangeId, ExchangeKeys, SentRequest};
use crate::keys::{AlipayPublicKey, AppPublicKey};
use crate::protocol::methods::MethodInfo;
use crate::protocol::{AppId, Charset, Environment, Params, Scopes};
use crate::report::redaction::Redactor;
use crate::signing::doctor::KeyShelf;

/// A call with everything that went out and came back. What follows from the bytes is not kept,
/// unless the bytes are not.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredExchange {
    method: String,
    environment: Environment,
    /// Without its query.
    gateway: String,
    /// Of the request.
    charset: String,
    /// In the order in which they were sent; `sign` among them.
    query: Vec<(String, String)>,
    /// The form in the body, or the members of the JSON in it.
    body: Vec<(String, String)>,
    /// What a request of the third version has in the place of public parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rest: Option<StoredRest>,
    started: String,
    elapsed_ns: u64,
    scopes: Option<String>,
    code_app_id: Option<String>,
    code_spent_before: bool,
    keys: StoredKeys,
    received: Option<StoredReceived>,
    transport: Option<StoredFault>,
    /// What the sender's program had found out, where the bytes are not kept.
    recorded: Option<Recorded>,
}

/// Public keys only.
#[derive(Serialize, Deserialize)]
struct StoredKeys {
    alipay: Option<StoredKey>,
    own: Option<StoredKey>,
    /// In certificate mode, where the bytes are kept: the subjects name the app's owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certificates: Option<StoredCertificates>,
}

/// A public key.
#[derive(Serialize, Deserialize)]
struct StoredKey {
    /// SPKI as one line of base64.
    spki: String,
    /// SHA-256 of that, to be compared by eye.
    fingerprint: String,
}

/// What cannot be found out again.
#[derive(Serialize, Deserialize)]
struct Recorded {
    signature: Option<StoredSignature>,
    findings: Vec<StoredFinding>,
}

impl StoredExchange {
    /// For a file; without a redactor everything is kept.
    pub(super) fn of(exchange: &Exchange, redactor: Option<&Redactor>) -> Self {
        let request = &exchange.request;
        let hide = |text: &str| match redactor {
            Some(redactor) => redactor.text(text).text().to_owned(),
            None => text.to_owned(),
        };
        let params = |params: &Params| -> Vec<(String, String)> {
            let stored = params.iter().map(|(name, value)| {
                let is_no_code = name == "code" && exchange.is_preflight();
                let value = match redactor {
                    Some(redactor) if !is_no_code => redactor.value(name, value).text().to_owned(),
                    _ => value.to_owned(),
                };
                (name.to_owned(), value)
            });
            stored.collect()
        };
        let charset = charset_of(exchange.answer.as_ref());
        let received = exchange.received.as_ref();
        Self {
            method: exchange.method.name.to_owned(),
            environment: exchange.environment,
            gateway: gateway(&request.url).to_string(),
            charset: request_charset(&request.query, redactor).name().to_owned(),
            query: params(&request.query),
            body: params(&request.business),
            rest: request
                .head
                .as_ref()
                .map(|head| StoredRest::of(request.http_method, head, params)),
            started: exchange.started.to_string(),
            elapsed_ns: u64::try_from(exchange.elapsed.as_nanos()).unwrap_or(u64::MAX),
            scopes: exchange.scopes.map(|scopes| scopes.to_string()),
            code_app_id: exchange.code_app_id.as_ref().map(ToString::to_string),
            code_spent_before: exchange.code_spent_before,
            keys: StoredKeys::of(&exchange.keys, redactor.is_some()),
            received: received.map(|received| StoredReceived::of(received, charset, redactor)),
            transport: exchange
                .transport
                .as_ref()
                .map(|fault| StoredFault::of(fault, hide)),
            recorded: (redactor.is_some() || is_recorded(exchange))
                .then(|| Recorded::of(exchange, hide)),
        }
    }

    /// Whether it goes by what the sender's program had found out.
    pub(super) fn is_recorded(&self) -> bool {
        self.recorded.is_some()
    }

    /// From a file: with its bytes everything is found out again, without them it is taken over.
    /// Rules that this program does not have are added to `unknown_rules`.
    pub(super) fn restored(
        self,
        id: ExchangeId,
        others: Option<&dyn KeyShelf>,
        unknown_rules: &mut Vec<String>,
    ) -> Result<Exchange, CapsuleError> {
        let Some(method) = MethodInfo::by_name(&self.method) else {
            let method = self.method;
            return Err(CapsuleError::UnknownMethod { method });
        };
        let gateway: Url = self.gateway.parse().map_err(CapsuleError::damaged)?;
        let charset = charset_named(&self.charset)?;
        let (query, business) = (
            self.query.into_iter().collect(),
            self.body.into_iter().collect(),
        );
        let request = match self.rest {
            Some(rest) => rest.restored(&gateway, query, business)?,
            None => SentRequest::of_parts(&gateway, query, business, charset)
                .map_err(|error| CapsuleError::damaged(&error))?,
        };
        let keys = self.keys.restored()?;
        let received = self.received.map(StoredReceived::restored).transpose()?;
        let answer = received.as_ref().map(|(received, charset)| {
            let known = keys.known(others.filter(|_| self.recorded.is_none()));
            Answer::to(&request, (received, *charset), method, known)
        });
        let exchange = Exchange {
            id,
            method,
            environment: self.environment,
            started: self.started.parse().map_err(CapsuleError::damaged)?,
            scopes: self.scopes.as_deref().and_then(Scopes::parse),
            code_app_id: self.code_app_id.and_then(|id| AppId::parse(&id).ok()),
            code_spent_before: self.code_spent_before,
            elapsed: Duration::from_nanos(self.elapsed_ns),
            request,
            received: received.map(|(received, _)| received),
            transport: self.transport.map(StoredFault::restored),
            keys,
            answer,
            findings: Vec::new(),
        };
        match self.recorded {
            Some(recorded) => recorded.taken_over(exchange, unknown_rules),
            None => Ok(exchange.diagnosed()),
        }
    }
}

impl Recorded {
    fn of(exchange: &Exchange, hide: impl Fn(&str) -> String + Copy) -> Self {
        let findings = exchange.findings.iter();
        Self {
            signature: exchange
                .answer
                .as_ref()
                .map(|answer| StoredSignature::of(&answer.signature, hide)),
            findings: findings
                .map(|finding| StoredFinding::of(finding, hide))
                .collect(),
        }
    }

    /// Puts the sender's verdict and findings in the place of those of changed bytes.
    fn taken_over(
        self,
        mut exchange: Exchange,
        unknown_rules: &mut Vec<String>,
    ) -> Result<Exchange, CapsuleError> {
        if let Some(answer) = &mut exchange.answer {
            let key = exchange.keys.alipay.as_ref();
            let report = self.signature.and_then(|it| it.restored(key));
            answer.signature = report.ok_or_else(|| CapsuleError::damaged("signature"))?;
        }
        for finding in self.findings {
            let rule = finding.rule.clone();
            match finding.restored() {
                Some(finding) => exchange.findings.push(finding),
                None if unknown_rules.contains(&rule) => {}
                None => unknown_rules.push(rule),
            }
        }
        Ok(exchange)
    }
}

impl StoredKeys {
    fn of(keys: &ExchangeKeys, is_redacted: bool) -> Self {
        let certificates = StoredCertificates::of(keys);
        Self {
            certificates: certificates.filter(|_| !is_redacted),
            alipay: keys.alipay.as_ref().map(|key| StoredKey {
                spki: key.to_base64_line(),
                fingerprint: key.fingerprint().to_string(),
            }),
            own: keys.own.as_ref().map(|key| StoredKey {
                spki: key.to_base64_line(),
                fingerprint: key.fingerprint().to_string(),
            }),
        }
    }

    fn restored(self) -> Result<ExchangeKeys, CapsuleError> {
        let damaged = |_not_a_key| CapsuleError::damaged("keys");
        let alipay = self.alipay.map(|key| {
            let read = AlipayPublicKey::parse(key.spki.as_bytes()).map_err(damaged)?;
            key.check(&read.fingerprint().to_string()).map(|()| read)
        });
        let own = self.own.map(|key| {
            let read = AppPublicKey::parse(key.spki.as_bytes()).map_err(damaged)?;
            key.check(&read.fingerprint().to_string()).map(|()| read)
        });
        let certificates = self.certificates.map(StoredCertificates::restored);
        let certificates = certificates.transpose()?.map(Arc::new);
        let of_certificate = certificates.as_ref().map(|it| it.answer_key().clone());
        Ok(ExchangeKeys {
            alipay: of_certificate.or(alipay.transpose()?),
            own: own.transpose()?,
            certificates,
        })
    }
}

impl StoredKey {
    fn check(&self, fingerprint: &str) -> Result<(), CapsuleError> {
        if self.fingerprint == fingerprint {
            Ok(())
        } else {
            Err(CapsuleError::damaged("fingerprint"))
        }
    }
}

/// Whether its bytes had been redacted before.
fn is_recorded(exchange: &Exchange) -> bool {
    let answer = exchange.answer.as_ref();
    answer.is_some_and(|answer| answer.signature.is_recorded())
}

/// The gateway's address alone.
fn gateway(url: &Url) -> Url {
    let mut gateway = url.clone();
    gateway.set_query(None);
    gateway.set_fragment(None);
    // An address that cannot have them has none.
    let _ = gateway.set_username("");
    let _ = gateway.set_password(None);
    gateway
}

/// What hides a value may not exist in the request's own character set.
fn request_charset(query: &Params, redactor: Option<&Redactor>) -> Charset {
    let own = query.filled("charset").and_then(Charset::from_name);
    match redactor {
        Some(_) => Charset::Utf8,
        None => own.unwrap_or(Charset::Utf8),
    }
}

fn charset_named(name: &str) -> Result<Charset, CapsuleError> {
    Charset::from_name(name).ok_or_else(|| CapsuleError::damaged(format!("charset = {name}")))
}
