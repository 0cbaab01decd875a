//! The text that a JSON string stands for.

/// Resolves the escapes of a string's inside. A broken escape stays as it is written, so that
/// nothing that was sent is hidden.
pub(crate) fn unescape(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        if let Some((character, remaining)) = escape(after) {
            text.push(character);
            rest = remaining;
        } else {
            text.push('\\');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

fn escape(after: &str) -> Option<(char, &str)> {
    let mut characters = after.chars();
    let character = match characters.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unicode(characters.as_str()),
        same @ ('"' | '\\' | '/') => same,
        _ => return None,
    };
    Some((character, characters.as_str()))
}

fn unicode(after: &str) -> Option<(char, &str)> {
    let (first, rest) = code_unit(after)?;
    if let Some(character) = char::from_u32(first.into()) {
        return Some((character, rest));
    }
    let (second, rest) = code_unit(rest.strip_prefix("\\u")?)?;
    let character = char::decode_utf16([first, second]).next()?.ok()?;
    Some((character, rest))
}

fn code_unit(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    Some((u16::from_str_radix(digits, 16).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves_every_escape_and_keeps_broken_ones() {
        for (inside, expected) in [
            (r"https:\/\/a", "https://a"),
            (r#"\"\\\n"#, "\"\\\n"),
            (r"\u4e70\u5bb6", "买家"),
            (r"\ud83d\ude42!", "🙂!"),
            (r"\ud83d", r"\ud83d"),
            (r"\u12", r"\u12"),
            (r"\x", r"\x"),
            ("\\", "\\"),
        ] {
            assert_eq!(unescape(inside), expected, "{inside}");
        }
    }
}
