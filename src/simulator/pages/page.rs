//! The frame around every page, and the headers it is sent with.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use url::Url;

use super::html::Html;
use crate::i18n::Locale;

const PAGE: &str = include_str!("../../../assets/simulator/page.html");
const STYLE: &str = include_str!("../../../assets/simulator/page.css");

/// Nothing is loaded or run. There is no `form-action`: browsers apply it to the redirect after
/// the form too, and the app's callback may lead anywhere.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'";

/// Sends a page.
pub(super) fn respond(status: StatusCode, locale: Locale, title: &str, body: Html) -> Response {
    let page = Html::fill(
        PAGE,
        &[
            ("lang", Html::text(locale.tag())),
            ("title", Html::text(title)),
            ("product", Html::text(&locale.text("simulator-product"))),
            ("style", Html::asset(STYLE)),
            ("body", body),
        ],
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_LANGUAGE, locale.tag()),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // With `no-referrer` browsers would send `Origin: null` from our own form.
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, page.into_string()).into_response()
}

/// Sends the browser elsewhere, as the real page does.
pub(super) fn redirect(url: &Url) -> Response {
    match HeaderValue::from_str(url.as_str()) {
        Ok(location) => {
            let no_store = HeaderValue::from_static("no-store");
            let headers = [
                (header::LOCATION, location),
                (header::CACHE_CONTROL, no_store),
            ];
            (StatusCode::FOUND, headers).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "an address could not be sent");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
