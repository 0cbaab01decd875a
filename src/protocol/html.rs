//! HTML entities, with which the gateway escapes what it quotes.

/// The text with `& < > "` as entities, as the gateway writes them.
#[must_use]
pub fn with_entities(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The text with its entities resolved once. What is none stays as it is.
#[must_use]
pub fn without_entities(text: &str) -> String {
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
#[must_use]
pub fn is_written_with_entities(text: &str) -> bool {
    let mut ampersands = text.split('&').skip(1).peekable();
    ampersands.peek().is_some() && ampersands.all(|after| entity(after).is_some())
}

/// The longest name of an entity that is looked for, for example `#x10ffff`.
const LONGEST_NAME: usize = 8;

/// The character of the entity whose `&` stands before this text, and what follows it.
pub(crate) fn entity(after: &str) -> Option<(char, &str)> {
    let mut bytes = after.bytes().take(LONGEST_NAME + 1);
    let end = bytes.position(|byte| byte == b';')?;
    let (name, tail) = after.split_at_checked(end)?;
    Some((character(name)?, tail.strip_prefix(';')?))
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = entity.strip_prefix('#')?;
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
    use proptest::prelude::*;

    #[test]
    fn resolves_names_and_numbers_once() {
        assert_eq!(
            without_entities("a&amp;amp;&lt;&#39;&#x27;&apos;&nothing;&"),
            "a&amp;<'''&nothing;&"
        );
    }

    #[test]
    fn a_bare_ampersand_means_that_nothing_was_escaped() {
        assert!(is_written_with_entities("a=1&amp;b=2"));
        for text in ["a=1&b=&amp;", "a=1", "&", "&amp;&"] {
            assert!(!is_written_with_entities(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_escaped_comes_back(text in ".{0,40}") {
            prop_assert_eq!(without_entities(&with_entities(&text)), text);
        }
    }
}
