//! Random numbers from the operating system.

use rsa::rand_core::{OsRng, RngCore as _};

use crate::keys::{AppPrivateKey, KeyError, PairLength};
use crate::protocol::State;

/// A `state` that nobody can guess.
#[must_use]
pub fn authorization_state() -> State {
    let (high, low) = (OsRng.next_u64(), OsRng.next_u64());
    State::from_random(u128::from(high) << 64 | u128::from(low))
}

/// A seed for the simulator.
#[must_use]
pub fn seed() -> u64 {
    OsRng.next_u64()
}

/// Makes a new key pair. Takes moments to seconds.
///
/// # Errors
/// Those of [`PairLength::generate`].
pub fn generate_pair(length: PairLength) -> Result<AppPrivateKey, KeyError> {
    length.generate(&mut OsRng)
}
