//! Why a text is no SN of a certificate.

use crate::i18n::{Explain, Fault, Problem};

/// Why a text is no [`super::CertSn`] or no [`super::RootCertSn`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertSnError {
    /// Nothing was given.
    #[error("no SN")]
    Empty,
    /// More or fewer than 32 digits.
    #[error("{0} digits instead of 32")]
    Length(usize),
    /// A character that is no lower-case hexadecimal digit.
    #[error("{0:?} in an SN")]
    Character(char),
    /// The SN of a root file where that of one certificate belongs.
    #[error("several SN joined by _")]
    Several,
}

impl Explain for CertSnError {
    fn problem(&self) -> Problem {
        match self {
            Self::Empty => Problem::new(Fault::Input, "cert-sn-empty"),
            Self::Length(found) => {
                Problem::new(Fault::Input, "cert-sn-length").with("found", found)
            }
            Self::Character(found) => {
                Problem::new(Fault::Input, "cert-sn-character").with("found", found)
            }
            Self::Several => Problem::new(Fault::Input, "cert-sn-several"),
        }
    }
}
