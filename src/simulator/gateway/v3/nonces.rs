//! Nonces that were used.

use jiff::Timestamp;

use super::admission::TOLERANCE;
use crate::simulator::apps::App;
use crate::simulator::life::Life;
use crate::simulator::shelf::Shelf;

/// How many are remembered.
const CAPACITY: usize = 16_384;

/// The longest that is taken; a UUID has 36 characters.
const LONGEST: usize = 128;

/// Remembers nonces as long as a request with one of them could come again.
#[derive(Debug)]
pub(in crate::simulator) struct Nonces(Shelf<Life>);

impl Default for Nonces {
    fn default() -> Self {
        Self(Shelf::new(CAPACITY))
    }
}

impl Nonces {
    /// Notes a nonce; `false` if the app has used it before, or it is too long.
    pub(super) fn is_first(&mut self, app: &App, nonce: &str, now: Timestamp) -> bool {
        let name = format!("{} {nonce}", app.id);
        let is_known = self.0.find(&name).is_some_and(|life| !life.is_over(now));
        if is_known || nonce.len() > LONGEST {
            return false;
        }
        self.0.take(&name);
        // A clock that is ahead by the tolerance can come again for twice as long.
        self.0.put(name, Life::new(now, TOLERANCE * 2));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::apps::APPS;

    #[test]
    fn a_nonce_is_good_once_for_each_app() {
        let mut nonces = Nonces::default();
        let at = |seconds| Timestamp::from_second(seconds).unwrap();
        assert!(nonces.is_first(APPS[0], "n", at(1000)));
        assert!(!nonces.is_first(APPS[0], "n", at(1001)));
        assert!(nonces.is_first(APPS[1], "n", at(1001)));
        assert!(nonces.is_first(APPS[0], "n", at(2200)), "forgotten");
        assert!(!nonces.is_first(APPS[0], &"x".repeat(129), at(1000)));
    }
}
