//! A text with one layer of escapes taken off, and the way back.

use std::ops::Range;

use crate::protocol::html;

/// The most often that all kinds of escapes are taken off in turn. Repeated escapes of one kind
/// (`%252522`, `\\\\\"`) are taken off at once, however many there are.
const MOST_ROUNDS: usize = 3;

/// A text as it reads without escapes.
pub(super) struct Layer {
    pub(super) text: String,
    /// What was resolved, in order.
    steps: Vec<Step>,
}

/// One resolved escape.
struct Step {
    /// Its place in the resolved text.
    here: Range<usize>,
    /// Its place in the text before.
    before: Range<usize>,
}

/// Resolves one escape at the beginning of a text: what it stands for and how long it is.
type Resolve = fn(&str) -> Option<(char, usize)>;

impl Layer {
    /// The text with all escapes of one kind resolved; `None` if there are none.
    fn of(source: &str, mark: char, resolve: Resolve) -> Option<Self> {
        let (mut text, mut steps) = (String::new(), Vec::new());
        let (mut done, mut at) = (0, 0);
        while let Some(next) = source.get(at..).and_then(|rest| rest.find(mark)) {
            let start = at + next;
            let Some((character, length)) = source.get(start..).and_then(resolve) else {
                at = start + mark.len_utf8();
                continue;
            };
            text.push_str(source.get(done..start)?);
            let here = text.len();
            text.push(character);
            at = start + length;
            done = at;
            steps.push(Step {
                here: here..text.len(),
                before: start..at,
            });
        }
        text.push_str(source.get(done..)?);
        (!steps.is_empty()).then_some(Self { text, steps })
    }

    /// The place in the text before that this place stands for; escapes are taken whole.
    fn back(&self, range: &Range<usize>) -> Range<usize> {
        self.place(range.start, false)..self.place(range.end, true)
    }

    fn place(&self, at: usize, is_end: bool) -> usize {
        let index = self.steps.partition_point(|step| {
            if is_end {
                step.here.start < at
            } else {
                step.here.start <= at
            }
        });
        let Some(step) = index.checked_sub(1).and_then(|index| self.steps.get(index)) else {
            return at;
        };
        if at >= step.here.end {
            step.before.end + (at - step.here.end)
        } else if is_end {
            step.before.end
        } else {
            step.before.start
        }
    }
}

/// Every reading of a text: as it stands, and with more and more escapes resolved. `look` finds
/// places in a reading, which come back as places in the text.
pub(super) fn through_layers<T>(
    text: &str,
    look: impl Fn(&str) -> Vec<(Range<usize>, T)>,
) -> Vec<(Range<usize>, T)> {
    const KINDS: [(char, Resolve); 3] = [('%', percent), ('&', entity), ('\\', backslash)];
    let mut found = look(text);
    let mut layers: Vec<Layer> = Vec::new();
    for (mark, resolve) in KINDS.into_iter().cycle().take(KINDS.len() * MOST_ROUNDS) {
        let above = layers.last().map_or(text, |layer| layer.text.as_str());
        let Some(layer) = Layer::of(above, mark, resolve) else {
            continue;
        };
        let places = look(&layer.text);
        layers.push(layer);
        found.extend(places.into_iter().map(|(range, what)| {
            let back = layers.iter().rev();
            (back.fold(range, |range, layer| layer.back(&range)), what)
        }));
    }
    found
}

/// `%XX`, also with its own sign escaped any number of times (`%2525XX`).
fn percent(text: &str) -> Option<(char, usize)> {
    let (first, length) = percent_byte(text)?;
    if first.is_ascii() {
        return Some((char::from(first), length));
    }
    let mut bytes = vec![first];
    let mut end = length;
    while bytes.len() < 4 {
        if let Some(character) = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.chars().next())
        {
            return Some((character, end));
        }
        let Some((byte, length)) = text.get(end..).and_then(percent_byte) else {
            break;
        };
        bytes.push(byte);
        end += length;
    }
    match std::str::from_utf8(&bytes).ok()?.chars().next() {
        Some(character) => Some((character, end)),
        None => Some((char::REPLACEMENT_CHARACTER, length)),
    }
}

