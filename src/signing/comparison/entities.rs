//! HTML entities, with which the gateway writes the string it quotes.

/// Resolves every entity once. What is none stays as it is.
pub(super) fn resolve(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        if let Some((character, tail)) = entity(after) {
            plain.push(character);
            rest = tail;
        } else {
            plain.push('&');
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

/// Whether a text was written with entities: it has some, and no `&` that begins none.
pub(super) fn is_written_with_them(text: &str) -> bool {
    let mut ampersands = text.split('&').skip(1).peekable();
    ampersands.peek().is_some() && ampersands.all(|after| entity(after).is_some())
}

/// The longest name of an entity that is looked for, for example `#x10ffff`.
const LONGEST: usize = 8;

/// The character of the entity whose `&` stands before this text, and what follows it.
fn entity(after: &str) -> Option<(char, &str)> {
    let end = after
        .bytes()
        .take(LONGEST + 1)
        .position(|byte| byte == b';')?;
    let (name, tail) = after.split_at_checked(end)?;
    Some((character(name)?, tail.strip_prefix(';')?))
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_resolved_once() {
        for (text, expected) in [
            ("a=1&amp;b=&quot;&amp;amp;&quot;", r#"a=1&b="&amp;""#),
            ("a=&#39;&#x27;&apos;", "a='''"),
            ("a=1&b=2&", "a=1&b=2&"),
            ("&lt;&gt;&nbsp;", "<>&nbsp;"),
        ] {
            assert_eq!(resolve(text), expected);
        }
    }

    #[test]
    fn a_raw_ampersand_means_that_nothing_was_escaped() {
        assert!(is_written_with_them("a=1&amp;b=2"));
        for text in ["a=1&b=&amp;", "a=1", "&", "&amp;&"] {
            assert!(!is_written_with_them(text), "{text}");
        }
    }
}
