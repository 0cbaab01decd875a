//! A REST call as it came.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use crate::protocol::v3::{
    APP_AUTH_TOKEN_HEADER, AuthorizationHeader, ROOT_CERT_SN_HEADER, RestSignContent,
};
use crate::protocol::{Charset, Params};

/// The header of requests whose body is encrypted.
const ENCRYPT_TYPE_HEADER: &str = "alipay-encrypt-type";

/// What a call consists of. Bytes that are no UTF-8 become U+FFFD, which no signature was made
/// over.
#[derive(Debug)]
pub(in crate::simulator) struct RestRequest {
    /// The verb.
    pub(in crate::simulator) verb: String,
    /// The path alone.
    pub(in crate::simulator) path: String,
    /// Path and query, exactly as requested.
    pub(in crate::simulator) target: String,
    /// The query, decoded.
    pub(in crate::simulator) query: Params,
    /// The body.
    pub(in crate::simulator) body: String,
    /// The header `Authorization`, if it is one of Alipay's.
    pub(in crate::simulator) authorization: Option<AuthorizationHeader>,
    /// For a third-party app: the merchant's grant.
    pub(in crate::simulator) app_auth_token: Option<String>,
    /// In certificate mode: the SN of the root file.
    pub(in crate::simulator) root_cert_sn: Option<String>,
    /// Whether the body is encrypted.
    pub(in crate::simulator) is_encrypted: bool,
}

impl RestRequest {
    /// Reads a request.
    pub(super) fn read(parts: &Parts, body: &[u8]) -> Self {
        let header = |name: &str| filled(&parts.headers, name);
        let query = parts.uri.query().unwrap_or_default();
        let target = parts.uri.path_and_query();
        Self {
            verb: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            target: target.map(ToString::to_string).unwrap_or_default(),
            query: Params::from_form(query.as_bytes(), Charset::Utf8),
            body: String::from_utf8_lossy(body).into_owned(),
            authorization: header(AUTHORIZATION.as_str())
                .and_then(|value| AuthorizationHeader::parse(&value)),
            app_auth_token: header(APP_AUTH_TOKEN_HEADER),
            root_cert_sn: header(ROOT_CERT_SN_HEADER),
            is_encrypted: header(ENCRYPT_TYPE_HEADER).is_some(),
        }
    }

    /// A value of the header `Authorization` that is present and not empty.
    pub(in crate::simulator) fn authorized(&self, name: &str) -> Option<&str> {
        self.authorization.as_ref()?.value(name)
    }

    /// The text that the request's signature must be made over.
    pub(in crate::simulator) fn sign_content(&self) -> String {
        let authorization = self.authorization.as_ref();
        RestSignContent {
            auth_string: authorization.map_or("", |header| header.auth_string.as_str()),
            http_method: &self.verb,
            target: &self.target,
            body: &self.body,
            app_auth_token: self.app_auth_token.as_deref(),
        }
        .to_string()
    }
}

fn filled(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
