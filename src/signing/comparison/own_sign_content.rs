//! Our side of a comparison.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode;

use crate::protocol::{Charset, Params};
use crate::signing::SignContent;

/// As what our side was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnForm {
    /// The string to sign itself.
    Text,
    /// The address of a request, also with its body on the next line.
    Address,
    /// A form as it is sent, in a body or a query.
    Form,
}

/// Our string to sign, given or built from the request as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSignContent {
    /// As what it was given.
    pub form: OwnForm,
    /// The string.
    pub content: SignContent,
    /// Whether `sign` is in sight and cannot arrive as it was made: not URL-encoded, no Base64, or
    /// cut.
    pub is_sign_spoilt: bool,
}

impl OwnForm {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Text, Self::Address, Self::Form];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "string-to-sign",
            Self::Address => "address",
            Self::Form => "form",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Text => "own-form-text",
            Self::Address => "own-form-address",
            Self::Form => "own-form-form",
        }
    }
}

impl OwnSignContent {
    /// Reads a string to sign, a request's address or a form. The line ends around it do not
    /// count, blanks in a string to sign do. `None` if there is nothing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text
            .trim_start_matches('\u{feff}')
            .trim_matches(['\r', '\n']);
        if text.trim().is_empty() {
            return None;
        }
        if let Some(form) = forms_of_address(text.trim()) {
            return Some(Self::sent(OwnForm::Address, &form));
        }
        if is_form(text) {
            return Some(Self::sent(OwnForm::Form, text));
        }
        Some(Self {
            form: OwnForm::Text,
            content: SignContent::from_text(text),
            is_sign_spoilt: false,
        })
    }

    fn sent(form: OwnForm, sent: &str) -> Self {
        let read = |charset| Params::from_form(sent.as_bytes(), charset);
        let named = read(Charset::Utf8);
        let charset = named.filled("charset").and_then(Charset::from_name);
        Self {
            form,
            content: SignContent::of(&read(charset.unwrap_or_default())),
            is_sign_spoilt: sent_sign(sent).is_some_and(is_spoilt),
        }
    }
}

/// Query and body of `https://…?query` with the body on lines of its own; the method may stand
/// before it.
fn forms_of_address(text: &str) -> Option<String> {
    let text = ["POST ", "GET "]
        .iter()
        .find_map(|verb| text.strip_prefix(verb))
        .unwrap_or(text);
    let (address, body) = text.split_once('\n').unwrap_or((text, ""));
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return None;
    }
    let (_, query) = address.trim_end().split_once('?')?;
    let query = query.split('#').next().unwrap_or(query);
    let query = query.trim_end_matches(" HTTP/1.1");
    let body = body.trim();
    Some(if body.is_empty() {
        query.to_owned()
    } else {
        format!("{query}&{body}")
    })
}

/// The value of `sign` as it is sent.
fn sent_sign(sent: &str) -> Option<&str> {
    let sign = sent.split('&').find_map(|pair| pair.strip_prefix("sign="));
    sign.filter(|sign| !sign.is_empty())
}

/// Whether a `sign` as it is sent does not arrive as a signature.
fn is_spoilt(sign: &str) -> bool {
    if sign.contains(['+', ' ']) {
        return true;
    }
    let decoded: Vec<u8> = percent_decode(sign.as_bytes()).collect();
    // RSA signatures are as long as the key: 64 bytes for 512 bits, 256 for 2048.
    !STANDARD
        .decode(decoded)
        .is_ok_and(|bytes| !bytes.is_empty() && bytes.len() % 64 == 0)
}

/// Whether other values show that they were encoded: as their blanks and colons are.
fn has_encoded_timestamp(text: &str) -> bool {
    let timestamp = text
        .split('&')
        .find_map(|pair| pair.strip_prefix("timestamp="));
    timestamp.is_some_and(|value| value.contains(['%', '+']))
}

/// Whether a text is a form as it is sent, and not a string to sign: it has a `sign` that is
/// encoded, or values around it are, and nothing else in it that has to be.
fn is_form(text: &str) -> bool {
    let raw =
        |byte: u8| byte.is_ascii_whitespace() || !byte.is_ascii() || b"\"{}<>".contains(&byte);
    if text.bytes().any(raw) {
        return false;
    }
    sent_sign(text).is_some_and(|sign| !sign.contains(['+', '/']) || has_encoded_timestamp(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CONTENT: &str = "app_id=1&charset=GBK&name=买家&timestamp=2026-11-22 16:10:58";
    const FORM: &str = "timestamp=2026-11-22+16%3A10%3A58&app_id=1&charset=GBK&empty=&name=%C2%F2%BC%D2&sign=a%2Bb";

    fn read(text: &str) -> (OwnForm, String) {
        let own = OwnSignContent::read(text).unwrap();
        (own.form, own.content.as_str().to_owned())
    }

    #[test]
    fn a_request_becomes_the_string_it_was_signed_over() {
        let expected = |form| (form, CONTENT.to_owned());
        assert_eq!(read(CONTENT), expected(OwnForm::Text));
        assert_eq!(read(&format!("{CONTENT}\r\n")), expected(OwnForm::Text));
        assert_eq!(read(FORM), expected(OwnForm::Form));
        let address = format!("https://openapi.alipay.com/gateway.do?{FORM}");
        assert_eq!(read(&address), expected(OwnForm::Address));
        let (query, body) = FORM.split_once('&').unwrap();
        let request =
            format!("POST http://127.0.0.1:1/gateway.do?{query} HTTP/1.1\r\n\r\n{body}\n");
        assert_eq!(read(&request), expected(OwnForm::Address));
    }

    #[test]
    fn values_encoded_before_signing_are_no_form() {
        for text in [
            "app_id=1&timestamp=2026-11-22+16%3A10%3A58",
            "app_id=1&sign=a+b/c==&sign_type=RSA2",
            "a=1",
            "https://no.query/",
        ] {
            assert_eq!(read(text), (OwnForm::Text, text.to_owned()));
        }
        for nothing in ["", " ", "\n", "\u{feff}"] {
            assert_eq!(OwnSignContent::read(nothing), None);
        }
    }

    #[test]
    fn a_sign_that_cannot_arrive_is_noticed() {
        let sign = STANDARD.encode([0xfb; 256]);
        let encoded = sign
            .replace('+', "%2B")
            .replace('/', "%2F")
            .replace('=', "%3D");
        let form = |sign: &str| format!("app_id=1&sign={sign}&timestamp=2026-11-22+16%3A10%3A58");
        let cut = encoded.get(..300).unwrap();
        for (sign, is_spoilt) in [
            (encoded.as_str(), false),
            (sign.replace('+', "%2B").as_str(), false),
            (sign.as_str(), true),
            (sign.replace('+', "%20").as_str(), true),
            (cut, true),
            ("x", true),
        ] {
            for text in [form(sign), format!("https://a/gateway.do?{}", form(sign))] {
                let own = OwnSignContent::read(&text).unwrap();
                assert_eq!(own.is_sign_spoilt, is_spoilt, "{text}");
                assert_eq!(
                    own.content.as_str(),
                    "app_id=1&timestamp=2026-11-22 16:10:58"
                );
            }
        }
        assert!(!OwnSignContent::read("app_id=1").unwrap().is_sign_spoilt);
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "(.|https://|sign=|[&?=%\n]){0,40}") {
            let _ = OwnSignContent::read(&text);
        }
    }
}
