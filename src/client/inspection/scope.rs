//! A text that recognisers look through, and what they have found in it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::fragment::{Content, Fragment};
use super::limits::{FARTHEST_BACK, LONGEST_LINE, MOST_LAYERS};
use super::source::Source;
use super::work::Work;
use super::{Decoding, search};

/// One text, as given or unwrapped.
pub(super) struct Scope<'a> {
    source: &'a Source<'a>,
    layers: &'a [Decoding],
    work: &'a Work,
    found: Vec<Fragment>,
    /// End of each stretch that belongs to a fragment, by its start.
    claimed: BTreeMap<usize, usize>,
    /// The line that was asked for last.
    line: Cell<(usize, usize)>,
}

impl<'a> Scope<'a> {
    /// Nothing is found yet.
    pub(super) fn new(source: &'a Source<'a>, layers: &'a [Decoding], work: &'a Work) -> Self {
        Self {
            source,
            layers,
            work,
            found: Vec::new(),
            claimed: BTreeMap::new(),
            line: Cell::new((0, 0)),
        }
    }

    /// The text.
    pub(super) fn text(&self) -> &'a str {
        self.source.text()
    }

    /// The text with its bytes.
    pub(super) fn source(&self) -> &'a Source<'a> {
        self.source
    }

    /// The work left.
    pub(super) fn work(&self) -> &'a Work {
        self.work
    }

    /// Whether this is the text that was given.
    pub(super) fn is_outermost(&self) -> bool {
        self.layers.is_empty()
    }

    /// Whether nothing was found yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.claimed.is_empty()
    }

    /// Whether a stretch belongs to no fragment.
    pub(super) fn is_free(&self, range: &Range<usize>) -> bool {
        let before = self.claimed.range(..range.end).next_back();
        before.is_none_or(|(_, end)| *end <= range.start)
    }

    /// Whether a place belongs to no fragment.
    pub(super) fn is_free_at(&self, at: usize) -> bool {
        self.is_free(&(at..at + 1))
    }

    /// Whether one fragment covers a stretch.
    pub(super) fn is_claimed(&self, range: Range<usize>) -> bool {
        let around = self.claimed.range(..=range.start).next_back();
        range.is_empty() || around.is_some_and(|(_, end)| *end >= range.end)
    }

    /// Where the fragment ends that this place belongs to.
    pub(super) fn end_of_claim(&self, at: usize) -> Option<usize> {
        let (_, end) = self.claimed.range(..=at).next_back()?;
        (*end > at).then_some(*end)
    }

    /// Keeps a fragment; its stretch is not looked at again.
    pub(super) fn claim(&mut self, fragment: Fragment) {
        self.take(fragment.range.clone());
        self.found.push(fragment);
    }

    /// Keeps a fragment around others.
    pub(super) fn claim_around(&mut self, fragment: Fragment) {
        let covered: Vec<_> = self
            .claimed
            .range(fragment.range.clone())
            .map(|(start, _)| *start)
            .collect();
        for start in covered {
            self.claimed.remove(&start);
        }
        self.claim(fragment);
    }

    /// Forgets the addresses without parameters inside of these stretches, which are in order: they
    /// say nothing more.
    pub(super) fn forget_bare_addresses(&mut self, stretches: &[Range<usize>]) {
        self.found.retain(|fragment| {
            let place = stretches.partition_point(|it| it.end < fragment.range.end);
            let around = stretches.get(place);
            let is_inside = around.is_some_and(|it| it.start <= fragment.range.start);
            !(is_inside && is_bare_address(fragment))
        });
    }

    fn take(&mut self, range: Range<usize>) {
        self.claimed
            .insert(range.start, range.end.max(range.start + 1));
    }

    /// Looks into a stretch after one layer was undone. `false` if nothing is found there.
    pub(super) fn look_inside(
        &mut self,
        range: Range<usize>,
        layer: Decoding,
        inner: String,
    ) -> bool {
        if inner.trim().is_empty() || !self.work.may_decode(inner.len()) {
            return false;
        }
        if self.layers.len() >= MOST_LAYERS {
            self.work.cut();
            return false;
        }
        let layers = [self.layers, &[layer]].concat();
        let source = Source::of_text(inner, self.source.charset);
        let found = search::fragments(&source, &layers, self.work);
        if found.is_empty() {
            return false;
        }
        self.take(range.clone());
        for mut fragment in found {
            fragment.range = range.clone();
            fragment.decoded.insert(0, layer);
            self.found.push(fragment);
        }
        true
    }

    /// The lines in which these places stand, each once. Of a line that is too long only the
    /// surroundings are taken.
    pub(super) fn lines_of(&self, places: &[usize]) -> Vec<Range<usize>> {
        let mut lines: Vec<Range<usize>> = Vec::new();
        for place in places {
            if lines.last().is_some_and(|line| *place < line.end) {
                continue;
            }
            let line = self.line_of(*place);
            let from = lines.last().map_or(0, |line| line.end);
            lines.push(line.start.max(from)..line.end);
        }
        lines
    }

    /// The line around a place, without its end.
    pub(super) fn line_of(&self, place: usize) -> Range<usize> {
        let (start, end) = self.line.get();
        if start <= place && place < end {
            return start..end;
        }
        let text = self.text();
        let first = text.floor_char_boundary(place.saturating_sub(FARTHEST_BACK));
        let last = text.floor_char_boundary((place + LONGEST_LINE).min(text.len()));
        let before = text.get(first..place).unwrap_or_default();
        let after = text.get(place..last).unwrap_or_default();
        let start = before.rfind('\n').map_or(first, |at| first + at + 1);
        let end = after.find('\n').map_or(last, |at| place + at);
        self.line.set((start, end));
        start..end
    }

    /// A part of the text.
    pub(super) fn get(&self, range: Range<usize>) -> &'a str {
        self.text().get(range).unwrap_or_default()
    }

    /// Everything that was found, in order.
    pub(super) fn into_found(mut self) -> Vec<Fragment> {
        self.found
            .sort_by_key(|fragment| (fragment.range.start, usize::MAX - fragment.range.end));
        self.found
    }
}

/// Those of sorted places that stand in a stretch.
pub(super) fn within<'a>(places: &'a [usize], stretch: &Range<usize>) -> &'a [usize] {
    let first = places.partition_point(|place| *place < stretch.start);
    let end = places.partition_point(|place| *place < stretch.end);
    places.get(first..end.max(first)).unwrap_or_default()
}

fn is_bare_address(fragment: &Fragment) -> bool {
    matches!(&fragment.content, Content::Request(request) if request.params.is_empty())
}
