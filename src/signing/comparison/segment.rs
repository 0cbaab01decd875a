//! What two values have in common, word by word.

use std::fmt;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The most words of a value that are compared; of longer ones only beginning and end are.
const MOST_WORDS: usize = 2_000;

/// A piece of two values.
#[derive(Clone, PartialEq, Eq)]
pub enum Segment {
    /// Both have it.
    Same(String),
    /// Only our value has it.
    Own(String),
    /// Only the gateway's value has it.
    Gateway(String),
}

impl Segment {
    /// The pieces of two values, in order. A word is a run of letters and digits; everything else
    /// stands alone.
    #[must_use]
    pub fn between(own: &str, gateway: &str) -> Vec<Self> {
        let (own, gateway) = (words(own), words(gateway));
        let start = own.iter().zip(&gateway).take_while(|(a, b)| a == b).count();
        let (same, own) = own.split_at(start);
        let gateway = gateway.get(start..).unwrap_or_default();
        let end = own
            .iter()
            .rev()
            .zip(gateway.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        let (own, tail) = own.split_at(own.len() - end);
        let gateway = gateway.get(..gateway.len() - end).unwrap_or_default();
        let mut segments = Vec::new();
        push(&mut segments, Self::Same, same);
        differing(&mut segments, own, gateway);
        push(&mut segments, Self::Same, tail);
        segments
    }
}

/// Values may hold tokens, so only sizes are told.
impl fmt::Debug for Segment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, text) = match self {
            Self::Same(text) => ("Same", text),
            Self::Own(text) => ("Own", text),
            Self::Gateway(text) => ("Gateway", text),
        };
        write!(formatter, "{name}({} bytes)", text.len())
    }
}

fn differing(segments: &mut Vec<Segment>, own: &[&str], gateway: &[&str]) {
    let part = |words: &[&'_ str], range: std::ops::Range<usize>| -> String {
        words.get(range).unwrap_or_default().concat()
    };
    if own.len().max(gateway.len()) > MOST_WORDS {
        push(segments, Segment::Own, own);
        push(segments, Segment::Gateway, gateway);
        return;
    }
    for op in capture_diff_slices(Algorithm::Myers, own, gateway) {
        let (old, new) = (part(own, op.old_range()), part(gateway, op.new_range()));
        match op {
            DiffOp::Equal { .. } => segments.push(Segment::Same(old)),
            DiffOp::Delete { .. } => segments.push(Segment::Own(old)),
            DiffOp::Insert { .. } => segments.push(Segment::Gateway(new)),
            DiffOp::Replace { .. } => {
                segments.push(Segment::Own(old));
                segments.push(Segment::Gateway(new));
            }
        }
    }
}

fn push(segments: &mut Vec<Segment>, kind: fn(String) -> Segment, words: &[&str]) {
    if !words.is_empty() {
        segments.push(kind(words.concat()));
    }
}

fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_alphanumeric() {
            rest.find(|character: char| !character.is_alphanumeric())
        } else {
            Some(first.len_utf8())
        };
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        words.push(word);
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::Segment::{Gateway, Own, Same};
    use super::*;
    use proptest::prelude::*;

    fn texts(segments: &[Segment], wanted: fn(&Segment) -> Option<&String>) -> String {
        segments
            .iter()
            .filter_map(wanted)
            .map(String::as_str)
            .collect()
    }

    #[test]
    fn only_the_word_that_differs_is_marked() {
        let text = String::from;
        assert_eq!(
            Segment::between("2026-11-22 16:10:58", "2026-11-22 08:10:58"),
            [
                Same(text("2026-11-22 ")),
                Own(text("16")),
                Gateway(text("08")),
                Same(text(":10:58"))
            ]
        );
        assert_eq!(Segment::between("a b", "a b"), [Same(text("a b"))]);
        assert_eq!(Segment::between("", ""), []);
        assert_eq!(format!("{:?}", Same(text("token"))), "Same(5 bytes)");
    }

    proptest! {
        #[test]
        fn the_pieces_of_a_side_make_up_its_value(own in "[ab +买]{0,30}", gateway in "[ab +买]{0,30}") {
            let segments = Segment::between(&own, &gateway);
            prop_assert_eq!(texts(&segments, |s| match s { Same(t) | Own(t) => Some(t), Gateway(_) => None }), own);
            prop_assert_eq!(texts(&segments, |s| match s { Same(t) | Gateway(t) => Some(t), Own(_) => None }), gateway);
        }
    }
}
