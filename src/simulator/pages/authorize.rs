//! `publicAppAuthorize.htm`: asks a user for consent.

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::open_forms::{Asked, OpenForm};
use super::{Authorization, consent_form, language, notice, page};
use crate::i18n::Explain as _;
use crate::protocol::{Charset, Params};
use crate::simulator::personas::USUAL_PERSONA;
use crate::simulator::site::Site;

/// A request that is not in order gets a page that says why, never a redirect. `auth_base` alone is
/// silent, everything else asks.
///
/// Alipay asks a user once and is silent from then on. Here it asks every time, because choosing
/// the persona is what the page is for.
pub(super) fn respond(site: &Site, parts: &Parts, _body: &[u8]) -> Response {
    if parts.method != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let locale = language::of_request(parts);
    let query = parts.uri.query().unwrap_or_default();
    let params = Params::from_form(query.as_bytes(), Charset::Utf8);
    let authorization = match Authorization::read(&params, &site.callback) {
        Ok(authorization) => authorization,
        Err(error) => {
            return notice::of_problem(StatusCode::BAD_REQUEST, locale, &error.problem());
        }
    };
    let is_silent = !authorization.scopes.allows_member_information();
    let by_itself = site.auto_consent.as_ref();
    match by_itself.or_else(|| is_silent.then_some(&*USUAL_PERSONA)) {
        Some(persona) => page::redirect(&site.consent(&authorization, persona)),
        None => consent_form::show(
            site,
            OpenForm {
                asked: Asked::User(authorization),
                locale,
            },
            &params,
        ),
    }
}
