//! JSON strings as the gateway writes them.

/// A text in quotes: `/` becomes `\/`, characters outside ASCII stay as they are.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        push(&mut quoted, character);
    }
    quoted.push('"');
    quoted
}

fn push(quoted: &mut String, character: char) {
    match character {
        '"' | '\\' | '/' => quoted.extend(['\\', character]),
        '\n' => quoted.push_str("\\n"),
        '\r' => quoted.push_str("\\r"),
        '\t' => quoted.push_str("\\t"),
        control if control < ' ' => {
            let hex = |shift: u32| char::from_digit(u32::from(control) >> shift & 15, 16);
            quoted.push_str("\\u00");
            quoted.extend([hex(4), hex(0)].into_iter().flatten());
        }
        plain => quoted.push(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_as_it_went() {
        for text in [
            "",
            "买家沙箱",
            "a/b\\c\"d",
            "\u{0}\u{1f}\n\r\t\u{7f}",
            "🙂𠮷",
            r#"{"sign":"x"}"#,
        ] {
            let written = quoted(text);
            assert_eq!(
                serde_json::from_str::<String>(&written).unwrap(),
                text,
                "{written}"
            );
        }
    }

    #[test]
    fn slashes_are_escaped_and_chinese_is_not() {
        assert_eq!(quoted("https://a/买"), r#""https:\/\/a\/买""#);
    }
}
