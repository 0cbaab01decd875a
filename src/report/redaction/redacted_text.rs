//! A text out of which secrets were taken.

use std::ops::Range;

use super::{MaskKind, MaskedSpan};

/// A text with the places where values were hidden. Only a [`Redactor`](super::Redactor) makes
/// one out of what was sent and received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RedactedText {
    text: String,
    spans: Vec<MaskedSpan>,
}

impl RedactedText {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was hidden, in order of place.
    #[must_use]
    pub fn spans(&self) -> &[MaskedSpan] {
        &self.spans
    }

    /// The text without its spans.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Words of this program, which hold nothing that was sent or received.
    pub(in crate::report) fn own(words: impl Into<String>) -> Self {
        Self {
            text: words.into(),
            spans: Vec::new(),
        }
    }

    /// Adds words of this program, or of a text that holds nothing to hide.
    pub(in crate::report) fn push_own(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Adds a redacted text.
    pub(in crate::report) fn push(&mut self, other: &Self) {
        let before = self.text.len();
        self.text.push_str(&other.text);
        let moved = other.spans.iter().map(|span| MaskedSpan {
            range: span.range.start + before..span.range.end + before,
            kind: span.kind,
        });
        self.spans.extend(moved);
    }

    /// Adds what is left of a value.
    pub(super) fn push_hidden(&mut self, kind: MaskKind, left: &str) {
        let start = self.text.len();
        self.text.push_str(left);
        self.spans.push(MaskedSpan {
            range: start..self.text.len(),
            kind,
        });
    }

    /// The text with every stretch, hidden or not, rewritten by itself.
    pub(in crate::report) fn rewritten(&self, rewrite: impl Fn(&str) -> String) -> Self {
        let mut rewritten = Self::default();
        let mut done = 0;
        for MaskedSpan { range, kind } in &self.spans {
            rewritten.push_own(&rewrite(self.part(done..range.start)));
            rewritten.push_hidden(*kind, &rewrite(self.part(range.clone())));
            done = range.end;
        }
        rewritten.push_own(&rewrite(self.part(done..self.text.len())));
        rewritten
    }

    /// The beginning, cut at most `length` bytes on and never inside of what was hidden.
    pub(in crate::report) fn beginning(&self, length: usize) -> Self {
        let mut end = self.text.floor_char_boundary(length);
        if let Some(span) = self.spans.iter().find(|span| span.range.contains(&end)) {
            end = span.range.start;
        }
        let spans = self.spans.iter().filter(|span| span.range.end <= end);
        Self {
            text: self.part(0..end).to_owned(),
            spans: spans.cloned().collect(),
        }
    }

    fn part(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> RedactedText {
        let mut text = RedactedText::own("a|b ");
        text.push_hidden(MaskKind::Name, "买***");
        text.push_own("|");
        text
    }

    #[test]
    fn spans_follow_when_a_text_is_put_into_another_and_rewritten() {
        let mut text = RedactedText::own("x: ");
        text.push(&sample());
        let text = text.rewritten(|part| part.replace('|', "\\|"));
        assert_eq!(text.text(), "x: a\\|b 买***\\|");
        let [span] = text.spans() else { panic!() };
        assert_eq!(text.text().get(span.range.clone()).unwrap(), "买***");
    }

    #[test]
    fn a_beginning_cuts_no_mask_in_two() {
        assert_eq!(sample().beginning(6).text(), "a|b ");
        assert_eq!(sample().beginning(6).spans(), []);
        assert_eq!(sample().beginning(100), sample());
    }
}
