//! The pages a browser sees: authorization of users and of merchants, consent, callback.

mod app_authorization;
mod app_authorize;
mod authorization;
mod authorize;
mod callback;
mod consent_error;
mod consent_form;
mod guard;
mod html;
mod language;
mod notice;
mod open_forms;
mod page;

use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;

use self::app_authorization::BATCH_PATH;
pub(super) use self::app_authorization::{AppAuthorization, SINGLE_PATH as APP_AUTHORIZE_PATH};
pub(super) use self::authorization::Authorization;
pub use self::consent_error::ConsentError;
pub(super) use self::open_forms::OpenForms;
use super::site::Site;

/// The page that asks for consent, at the real one's path.
const AUTHORIZE_PATH: &str = "/oauth2/publicAppAuthorize.htm";
/// Takes the answer of the consent page.
const CONSENT_PATH: &str = "/simulator/consent";
/// Where the browser ends when the app has no callback of its own.
pub(super) const CALLBACK_PATH: &str = "/callback";

/// Answers if the path is that of a page.
///
/// Pages are served to this computer's own names only: a foreign name that resolves to 127.0.0.1
/// (DNS rebinding) would let a web site read them.
pub(super) fn respond(site: &Site, parts: &Parts, body: &[u8]) -> Option<Response> {
    let page = match parts.uri.path() {
        AUTHORIZE_PATH => authorize::respond,
        APP_AUTHORIZE_PATH | BATCH_PATH => app_authorize::respond,
        CONSENT_PATH => consent_form::respond,
        CALLBACK_PATH => callback::respond,
        _ => return None,
    };
    let locale = language::of_request(parts);
    if !guard::is_own_host(parts, site.port) {
        return Some(notice::respond(
            StatusCode::FORBIDDEN,
            locale,
            "simulator-foreign-host",
        ));
    }
    Some(page(site, parts, body))
}
