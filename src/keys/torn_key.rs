//! A key whose base64 stands in pieces, with something around each of them.

use std::ops::Range;

use zeroize::Zeroizing;

use super::base64_run::{Base64Run, base64_head};
use super::der_length;

/// The beginning of a key has at least so many digits.
const SHORTEST_FIRST: usize = 40;
/// So many digits show how long a key is.
const HEAD: usize = 64;
/// A further piece has at least so many, but for the last one.
const SHORTEST_PIECE: usize = 16;
/// How much may stand between two pieces, in bytes.
const LONGEST_GAP: usize = 400;
/// The most digits of a key that names its length.
const MOST_DIGITS: usize = 13_000;
/// How many digits something has that does not name it, for example base64 of a whole PEM file.
const DIGITS_UNTOLD: usize = 6_400;

/// The pieces of a key or a certificate: lines behind the marks of a quoted mail or the head of a
/// log line, between the quotes and signs of a program, before the backslash of a file of
/// properties. How long the whole is, its first bytes tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TornKey {
    /// Where the marks begin that stand before its first piece and are no digits of it.
    start: usize,
    pieces: Vec<Base64Run>,
    /// How many digits the whole key has.
    digits: usize,
}

impl TornKey {
    /// Reads on from the place where base64 begins, over all that may be a piece. `None` if no key
    /// or certificate begins there, or if it goes on in no other piece.
    #[must_use]
    pub fn at(text: &str, start: usize) -> Option<Self> {
        let head = Base64Run::next(text, start, (1, HEAD))?;
        let digits = digits_of(text.get(head.range)?)?;
        let first = Base64Run::next(text, start, (1, MOST_DIGITS))?;
        if first.digits < SHORTEST_FIRST || first.digits >= digits {
            return None;
        }
        let lead = lead_before(text, start);
        let mut key = Self {
            start: start - lead.len(),
            pieces: vec![first],
            digits,
        };
        while let Some(piece) = key.next_piece(text, lead) {
            key.pieces.push(piece);
        }
        (key.pieces.len() > 1).then_some(key)
    }

    /// Leaves out, of a key that is cut off, what cannot be told from other words below it: only
    /// lines of one length are surely its own.
    #[must_use]
    pub fn without_strangers(mut self, text: &str) -> Option<Self> {
        if self.is_whole() {
            return Some(self);
        }
        let width = self.pieces.get(1)?.digits;
        if width < SHORTEST_FIRST {
            return None;
        }
        let same = self.pieces.iter().skip(1);
        let same = same.take_while(|piece| piece.digits == width).count() + 1;
        // The last line of a text may be cut off itself.
        let is_like_others = same > 2 && self.gap(text, same) == self.gap(text, 2);
        let is_cut = self
            .pieces
            .get(same)
            .is_some_and(|last| last.digits < width);
        self.pieces
            .truncate(same + usize::from(is_like_others && is_cut));
        Some(self)
    }

    /// From the first piece, with the marks right before it, to the last.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        let end = self.pieces.last().map_or(self.start, |it| it.range.end);
        self.start..end
    }

    /// In how many pieces it is.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// What stands between the first two pieces.
    #[must_use]
    pub fn between<'a>(&self, text: &'a str) -> &'a str {
        match self.pieces.as_slice() {
            [first, second, ..] => text.get(first.range.end..second.range.start),
            _ => None,
        }
        .unwrap_or_default()
    }

    /// Whether its last digit is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing() == 0
    }

    /// The pieces put together, as base64.
    #[must_use]
    pub fn base64(&self, text: &str) -> Zeroizing<String> {
        let mut base64 = Zeroizing::new(String::with_capacity(self.digits + 4));
        let pieces = self.pieces.iter();
        let pieces = pieces.filter_map(|piece| text.get(piece.range.clone()));
        let digits = pieces.flat_map(str::chars);
        base64.extend(
            digits
                .filter(|it| !matches!(it, '\\' | '='))
                .take(self.digits),
        );
        while self.is_whole() && !base64.len().is_multiple_of(4) {
            base64.push('=');
        }
        base64
    }

    /// Where base64 stands from its first piece to its last: the pieces, and all that is as long
    /// as one.
    #[must_use]
    pub fn stretches(&self, text: &str) -> Vec<Range<usize>> {
        let range = self.range();
        let mut stretches: Vec<_> = self.pieces.iter().map(|it| it.range.clone()).collect();
        let mut at = range.start;
        while let Some(run) = Base64Run::next(text, at, (LONGEST_GAP, MOST_DIGITS)) {
            if run.range.start >= range.end {
                break;
            }
            at = run.range.end;
            if run.digits >= SHORTEST_PIECE {
                stretches.push(run.range);
            }
        }
        stretches
    }

    fn missing(&self) -> usize {
        let there = self.pieces.iter().map(|piece| piece.digits).sum();
        self.digits.saturating_sub(there)
    }

    /// The next piece: on the same line one as long as the first, otherwise the longest run of the
    /// next line that has one. Words around the pieces are shorter.
    fn next_piece(&self, text: &str, lead: &str) -> Option<Base64Run> {
        let (width, missing) = (self.pieces.first()?.digits, self.missing());
        let from = self.pieces.last()?.range.end;
        let (mut at, mut best, mut last) = (from, None::<Base64Run>, None);
        if missing == 0 {
            return None;
        }
        loop {
            let reach = (from + LONGEST_GAP).saturating_sub(at);
            let Some(run) = Base64Run::next(text, at, (reach, MOST_DIGITS)) else {
                break;
            };
            let run = run.without_lead(text, lead);
            let is_next_line = text.get(at..run.range.start)?.contains('\n');
            if is_next_line && (best.is_some() || last.is_some()) {
                break;
            }
            at = run.range.end;
            let is_same_line = !text.get(from..at)?.contains('\n');
            if run.digits == missing {
                last = Some(run);
            } else if run.digits == width && width < missing {
                return Some(run);
            } else if !is_same_line
                && run.digits >= SHORTEST_PIECE
                && missing >= SHORTEST_PIECE
                && best.as_ref().is_none_or(|best| best.digits < run.digits)
            {
                best = Some(run);
            }
        }
        last.or(best)
    }

    /// What stands before a piece, whatever numbers are in it.
    fn gap(&self, text: &str, place: usize) -> Option<String> {
        let before = self.pieces.get(place.checked_sub(1)?)?;
        let gap = text.get(before.range.end..self.pieces.get(place)?.range.start)?;
        let number = |it: char| if it.is_ascii_digit() { '0' } else { it };
        Some(gap.chars().map(number).collect())
    }
}

/// How many digits it has whose first ones these are.
fn digits_of(beginning: &str) -> Option<usize> {
    let head = base64_head(beginning)?;
    if head.starts_with(b"-----BEGIN") {
        return Some(DIGITS_UNTOLD);
    }
    let bytes = der_length(&head)?;
    Some((bytes * 4).div_ceil(3)).filter(|digits| *digits <= MOST_DIGITS)
}

/// The marks right before the first piece that are base64 digits too: `+` of a comparison of
/// files, `//` of a comment.
fn lead_before(text: &str, start: usize) -> &str {
    let before = text.get(..start).unwrap_or_default();
    let is_mark = |it: char| matches!(it, '+' | '/' | '-' | '_');
    let lead = before.trim_end_matches(is_mark);
    before.get(lead.len()..).unwrap_or_default()
}
