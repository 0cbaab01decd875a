//! An answer of which the end is missing.

use crate::protocol::json::JsonDocument;
use crate::protocol::{Charset, Params};

/// The deepest nesting that is closed.
const DEEPEST: usize = 32;
/// The most of an answer that is read, in bytes, and the most fields.
const LONGEST: usize = 256 << 10;
const MOST_FIELDS: usize = 500;

/// The fields of the node that came whole before the end.
pub(super) fn fields_before_end(body: &[u8], charset: Charset, node: &str) -> Params {
    let whole = |closed: Vec<u8>| JsonDocument::parse(closed.into(), charset).ok();
    let text = charset.decode(body.get(..LONGEST).unwrap_or(body));
    let Some(document) = closed(&text)
        .and_then(|closed| Some(charset.encode(&closed)?.into_owned()))
        .and_then(whole)
    else {
        return Params::new();
    };
    let Some(node) = document.member(JsonDocument::ROOT, node) else {
        return Params::new();
    };
    let is_value = |index: &usize| document.node(*index).is_some_and(|it| !it.is_container());
    document
        .children(node)
        .filter(is_value)
        .take(MOST_FIELDS)
        .filter_map(|index| Some((document.name(index)?, document.text(index)?)))
        .collect()
}

/// What is whole of a JSON text, with its brackets closed; `None` if nothing is.
fn closed(text: &str) -> Option<String> {
    let (mut closers, mut whole) = (Vec::new(), None);
    let (mut in_string, mut escaped, mut is_value) = (false, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' if in_string => {
                in_string = false;
                if is_value {
                    whole = Some((at + 1, closers.clone()));
                }
            }
            _ if in_string => {}
            b'"' => in_string = true,
            b':' => is_value = true,
            b',' => {
                is_value = closers.last() == Some(&']');
                whole = Some((at, closers.clone()));
            }
            b'{' | b'[' if closers.len() < DEEPEST => {
                is_value = byte == b'[';
                closers.push(if is_value { ']' } else { '}' });
                whole = Some((at + 1, closers.clone()));
            }
            b'{' | b'[' => break,
            b'}' | b']' => {
                closers.pop();
                whole = Some((at + 1, closers.clone()));
            }
            _ => {}
        }
    }
    let (end, closers) = whole?;
    let closers = closers.iter().rev();
    Some(text.get(..end)?.chars().chain(closers.copied()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_whole_is_read_and_nothing_else() {
        let all = r#"{"a_response":{"code":"10000","n":15,"x":{"y":[1,"z"]},"msg":"Suc\"cess","q":7},"sign":"abc"}"#;
        for (end, names) in [
            ("10000\",\"n\":15", "code"),
            ("10000\"", "code"),
            ("10000", ""),
            ("15,", "code n"),
            ("[1,\"z", "code n"),
            ("\"z\"]},\"msg\":\"Suc", "code n"),
            ("cess\"", "code n msg"),
            ("\"q\":7}", "code n msg q"),
            ("sign", "code n msg q"),
        ] {
            let at = all.find(end).unwrap() + end.len();
            let begin = all.get(..at).unwrap();
            let fields = fields_before_end(begin.as_bytes(), Charset::Utf8, "a_response");
            let found: Vec<_> = fields.iter().map(|(name, _)| name).collect();
            assert_eq!(found.join(" "), names, "{begin}");
        }
        assert!(closed("").is_none());
        assert!(closed(&"[".repeat(1000)).is_some());
    }
}
