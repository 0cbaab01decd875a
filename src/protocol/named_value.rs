//! Names with values in any text: forms, JSON, JSON in JSON, listings, cut-off bodies.

use std::ops::Range;

/// A name, the signs between it and its value, and the value's place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedValue<'a> {
    /// The name as it is written.
    pub name: &'a str,
    /// Where the value stands, without quotes.
    pub value: Range<usize>,
    /// Whether it stands in quotes, so that blanks and commas are parts of it.
    pub is_quoted: bool,
}

/// Finds every wanted name that is followed by `=` or `:` (with quotes, escaped quotes and blanks
/// between), by `=>`, or as an XML element by its text.
pub fn named_values(
    text: &str,
    wanted: impl Fn(&str) -> bool,
) -> impl Iterator<Item = NamedValue<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let word = next_word(text, at)?;
            at = word.end;
            let name = text.get(word.clone())?;
            if !wanted(name) {
                continue;
            }
            let after = text.get(word.end..)?;
            let is_element = text.get(..word.start)?.ends_with('<') && after.starts_with('>');
            let length = if is_element {
                1
            } else {
                separator_length(after)
            };
            if length == 0 {
                continue;
            }
            let (separator, after) = after.split_at(length);
            let start = word.end + length;
            let value = start..start + value_length(separator, after);
            at = value.end;
            return Some(NamedValue {
                name,
                value,
                is_quoted: separator.ends_with(['"', '\'']),
            });
        }
    })
}

fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let rest = text.as_bytes().get(from..)?;
    let start = rest.iter().position(is_word)?;
    let length = rest.get(start..)?.iter().take_while(|byte| is_word(byte));
    let start = from + start;
    Some(start..start + length.count())
}

fn separator_length(after: &str) -> usize {
    let mut seen = false;
    for (index, character) in after.char_indices() {
        match character {
            '=' | ':' | '：' if !seen => seen = true,
            '>' if seen && after.get(..index).is_some_and(|it| it.ends_with('=')) => {}
            ']' if !seen => {}
            '"' | '\'' | '\\' | ' ' | '\t' => {}
            _ => return if seen { index } else { 0 },
        }
    }
    0
}

/// A value in quotes ends with them, whatever a path has put into it; any other value ends where
/// a form, a list or a sentence goes on.
fn value_length(separator: &str, after: &str) -> usize {
    let mut backwards = separator.chars().rev();
    let quote = backwards.next().filter(|last| matches!(last, '"' | '\''));
    let Some(quote) = quote else {
        let ends = |character: char| {
            matches!(character, '"' | '\\' | '\'' | '&' | ',' | '}' | '<' | ';')
                || character.is_whitespace()
        };
        return after.find(ends).unwrap_or(after.len());
    };
    let escapes = backwards.take_while(|it| *it == '\\').count();
    quoted_length(after, quote, escapes).unwrap_or(after.len())
}

/// Text that was put into strings d times has 2^d - 1 backslashes before the quotes of its own
/// strings; what is put into those has more, and doubled backslashes come in whole multiples.
fn quoted_length(after: &str, quote: char, escapes: usize) -> Option<usize> {
    let period = 2 * (escapes + 1);
    let mut backslashes = 0;
    for (index, character) in after.char_indices() {
        if character == '\\' {
            backslashes += 1;
            continue;
        }
        if character == quote && backslashes % period == escapes {
            return Some(index - escapes);
        }
        backslashes = 0;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<&str> {
        let found = named_values(text, |name| name == "nick_name").next()?;
        text.get(found.value)
    }

    #[test]
    fn finds_values_in_every_way_of_writing_them() {
        for (text, expected) in [
            ("a=1&nick_name=Li&b=2", "Li"),
            (r#"{"nick_name" : "Li Si","x":1}"#, "Li Si"),
            (r#"{\"nick_name\":\"Li, Si\",\"x\":1}"#, "Li, Si"),
            (r#""{\\\"nick_name\\\":\\\"Li\\\"}""#, "Li"),
            (r#"{"nick_name":"a\"b\\","x":1}"#, r#"a\"b\\"#),
            (r#"{\"nick_name\":\"a\\\"b\\\\\",\"x\":1}"#, r#"a\\\"b\\\\"#),
            ("[nick_name] => Li", "Li"),
            ("<nick_name>Li</nick_name>", "Li"),
            ("nick_name='Li Si', x", "Li Si"),
            ("nick_name：李四，", "李四，"),
            (r#"{"nick_name":"Li S"#, "Li S"),
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
        assert_eq!(value("nick_name is absent"), None);
    }
}
