//! Why a certificate could not be made.

use crate::i18n::{Explain, Fault, Problem};

/// What the library for certificates says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the certificate could not be made: {0}")]
pub struct IssuingError(pub(super) String);

impl Explain for IssuingError {
    fn problem(&self) -> Problem {
        Problem::new(Fault::Machine, "certificate-not-made").with("reason", &self.0)
    }
}
