//! Where in a text a gateway quotes a string, and how it is written there.

use super::Unescaping;
use crate::protocol::json::unescape;

/// What the gateway writes before the string.
const LABEL: &str = "验签字符串为";

/// The string after [`LABEL`], as the message holds it, and what was undone to read it. `None` if
/// the text quotes none.
pub(super) fn after_label(text: &str) -> Option<(String, Vec<Unescaping>)> {
    let (start, end) = raw_label(text).or_else(|| escaped_label(text))?;
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let quote = opening_quote(before);
    let (inside, levels) = match quote {
        Some((quote, backslashes)) => (until_quote(after, quote, backslashes), backslashes),
        None => (until_line_end(before, after), 0),
    };
    let mut content = inside.to_owned();
    let mut undone = Vec::new();
    if let Some((quote, _)) = quote {
        // One level of quoting puts 1 backslash before a quote, the next one 3.
        for _ in 0..=(levels + 1).ilog2() {
            undo_json(&mut content, &mut undone, quote == '\'');
        }
    }
    while is_still_escaped(&content) {
        let before = content.len();
        undo_json(&mut content, &mut undone, false);
        if content.len() == before {
            break;
        }
    }
    let content = content.trim_start_matches(['：', ':', ' ']);
    Some((content.to_owned(), undone))
}

/// Whether the separators of parameters themselves are written as escapes, or quotes are, where
/// none stands unescaped.
pub(super) fn is_still_escaped(text: &str) -> bool {
    let has_bare_quote = text
        .match_indices('"')
        .any(|(at, _)| !text.get(..at).is_some_and(|before| before.ends_with('\\')));
    ["\\u003d", "\\u003D", "\\u0026"]
        .iter()
        .any(|escape| text.contains(escape))
        || (text.contains("\\\"") && !has_bare_quote)
}

/// Resolves the escapes of a JSON string once and notes it if there were any.
pub(super) fn undo_json(content: &mut String, undone: &mut Vec<Unescaping>, single: bool) {
    let mut plain = unescape(content);
    if single {
        plain = plain.replace("\\'", "'");
    }
    if plain != *content {
        *content = plain;
        undone.push(Unescaping::Json);
    }
}

fn raw_label(text: &str) -> Option<(usize, usize)> {
    let start = text.find(LABEL)?;
    Some((start, start + LABEL.len()))
}

/// The label written as `\u9a8c\u7b7e…`, with one or more backslashes.
fn escaped_label(text: &str) -> Option<(usize, usize)> {
    text.match_indices('\\').find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let after = LABEL.chars().try_fold(rest, escaped_character)?;
        Some((start, text.len() - after.len()))
    })
}

/// What follows this character, written as an escape.
fn escaped_character(text: &str, character: char) -> Option<&str> {
    let digits = text.trim_start_matches('\\').strip_prefix('u')?;
    let (digits, after) = digits.split_at_checked(4)?;
    let code = u32::from_str_radix(digits, 16).ok()?;
    (text.starts_with('\\') && code == u32::from(character)).then_some(after)
}

/// The quote that opens the message which ends here, and how many backslashes stand before it. The
/// message up to the label has no ASCII characters but those of escapes.
fn opening_quote(before: &str) -> Option<(char, usize)> {
    let is_escape = |character: char| character == '\\' || character.is_ascii_alphanumeric();
    let head =
        before.trim_end_matches(|character: char| !character.is_ascii() || is_escape(character));
    let quote = head
        .chars()
        .next_back()
        .filter(|last| matches!(last, '"' | '\''))?;
    let outside = head.strip_suffix(quote)?;
    let backslashes = outside.len() - outside.trim_end_matches('\\').len();
    Some((quote, backslashes))
}

/// The text up to the quote that closes what was opened by one with as many backslashes.
fn until_quote(after: &str, quote: char, backslashes: usize) -> &str {
    let mut run = 0;
    for (at, character) in after.char_indices() {
        if character == '\\' {
            run += 1;
            continue;
        }
        // Backslashes of the content come in multiples of twice as many as stand before a quote.
        let closes = run < backslashes || run % (2 * (backslashes + 1)) == backslashes;
        if character == quote && closes {
            let end = at - run.min(backslashes);
            return after.get(..end).unwrap_or(after);
        }
        run = 0;
    }
    after
}

/// A message that stands alone is taken whole, one in a log up to the end of its line.
fn until_line_end<'a>(before: &str, after: &'a str) -> &'a str {
    let is_alone = before
        .trim_start()
        .chars()
        .all(|character| !character.is_ascii());
    let line_end = if is_alone {
        None
    } else {
        after.find(['\n', '\r'])
    };
    line_end.and_then(|end| after.get(..end)).unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEAD: &str = "验签出错，建议检查签名字符串，网关生成的验签字符串为：";

    fn content(text: &str) -> String {
        after_label(text).unwrap().0
    }

    #[test]
    fn a_string_ends_where_its_quote_closes() {
        for (text, expected) in [
            (format!("{HEAD}a=1&b=2"), "a=1&b=2"),
            (format!(r#"{{"sub_msg":"{HEAD}a=\"1\"\\"}}"#), r#"a="1"\"#),
            (
                format!(r#"{{\"sub_msg\":\"{HEAD}a=\\\"1\\\"\"}}"#),
                r#"a="1""#,
            ),
            (format!("{{ subMsg: '{HEAD}a=\\'1\\'', code: 1 }}"), "a='1'"),
            (format!("[sub_msg] => {HEAD}a=1\n[x] => 2"), "a=1"),
            (format!(r#""{HEAD}a\u003d1\u0026b\u003d2""#), "a=1&b=2"),
            (
                format!(r#"{{"sub_msg":"{HEAD}a=1, cut off"#),
                "a=1, cut off",
            ),
        ] {
            assert_eq!(content(&text), expected, "{text}");
        }
    }

    #[test]
    fn a_message_in_escapes_is_read_too() {
        let escapes: Vec<_> = HEAD
            .chars()
            .map(|character| format!("\\u{:04x}", u32::from(character)))
            .collect();
        let once = escapes.concat();
        assert_eq!(
            content(&format!(r#"{{"sub_msg":"{once}a=1\/2"}}"#)),
            "a=1/2"
        );
        let twice = once.replace('\\', "\\\\");
        assert_eq!(
            content(&format!(r#"{{\"sub_msg\":\"{twice}a=1\"}}"#)),
            "a=1"
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(before in ".{0,30}", after in ".{0,60}") {
            let _ = after_label(&format!("{before}{LABEL}{after}"));
            let _ = after_label(&format!("{before}\"{LABEL}{after}"));
        }

        #[test]
        fn what_json_writes_is_read_back(content in "[^\u{ff1a}: ][ -~买家]{0,40}") {
            let json = serde_json::json!({ "sub_msg": format!("{HEAD}{content}") });
            let (read, _) = after_label(&json.to_string()).unwrap();
            prop_assume!(!is_still_escaped(&content));
            prop_assert_eq!(&read, &content);
            let twice = serde_json::json!({ "log": json.to_string() }).to_string();
            let (read, _) = after_label(&twice).unwrap();
            prop_assert_eq!(&read, &content);
        }
    }
}
