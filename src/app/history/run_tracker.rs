//! Which calls belong together.

use std::sync::Arc;

use crate::client::Exchange;
use crate::report::capsule::MOST_EXCHANGES;

/// Follows the calls of this window and cuts them into runs. A run begins with a code that is
/// exchanged or with a preflight; member query and refresh belong to the run before.
#[derive(Debug, Default)]
pub struct RunTracker {
    /// How many calls of the timeline were looked at.
    seen: usize,
    number: u64,
    profile: String,
    calls: Vec<Arc<Exchange>>,
}

/// A run as far as it has come.
#[derive(Clone, Debug)]
pub struct TrackedRun {
    /// Its number since the start of the program.
    pub number: u64,
    /// Name of the profile it was made with.
    pub profile: String,
    /// Its calls.
    pub calls: Vec<Arc<Exchange>>,
}

impl RunTracker {
    /// Looks at the timeline; returns the runs that have grown, or of which an answer was read
    /// again.
    pub fn follow(&mut self, timeline: &[Arc<Exchange>], profile: &str) -> Vec<TrackedRun> {
        let mut grown: Vec<TrackedRun> = Vec::new();
        if self.follow_rereading(timeline) {
            grown.push(self.current());
        }
        for call in timeline.get(self.seen..).unwrap_or_default() {
            if self.begins_with(call, profile) {
                self.number += 1;
                self.calls.clear();
                profile.clone_into(&mut self.profile);
            }
            self.calls.push(Arc::clone(call));
            grown.retain(|run| run.number != self.number);
            grown.push(self.current());
        }
        self.seen = timeline.len();
        grown
    }

    /// Passes over what happened while nothing is kept.
    pub fn skip(&mut self, timeline: &[Arc<Exchange>]) {
        self.seen = timeline.len();
        self.calls.clear();
    }

    fn current(&self) -> TrackedRun {
        TrackedRun {
            number: self.number,
            profile: self.profile.clone(),
            calls: self.calls.clone(),
        }
    }

    /// Takes over calls whose answers were read again, and tells whether there are any.
    fn follow_rereading(&mut self, timeline: &[Arc<Exchange>]) -> bool {
        let mut has_changed = false;
        for call in &mut self.calls {
            let now = timeline.iter().find(|it| it.id == call.id);
            if let Some(now) = now.filter(|now| !Arc::ptr_eq(now, call)) {
                *call = Arc::clone(now);
                has_changed = true;
            }
        }
        has_changed
    }

    fn begins_with(&self, call: &Exchange, profile: &str) -> bool {
        let Some(last) = self.calls.last() else {
            return true;
        };
        let exchanges_code = call
            .request
            .has_business("grant_type", "authorization_code");
        exchanges_code
            || call.is_preflight()
            || last.is_preflight()
            || self.profile != profile
            || self.calls.len() >= MOST_EXCHANGES
    }
}
