//! Which bodies are read as parameters.

use axum::http::{HeaderMap, header};

/// The bytes that hold parameters: any body but a multipart or JSON one. SDKs that send a POST
/// without a body leave the media type out or lie about it.
pub(super) fn of_body<'a>(headers: &HeaderMap, body: &'a [u8]) -> &'a [u8] {
    let media_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    of_media_type(media_type, body)
}

/// The same for a media type that is known.
pub(super) fn of_media_type<'a>(media_type: Option<&str>, body: &'a [u8]) -> &'a [u8] {
    let is_other = media_type.is_some_and(|text| {
        let text = text.trim_start().to_ascii_lowercase();
        text.starts_with("multipart/") || text.starts_with("application/json")
    });
    if is_other { &[] } else { body }
}
