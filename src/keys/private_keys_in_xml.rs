//! Private keys in the XML of .NET.

use std::ops::Range;

const BEGIN: &str = "<RSAKeyValue";
const END: &str = "</RSAKeyValue>";
/// The parts that only a private key has (`RSA.ToXmlString(true)` of .NET).
const PRIVATE_PARTS: [&str; 6] = ["<D>", "<P>", "<Q>", "<DP>", "<DQ>", "<InverseQ>"];
/// Shorter texts are no part of a key.
const SHORTEST: usize = 40;

/// Where the XML of .NET holds a private key, whole or cut off, and where a private part stands
/// without the rest.
#[must_use]
pub fn private_keys_in_xml(text: &str) -> Vec<Range<usize>> {
    let (mut elements, mut parts) = (Vec::new(), Vec::new());
    for (start, _) in text.match_indices(BEGIN) {
        let rest = text.get(start..).unwrap_or_default();
        let next = rest.get(BEGIN.len()..).and_then(|rest| rest.find(BEGIN));
        let rest = next
            .and_then(|next| rest.get(..next + BEGIN.len()))
            .unwrap_or(rest);
        let end = rest.find(END).map(|at| at + END.len());
        let end = end.unwrap_or_else(|| length_of_cut(rest));
        let element = rest.get(..end).unwrap_or_default();
        if PRIVATE_PARTS.iter().any(|part| element.contains(part)) {
            elements.push(start..start + end);
        }
    }
    for part in PRIVATE_PARTS {
        for (at, _) in text.match_indices(part) {
            let start = at + part.len();
            let length = base64_length(text.get(start..).unwrap_or_default());
            if length >= SHORTEST && !is_inside(&elements, at) {
                parts.push(start..start + length);
            }
        }
    }
    [elements, parts].concat()
}

/// Whether a place stands in one of these, which are in order.
fn is_inside(elements: &[Range<usize>], at: usize) -> bool {
    let next = elements.partition_point(|element| element.start <= at);
    let before = next.checked_sub(1).and_then(|place| elements.get(place));
    before.is_some_and(|element| at < element.end)
}

/// Where the rest is missing, all that can be XML and base64 belongs to the key.
fn length_of_cut(rest: &str) -> usize {
    let is_part = |it: char| is_digit(it) || it.is_whitespace() || matches!(it, '<' | '>');
    rest.find(|it| !is_part(it)).unwrap_or(rest.len())
}

fn base64_length(text: &str) -> usize {
    text.find(|it| !is_digit(it)).unwrap_or(text.len())
}

fn is_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '=')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC: &str = "<RSAKeyValue><Modulus>4Eo2LQtEBe2QN5gpnM+odZmAE6PToDX2UgZVRacCsMuJvEop</Modulus><Exponent>AQAB</Exponent>";

    fn the_only(text: &str) -> Range<usize> {
        let found = private_keys_in_xml(text);
        assert_eq!(found.len(), 1);
        found.into_iter().next().unwrap()
    }

    #[test]
    fn takes_whole_elements_and_cut_off_ones_and_leaves_public_keys() {
        let part = "A".repeat(48);
        let whole = format!("{PUBLIC}<D>{part}</D></RSAKeyValue>");
        let text = format!("key: {whole}; next");
        assert_eq!(the_only(&text), 5..5 + whole.len());
        let cut = format!("{PUBLIC}<P>{part}");
        assert_eq!(the_only(&cut), 0..cut.len());
        let alone = format!("d = <D>{part}</D>");
        assert_eq!(the_only(&alone), 7..7 + part.len());
        assert!(private_keys_in_xml(&format!("{PUBLIC}</RSAKeyValue>")).is_empty());
        assert!(private_keys_in_xml(&"<P>a paragraph and not a key ".repeat(9)).is_empty());
    }
}
