//! Our side of a comparison.

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
        })
    }

    fn sent(form: OwnForm, sent: &str) -> Self {
        let read = |charset| Params::from_form(sent.as_bytes(), charset);
        let named = read(Charset::Utf8);
        let charset = named.filled("charset").and_then(Charset::from_name);
        Self {
            form,
            content: SignContent::of(&read(charset.unwrap_or_default())),
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

/// Whether a text is a form as it is sent, and not a string to sign: it has a `sign` that is
/// encoded, and nothing in it that has to be.
fn is_form(text: &str) -> bool {
    let raw =
        |byte: u8| byte.is_ascii_whitespace() || !byte.is_ascii() || b"\"{}<>".contains(&byte);
    if text.bytes().any(raw) {
        return false;
    }
    let sign = text.split('&').find_map(|pair| pair.strip_prefix("sign="));
    sign.is_some_and(|sign| !sign.is_empty() && !sign.contains(['+', '/']))
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

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "(.|https://|sign=|[&?=%\n]){0,40}") {
            let _ = OwnSignContent::read(&text);
        }
    }
}
