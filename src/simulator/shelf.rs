//! A map that forgets its oldest entries.

use std::collections::{HashMap, VecDeque};

/// Holds at most a fixed number of entries, so that no client can fill the memory.
#[derive(Debug)]
pub(super) struct Shelf<T> {
    capacity: usize,
    entries: HashMap<String, T>,
    order: VecDeque<String>,
}

impl<T> Shelf<T> {
    /// A shelf for `capacity` entries.
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            entries: HashMap::new(),
            order: VecDeque::new(),
        }
    }

    /// Adds an entry under a name that was not used before; the oldest makes room for it.
    pub(super) fn put(&mut self, name: String, entry: T) {
        self.order.push_back(name.clone());
        self.entries.insert(name, entry);
        while self.order.len() > self.capacity {
            if let Some(oldest) = self.order.pop_front() {
                self.entries.remove(&oldest);
            }
        }
    }

    /// Takes an entry away.
    pub(super) fn take(&mut self, name: &str) -> Option<T> {
        self.entries.remove(name)
    }

    /// Looks at an entry.
    pub(super) fn find(&self, name: &str) -> Option<&T> {
        self.entries.get(name)
    }

    /// Changes an entry.
    pub(super) fn find_mut(&mut self, name: &str) -> Option<&mut T> {
        self.entries.get_mut(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_entry_makes_room() {
        let mut shelf = Shelf::new(2);
        for name in ["a", "b", "c"] {
            shelf.put(name.to_owned(), ());
        }
        assert_eq!(
            ["a", "b", "c"].map(|name| shelf.find(name).is_some()),
            [false, true, true]
        );
    }

    #[test]
    fn what_was_taken_away_leaves_no_growing_trace() {
        let mut shelf = Shelf::new(3);
        for number in 0..100 {
            shelf.put(number.to_string(), ());
            assert_eq!(shelf.take(&number.to_string()), Some(()));
        }
        assert!(shelf.order.len() <= 3 && shelf.entries.is_empty());
    }
}
