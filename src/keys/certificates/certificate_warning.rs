//! What is odd about a certificate that can be used all the same.

use jiff::Timestamp;

use super::CertificateSlot;
use crate::i18n::{Explain, Fault, Problem};
use crate::keys::KeyDamage;

/// A reason to look after a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertificateWarning {
    /// It expires within 30 days.
    ExpiresSoon {
        /// What it is used for.
        slot: CertificateSlot,
        /// Whole days that are left.
        days: i64,
        /// The last second.
        not_after: Timestamp,
    },
    /// A certificate of the root file cannot be read, so that the file's SN may be wrong.
    UnreadableMember {
        /// Its place in the file, from 1.
        place: usize,
        /// What is wrong with it.
        damage: KeyDamage,
    },
}

impl Explain for CertificateWarning {
    fn problem(&self) -> Problem {
        match self {
            Self::ExpiresSoon {
                slot,
                days,
                not_after,
            } => Problem::new(Fault::Input, "certificate-expires-soon")
                .with("wanted", slot.name())
                .with("days", days)
                .with("time", not_after),
            Self::UnreadableMember { place, .. } => {
                Problem::new(Fault::Input, "certificate-unreadable-member").with("place", place)
            }
        }
    }
}
