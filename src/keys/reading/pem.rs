//! The blocks of a PEM text, however it has been mangled.

use std::ops::Range;

/// The text between two banners.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PemBlock<'a> {
    /// What the `BEGIN` banner says, in capitals and without blanks, for example `PRIVATEKEY`;
    /// that of the `END` banner if there is no other.
    pub(super) label: String,
    /// Everything between the banners.
    pub(super) body: &'a str,
    /// Whether there is a `BEGIN` banner.
    pub(super) begins: bool,
    /// Whether there is an `END` banner.
    pub(super) ends: bool,
}

/// The longest label there is has 22 characters.
const LONGEST_LABEL: usize = 40;

/// Finds all blocks; a text without banners has none.
pub(super) fn blocks(text: &str) -> Vec<PemBlock<'_>> {
    let banners = banners(text);
    let mut blocks = Vec::new();
    let mut previous: Option<&Banner> = None;
    for banner in &banners {
        match (previous, banner.begins) {
            (Some(begin), _) if begin.begins => {
                let body = text.get(begin.range.end..banner.range.start);
                blocks.extend(body.map(|body| begin.block(body, !banner.begins)));
            }
            (_, false) => {
                let start = previous.map_or(0, |end| end.range.end);
                let body = text.get(start..banner.range.start);
                blocks.extend(body.map(|body| banner.block(body, true)));
            }
            _ => {}
        }
        previous = Some(banner);
    }
    if let Some(begin) = previous.filter(|banner| banner.begins) {
        blocks.extend(
            text.get(begin.range.end..)
                .map(|body| begin.block(body, false)),
        );
    }
    blocks
}

struct Banner {
    range: Range<usize>,
    begins: bool,
    label: String,
}

impl Banner {
    fn block<'a>(&self, body: &'a str, ends: bool) -> PemBlock<'a> {
        PemBlock {
            label: self.label.clone(),
            body,
            begins: self.begins,
            ends,
        }
    }
}

fn banners(text: &str) -> Vec<Banner> {
    let begins = text
        .match_indices("BEGIN")
        .map(|(at, word)| (at, word, true));
    let ends = text
        .match_indices("END")
        .map(|(at, word)| (at, word, false));
    let mut found: Vec<Banner> = begins
        .chain(ends)
        .filter_map(|(at, word, begins)| banner(text, at, word, begins))
        .collect();
    found.sort_by_key(|banner| banner.range.start);
    found
}

/// The banner around the word at `at`, if at least two dashes stand before it.
fn banner(text: &str, at: usize, word: &str, begins: bool) -> Option<Banner> {
    let before = text.get(..at)?.trim_end();
    let start = before.trim_end_matches(is_dash);
    if before.len() < start.len() + 2 {
        return None;
    }
    let after = text.get(at + word.len()..)?;
    let length = label_length(after);
    let (label, rest) = after.split_at_checked(length)?;
    let end = text.len() - rest.trim_start_matches(is_dash).len();
    let label = label
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    Some(Banner {
        range: start.len()..end,
        begins,
        label,
    })
}

/// Up to the dashes, or to the end of the line if they are missing.
fn label_length(after: &str) -> usize {
    let is_label = |character: char| {
        character.is_ascii_uppercase() || character.is_ascii_digit() || character.is_whitespace()
    };
    let end = after
        .find(|character| !is_label(character))
        .unwrap_or(after.len());
    let dashes = after
        .get(end..)
        .is_some_and(|rest| rest.starts_with(is_dash));
    if dashes && end <= LONGEST_LABEL {
        return end;
    }
    let run = after.get(..end).unwrap_or_default();
    run.find(['\r', '\n']).unwrap_or(end)
}

/// Word processors turn two hyphens into a longer dash.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐'..='―' | '－')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block with both banners.
    fn block<'a>(label: &str, body: &'a str) -> PemBlock<'a> {
        PemBlock {
            label: label.to_owned(),
            body,
            begins: true,
            ends: true,
        }
    }

    #[test]
    fn finds_every_block_between_its_banners() {
        let text = "x\n-----BEGIN A KEY-----\nAA\n-----END A KEY-----\n\
                    -----BEGIN B-----BB-----END B-----";
        assert_eq!(blocks(text), [block("AKEY", "\nAA\n"), block("B", "BB")]);
    }

    #[test]
    fn a_missing_banner_is_made_up_for() {
        let endless = |label, body| PemBlock {
            ends: false,
            ..block(label, body)
        };
        let headless = |label, body| PemBlock {
            begins: false,
            ..block(label, body)
        };
        assert_eq!(blocks("-----BEGIN A-----\nAA\n"), [endless("A", "\nAA\n")]);
        assert_eq!(blocks("-----BEGIN A\nAA"), [endless("A", "\nAA")]);
        assert_eq!(blocks("AA\n-----END A-----"), [headless("A", "AA\n")]);
        assert_eq!(
            blocks("--BEGIN A--AA--BEGIN B--BB--END B--CC--END C--"),
            [endless("A", "AA"), block("B", "BB"), headless("C", "CC")]
        );
    }

    #[test]
    fn blanks_and_long_dashes_in_a_banner_do_not_matter() {
        for text in [
            "-----BEGIN\nA  KEY-----AA-----\nEND A KEY-----",
            "——BEGIN A KEY——AA——END A KEY——",
        ] {
            assert_eq!(blocks(text), [block("AKEY", "AA")], "{text}");
        }
    }

    #[test]
    fn words_without_dashes_are_no_banners() {
        assert_eq!(blocks("BEGIN and END, -END-"), []);
    }
}
