//! Tokens and codes that were sent and are good for one attempt only.

use std::collections::HashSet;
use std::fmt;

use sha2::{Digest as _, Sha256};

/// Their hashes, for as long as the program runs: enough to know one again.
#[derive(Clone, Default)]
pub struct SpentTokens(HashSet<[u8; 32]>);

impl SpentTokens {
    /// Remembers one.
    pub fn add(&mut self, secret: &str) {
        self.0.insert(hash(secret));
    }

    /// Takes one back that certainly did not reach the gateway.
    pub fn take_back(&mut self, secret: &str) {
        self.0.remove(&hash(secret));
    }

    /// Whether this one was sent.
    #[must_use]
    pub fn has(&self, secret: &str) -> bool {
        self.0.contains(&hash(secret))
    }
}

impl fmt::Debug for SpentTokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SpentTokens({})", self.0.len())
    }
}

fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_known_again_until_it_is_taken_back() {
        let mut spent = SpentTokens::default();
        spent.add("authusrB0123");
        assert!(spent.has("authusrB0123") && !spent.has("authusrB0124"));
        assert!(!format!("{spent:?}").contains("authusrB"));
        spent.take_back("authusrB0123");
        assert!(!spent.has("authusrB0123"));
    }
}
