//! The callback page for apps that have none.

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::{language, notice};
use crate::protocol::{Charset, Params};
use crate::simulator::site::Site;

/// Tells the user to copy the page's address. The code is not repeated on the page.
pub(super) fn respond(_site: &Site, parts: &Parts, _body: &[u8]) -> Response {
    if parts.method != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let query = parts.uri.query().unwrap_or_default();
    let params = Params::from_form(query.as_bytes(), Charset::Utf8);
    let id = if params.filled("auth_code").is_some() {
        "simulator-authorized"
    } else if params.filled("app_auth_code").is_some() {
        "simulator-app-authorized"
    } else {
        "simulator-callback-bare"
    };
    notice::respond(StatusCode::OK, language::of_request(parts), id)
}
