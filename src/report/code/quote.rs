//! Texts as literals, one function for each way of writing them.
//!
//! What comes out is one expression that has exactly the given value, on one line, without any
//! character that could steer a terminal or turn the direction of reading.

/// A literal of Java, which reads `\u` before everything else: beyond ASCII all is escaped.
#[must_use]
pub fn java(text: &str) -> String {
    double(text, |character| !character.is_ascii())
}

/// A literal in double quotes of JavaScript, Python and C#.
#[must_use]
pub fn plain(text: &str) -> String {
    double(text, |_| false)
}

/// A literal of PHP: in single quotes, or in double ones if something has to be escaped.
#[must_use]
pub fn php(text: &str) -> String {
    if !text.chars().any(steers) {
        return format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
    }
    let mut literal = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' | '$' => literal.extend(['\\', character]),
            _ if steers(character) => {
                push_bytes(&mut literal, character, |byte| format!("\\x{byte:02x}"));
            }
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

/// A word of bash: bare single quotes, or `$'…'` if something has to be escaped. A text in a shell
/// ends at U+0000.
#[must_use]
pub fn shell(text: &str) -> String {
    if !text.chars().any(steers) {
        return format!("'{}'", text.replace('\'', "'\\''"));
    }
    let mut literal = String::from("$'");
    for character in text.chars() {
        match character {
            '\'' | '\\' => literal.extend(['\\', character]),
            _ if steers(character) => {
                push_bytes(&mut literal, character, |byte| format!("\\{byte:03o}"));
            }
            _ => literal.push(character),
        }
    }
    literal.push('\'');
    literal
}

fn double(text: &str, escapes_too: impl Fn(char) -> bool) -> String {
    let mut literal = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => literal.extend(['\\', character]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            _ if steers(character) || escapes_too(character) => {
                let mut room = [0; 2];
                let units = character.encode_utf16(&mut room).iter();
                literal.extend(units.map(|unit| format!("\\u{unit:04x}")));
            }
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

fn push_bytes(literal: &mut String, character: char, escape: impl Fn(u8) -> String) {
    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
        literal.push_str(&escape(byte));
    }
}

/// Characters that end lines, steer terminals, turn the direction of reading or cannot be seen.
fn steers(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn java_never_shows_a_unicode_escape_that_was_not_meant() {
        assert_eq!(java("a\"\\u0022\n"), r#""a\"\\u0022\n""#);
        assert_eq!(java("键🙂"), r#""\u952e\ud83d\ude42""#);
    }

    #[test]
    fn quotes_backslashes_and_line_ends_are_escaped() {
        assert_eq!(plain("\"\\\r\n"), r#""\"\\\r\n""#);
        assert_eq!(plain("键 ${a} `b` */"), "\"键 ${a} `b` */\"");
        assert_eq!(plain("a\u{202e}b\0"), "\"a\\u202eb\\u0000\"");
    }

    #[test]
    fn php_takes_double_quotes_only_for_what_must_be_escaped() {
        assert_eq!(php("it's $a \\ ?>"), r"'it\'s $a \\ ?>'");
        assert_eq!(php("{$a}\"\n"), r#""{\$a}\"\x0a""#);
    }

    #[test]
    fn a_shell_word_has_no_way_out() {
        assert_eq!(shell("it's `a` $(b) \\"), r"'it'\''s `a` $(b) \'");
        assert_eq!(shell("a'\n\\"), r"$'a\'\012\\'");
    }
}
