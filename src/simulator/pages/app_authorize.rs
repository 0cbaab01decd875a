//! `appToAppAuth.htm` and `appToAppBatchAuth.htm`: ask a merchant for consent.

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::open_forms::{Asked, OpenForm};
use super::{AppAuthorization, consent_form, language, notice, page};
use crate::i18n::Explain as _;
use crate::protocol::{Charset, Params};
use crate::simulator::site::Site;

/// A request that is not in order gets a page that says why. Whoever consents by themselves as a
/// user does so as the merchant too.
pub(super) fn respond(site: &Site, parts: &Parts, _body: &[u8]) -> Response {
    if parts.method != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let locale = language::of_request(parts);
    let query = parts.uri.query().unwrap_or_default();
    let params = Params::from_form(query.as_bytes(), Charset::Utf8);
    let read = AppAuthorization::of_page(parts.uri.path(), &params, &site.callback);
    let authorization = match read {
        Some(Ok(authorization)) => authorization,
        Some(Err(error)) => {
            return notice::of_problem(StatusCode::BAD_REQUEST, locale, &error.problem());
        }
        None => return StatusCode::NOT_FOUND.into_response(),
    };
    if site.auto_consent.is_some() {
        return page::redirect(&site.app_consent(&authorization));
    }
    let asked = Asked::Merchant(authorization);
    consent_form::show(site, OpenForm { asked, locale }, &params)
}