fn percent_byte(text: &str) -> Option<(u8, usize)> {
    let mut digits = text.strip_prefix('%')?;
    while let Some(inner) = digits.strip_prefix("25") {
        if !inner.bytes().take(2).all(|byte| byte.is_ascii_hexdigit()) || inner.len() < 2 {
            break;
        }
        digits = inner;
    }
    let byte = u8::from_str_radix(digits.get(..2)?, 16).ok()?;
    Some((byte, text.len() - digits.len() + 2))
}

fn entity(text: &str) -> Option<(char, usize)> {
    let after = text.strip_prefix('&')?;
    let (character, rest) = html::entity(after)?;
    Some((character, text.len() - rest.len()))
}

/// An escape of JSON and of programming languages, with any number of backslashes.
fn backslash(text: &str) -> Option<(char, usize)> {
    let rest = text.trim_start_matches('\\');
    let slashes = text.len() - rest.len();
    let escaped = rest.chars().next()?;
    let character = match escaped {
        '"' | '\'' | '/' => escaped,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unicode(rest).map(|(character, length)| (character, slashes + length)),
        _ => return Some(('\\', slashes)),
    };
    Some((character, slashes + 1))
}

fn unicode(text: &str) -> Option<(char, usize)> {
    let unit = |text: &str| u32::from_str_radix(text.strip_prefix('u')?.get(..4)?, 16).ok();
    let first = unit(text)?;
    if let Some(character) = char::from_u32(first) {
        return Some((character, 5));
    }
    let after = text.get(5..)?.trim_start_matches('\\');
    let second = unit(after).filter(|low| (0xDC00..0xE000).contains(low));
    match second {
        Some(low) if first < 0xDC00 => {
            let code = 0x1_0000 + ((first - 0xD800) << 10) + (low - 0xDC00);
            let length = text.len() - after.len() + 5;
            Some((char::from_u32(code)?, length))
        }
        _ => Some((char::REPLACEMENT_CHARACTER, 5)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn places(text: &str, wanted: &str) -> Vec<String> {
        let look = |reading: &str| {
            let found = reading.match_indices(wanted);
            found.map(|(at, it)| (at..at + it.len(), ())).collect()
        };
        let found = through_layers(text, look).into_iter();
        found
            .map(|(range, ())| text.get(range).unwrap().to_owned())
            .collect()
    }

    #[test]
    fn finds_the_way_back_from_any_escape() {
        for (text, expected) in [
            ("a%22b%22c", "b%22"),
            ("a%252522b%252522c", "b%252522"),
            (r#"a\\\"b\\\"c"#, r#"b\\\""#),
            ("a&quot;b&quot;c", "b&quot;"),
            ("a&amp;quot;b&amp;quot;c", "b&amp;quot;"),
            (r"a%5C%22b%5C%22c", "b%5C%22"),
            (r#"a\u0062\""#, r#"\u0062\""#),
        ] {
            assert!(
                places(text, "b\"").iter().any(|it| it == expected),
                "{text}"
            );
        }
        assert_eq!(places("%E4%B9%B0x%E4%B9", "买x"), ["%E4%B9%B0x"]);
        assert_eq!(places(r"\ud83d\ude42!", "🙂"), [r"\ud83d\ude42"]);
    }

    proptest! {
        #[test]
        fn every_place_is_one_of_the_text(text in r#"([%&;\\u0-9a-f"买]|%25|%E4%B9%B0|&amp;|\\u00){0,40}"#) {
            let all = |reading: &str| {
                reading.char_indices().map(|(at, it)| (at..at + it.len_utf8(), ())).collect()
            };
            for (range, ()) in through_layers(&text, all) {
                prop_assert!(text.get(range.clone()).is_some_and(|it| !it.is_empty()), "{range:?}");
            }
        }
    }
}
