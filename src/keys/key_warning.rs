//! What is odd about a key that can be used all the same.

use crate::i18n::{Explain, Fault, Problem};

/// A reason to replace a key soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyWarning {
    /// Long enough for RSA, too short for RSA2, which the platform recommends.
    ShortKey {
        /// Length of the modulus.
        bits: usize,
    },
}

impl Explain for KeyWarning {
    fn problem(&self) -> Problem {
        match self {
            Self::ShortKey { bits } => {
                Problem::new(Fault::Input, "key-warning-short").with("bits", bits)
            }
        }
    }
}
