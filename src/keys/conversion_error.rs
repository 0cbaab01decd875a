//! Why a key cannot be converted.

use super::KeyStructure;
use crate::i18n::{Explain, Fault, Problem};

/// What stands in the way of a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConversionError {
    /// A private key is wanted, and there is only a public one.
    #[error("a public key cannot be written as {}", wanted.format().name())]
    PublicOnly {
        /// What was wanted.
        wanted: KeyStructure,
    },
    /// Its numbers cannot be written in the structure.
    #[error("the numbers cannot be written as {}", wanted.format().name())]
    Numbers {
        /// What was wanted.
        wanted: KeyStructure,
    },
}

impl Explain for ConversionError {
    fn problem(&self) -> Problem {
        let (id, wanted) = match self {
            Self::PublicOnly { wanted } => ("key-convert-public-only", wanted),
            Self::Numbers { wanted } => ("key-convert-numbers", wanted),
        };
        Problem::new(Fault::Input, id).with("format", wanted.format().name())
    }
}
