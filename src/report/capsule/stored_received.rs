//! An answer in a file.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::CapsuleError;
use crate::client::{Answer, Received};
use crate::protocol::Charset;
use crate::report::redaction::Redactor;

/// Headers whose values tell nothing about anybody.
const HARMLESS_HEADERS: [&str; 13] = [
    "alipay-nonce",
    "alipay-sn",
    "alipay-timestamp",
    "alipay-trace-id",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "server",
    "trace_id",
    "transfer-encoding",
    "via",
];

/// What came back.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredReceived {
    status: u16,
    headers: Vec<(String, String)>,
    charset: String,
    body: StoredBody,
}

/// A body.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StoredBody {
    /// Exactly the bytes that were received.
    Base64(String),
    /// A text from which secrets were taken, so that its bytes are others.
    Redacted(String),
}

impl StoredReceived {
    /// For a file; without a redactor everything is kept.
    pub(super) fn of(received: &Received, charset: Charset, redactor: Option<&Redactor>) -> Self {
        let Received {
            status,
            headers,
            body,
        } = received;
        let Some(redactor) = redactor else {
            return Self {
                status: *status,
                headers: headers.clone(),
                charset: charset.name().to_owned(),
                body: StoredBody::Base64(STANDARD.encode(body)),
            };
        };
        Self {
            status: *status,
            headers: headers.iter().map(redacted_header).collect(),
            charset: Charset::Utf8.name().to_owned(),
            body: StoredBody::Redacted(redactor.body(body, charset).text().to_owned()),
        }
    }

    /// From a file, with the character set in which the body is to be read.
    pub(super) fn restored(self) -> Result<(Received, Charset), CapsuleError> {
        let charset = Charset::from_name(&self.charset)
            .ok_or_else(|| CapsuleError::damaged(format!("charset = {}", self.charset)))?;
        let body: Arc<[u8]> = match self.body {
            StoredBody::Base64(text) => {
                STANDARD.decode(text).map_err(CapsuleError::damaged)?.into()
            }
            StoredBody::Redacted(text) => text.into_bytes().into(),
        };
        let received = Received {
            status: self.status,
            headers: self.headers,
            body,
        };
        Ok((received, charset))
    }
}

/// The character set in which an answer was read.
pub(super) fn charset_of(answer: Option<&Answer>) -> Charset {
    answer.map_or(Charset::Utf8, |answer| answer.charset)
}

fn redacted_header((name, value): &(String, String)) -> (String, String) {
    let is_harmless = HARMLESS_HEADERS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    let value = if is_harmless { value.as_str() } else { "…" };
    (name.clone(), value.to_owned())
}
