//! How often each of some names occurred.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// More names are counted together, so that memory stays flat.
const MOST_NAMES: usize = 2_000;
/// The name that they are counted under.
const OTHERS: &str = "…";

/// Counts by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts(BTreeMap<String, u64>);

impl Counts {
    /// Counts a name; an empty one is none.
    pub fn add(&mut self, name: &str) {
        self.add_many(name, 1);
    }

    /// How often a name occurred.
    #[must_use]
    pub fn of(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or_default()
    }

    /// All together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Every name with its count, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(name, count)| (name.as_str(), *count))
    }

    /// The most frequent first; equal ones in the order of their names.
    #[must_use]
    pub fn by_count(&self) -> Vec<(&str, u64)> {
        let mut all: Vec<_> = self.iter().collect();
        all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        all
    }

    /// Adds the counts of another part.
    pub fn merge(&mut self, other: &Self) {
        for (name, count) in other.iter() {
            self.add_many(name, count);
        }
    }

    pub(super) fn add_many(&mut self, name: &str, count: u64) {
        if name.is_empty() {
            return;
        }
        if let Some(known) = self.0.get_mut(name) {
            *known += count;
        } else {
            let name = if self.0.len() < MOST_NAMES {
                name
            } else {
                OTHERS
            };
            *self.0.entry(name.to_owned()).or_default() += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_and_memory_is_bounded() {
        let mut whole = Counts::default();
        for number in 0..MOST_NAMES + 10 {
            let mut part = Counts::default();
            part.add(&format!("{number:06}"));
            part.add("");
            whole.merge(&part);
        }
        assert_eq!(whole.total(), (MOST_NAMES + 10) as u64);
        assert_eq!(whole.of(OTHERS), 10);
        assert_eq!(whole.by_count().first(), Some(&(OTHERS, 10)));
    }
}
