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
        let entity = after
            .split_once(';')
            .and_then(|(name, tail)| Some((character(name)?, tail)));
        rest = if let Some((character, tail)) = entity {
            plain.push(character);
            tail
        } else {
            plain.push('&');
            after
        };
    }
    plain.push_str(rest);
    plain
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

    proptest! {
        #[test]
        fn what_is_escaped_comes_back(text in ".{0,40}") {
            prop_assert_eq!(without_entities(&with_entities(&text)), text);
        }
    }
}
