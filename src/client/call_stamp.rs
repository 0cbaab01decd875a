//! What makes a request differ from the same one made again.

use jiff::Timestamp;
use rsa::rand_core::{OsRng, RngCore as _};

use crate::protocol::v3::Nonce;

/// When a request is made, and a number that no other request has.
#[derive(Clone, Debug)]
pub struct CallStamp {
    /// The time.
    pub now: Timestamp,
    /// The number; only the third version sends one.
    pub nonce: Nonce,
}

impl CallStamp {
    /// A stamp of this time, with a number that nobody can guess.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        let (high, low) = (OsRng.next_u64(), OsRng.next_u64());
        Self {
            now,
            nonce: Nonce::from_random(u128::from(high) << 64 | u128::from(low)),
        }
    }
}
