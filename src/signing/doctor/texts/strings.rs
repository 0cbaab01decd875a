//! Escapes in JSON text, changed without touching anything else.

/// `\/` as `/`.
pub(super) fn without_escaped_slashes(text: &str) -> String {
    map_escapes(text, |escape| (escape == "\\/").then(|| "/".to_owned()))
}

/// `/` as `\/`.
pub(super) fn with_escaped_slashes(text: &str) -> String {
    map_plain(&without_escaped_slashes(text), |character| {
        (character == '/').then(|| "\\/".to_owned())
    })
}

/// `\uXXXX` as the characters they stand for, but for those that JSON wants escaped.
pub(super) fn without_unicode_escapes(text: &str) -> String {
    let units = map_escapes(text, |escape| {
        let unit = u16::from_str_radix(escape.strip_prefix("\\u")?, 16).ok()?;
        let character = char::from_u32(unit.into())?;
        let stays = character.is_control() || matches!(character, '"' | '\\');
        (!stays).then(|| character.to_string())
    });
    join_surrogates(&units)
}

/// Characters beyond ASCII as `\uXXXX`.
pub(super) fn with_unicode_escapes(text: &str, upper: bool) -> String {
    map_plain(text, |character| {
        (!character.is_ascii()).then(|| unicode_escape(character, upper))
    })
}

/// The characters that Gson escapes because of HTML: `< > & = '`.
pub(super) fn with_html_safe_escapes(text: &str) -> String {
    map_plain(text, |character| {
        matches!(character, '<' | '>' | '&' | '=' | '\'').then(|| unicode_escape(character, false))
    })
}

fn unicode_escape(character: char, upper: bool) -> String {
    let mut units = [0; 2];
    character
        .encode_utf16(&mut units)
        .iter()
        .map(|unit| {
            if upper {
                format!("\\u{unit:04X}")
            } else {
                format!("\\u{unit:04x}")
            }
        })
        .collect()
}

/// Replaces whole escapes (`\n`, `\/`, `\u4e70`), so that `\\/` is left alone.
fn map_escapes(text: &str, map: impl Fn(&str) -> Option<String>) -> String {
    let mut mapped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, from) = rest.split_at(at);
        mapped.push_str(before);
        let length = if from.get(1..2) == Some("u") { 6 } else { 2 };
        let (escape, after) = from.split_at_checked(length).unwrap_or((from, ""));
        mapped.push_str(&map(escape).unwrap_or_else(|| escape.to_owned()));
        rest = after;
    }
    mapped.push_str(rest);
    mapped
}

/// Replaces characters that are part of no escape.
fn map_plain(text: &str, map: impl Fn(char) -> Option<String>) -> String {
    let mut mapped = String::with_capacity(text.len());
    let mut escaped = false;
    for character in text.chars() {
        let is_escape = escaped || character == '\\';
        escaped = !escaped && character == '\\';
        match map(character) {
            Some(other) if !is_escape => mapped.push_str(&other),
            _ => mapped.push(character),
        }
    }
    mapped
}

/// Pairs of `\uD83D\uDE42` as one character.
fn join_surrogates(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        let (before, from) = rest.split_at(at);
        joined.push_str(before);
        let unit = |start: usize| u16::from_str_radix(from.get(start..start + 4)?, 16).ok();
        let pair = unit(2).zip(unit(8).filter(|_| from.get(6..8) == Some("\\u")));
        let character = pair.and_then(|(high, low)| char::decode_utf16([high, low]).next()?.ok());
        let (keep, length) = match character {
            Some(character) => (character.to_string(), 12),
            None => ("\\u".to_owned(), 2),
        };
        joined.push_str(&keep);
        rest = from.get(length..).unwrap_or_default();
    }
    joined.push_str(rest);
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slashes_and_backslashes_keep_apart() {
        assert_eq!(without_escaped_slashes(r#""a\/b\\/c""#), r#""a/b\\/c""#);
        assert_eq!(with_escaped_slashes(r#""a/b\\/c\/d""#), r#""a\/b\\\/c\/d""#);
    }

    #[test]
    fn unicode_escapes_go_both_ways() {
        let (plain, escaped) = (r#""买家🙂\n""#, r#""\u4e70\u5bb6\ud83d\ude42\n""#);
        assert_eq!(with_unicode_escapes(plain, false), escaped);
        assert_eq!(without_unicode_escapes(escaped), plain);
        assert_eq!(
            without_unicode_escapes(r"\u0022\u005c\u003d"),
            r"\u0022\u005c="
        );
        assert_eq!(without_unicode_escapes(r"\ud83d\u00"), r"\ud83d\u00");
        assert_eq!(with_html_safe_escapes("a=b"), r"a\u003db");
    }

    proptest! {
        #[test]
        fn no_text_breaks_them(text in r#"[\\u/a-f0-9"买 ]{0,40}"#) {
            let _ = without_escaped_slashes(&text);
            let _ = with_escaped_slashes(&text);
            let _ = without_unicode_escapes(&text);
            let _ = with_unicode_escapes(&text, true);
        }
    }
}
