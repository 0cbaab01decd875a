//! Runs the recognisers over a text.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Decoding;
use super::fragment::Fragment;
use super::limits::MOST_HITS;
use super::recognisers::RECOGNISERS;
use super::scope::Scope;
use super::source::Source;
use super::work::Work;

/// Everything that is recognised in a text, in order.
pub(super) fn fragments(source: &Source<'_>, layers: &[Decoding], work: &Work) -> Vec<Fragment> {
    let mut scope = Scope::new(source, layers, work);
    let hits = Hits::in_text(source.text());
    for (place, recogniser) in RECOGNISERS.iter().enumerate() {
        recogniser.find(&mut scope, hits.of(place));
    }
    // Nothing is left out where a fragment that began before goes on to the end.
    let end = source.text().trim_end().len();
    if hits.end.is_some_and(|from| !scope.is_claimed(from..end)) {
        work.cut();
    }
    scope.into_found()
}

/// Where the recognisers' anchors stand, found in one pass.
struct Hits {
    /// By recogniser.
    places: Vec<Vec<usize>>,
    /// The first of too many.
    end: Option<usize>,
}

impl Hits {
    fn in_text(text: &str) -> Self {
        let mut hits = Self {
            places: vec![Vec::new(); RECOGNISERS.len()],
            end: None,
        };
        let Some(anchors) = Anchors::get() else {
            return hits;
        };
        let mut left = MOST_HITS;
        for hit in anchors.automaton.find_overlapping_iter(text) {
            if left == 0 {
                hits.end = Some(hit.start());
                break;
            }
            left -= 1;
            let owners = anchors.owners.get(hit.pattern().as_usize());
            for owner in owners.into_iter().flatten() {
                if let Some(places) = hits.places.get_mut(*owner) {
                    places.push(hit.start());
                }
            }
        }
        for places in &mut hits.places {
            places.sort_unstable();
            places.dedup();
        }
        hits
    }

    fn of(&self, recogniser: usize) -> &[usize] {
        self.places.get(recogniser).map_or(&[], Vec::as_slice)
    }
}

/// What all recognisers look for.
struct Anchors {
    automaton: AhoCorasick,
    owners: Vec<Vec<usize>>,
}

impl Anchors {
    /// `None` only if the automaton had gigabytes.
    fn get() -> Option<&'static Self> {
        static ANCHORS: OnceLock<Option<Anchors>> = OnceLock::new();
        ANCHORS.get_or_init(Self::build).as_ref()
    }

    fn build() -> Option<Self> {
        let mut patterns: Vec<&str> = Vec::new();
        let mut owners: Vec<Vec<usize>> = Vec::new();
        for (owner, recogniser) in RECOGNISERS.iter().enumerate() {
            for anchor in recogniser.anchors() {
                if let Some(place) = patterns.iter().position(|known| known == anchor) {
                    owners.get_mut(place)?.push(owner);
                } else {
                    patterns.push(anchor);
                    owners.push(vec![owner]);
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&patterns)
            .ok()?;
        Some(Self { automaton, owners })
    }
}
