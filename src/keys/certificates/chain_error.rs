//! Why a certificate does not lead up to a root.

use jiff::Timestamp;

use super::Certificate;
use crate::i18n::{Explain, Fault, Problem};

/// The link that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("link {place} ({subject}): {fault:?}")]
pub struct ChainError {
    /// Its place: 1 is the certificate in question.
    pub place: usize,
    /// Whom the certificate at this place is for.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// What is wrong with it.
    pub fault: ChainFault,
}

/// What is wrong with one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainFault {
    /// Its issuer is neither in the same file nor among the roots.
    IssuerMissing,
    /// The certificate of its issuer may not sign others.
    IssuerIsNoAuthority,
    /// Its issuer's key did not make the signature.
    WrongSignature,
    /// Signatures of this algorithm are not checked here: neither good nor bad.
    NotChecked(String),
    /// It becomes valid at this time.
    NotYetValid(Timestamp),
    /// It was valid until this time.
    Expired(Timestamp),
    /// There are more links than any real chain has.
    TooLong,
}

impl ChainError {
    pub(super) fn new(certificate: &Certificate, place: usize, fault: ChainFault) -> Self {
        Self {
            place,
            subject: certificate.subject().to_string(),
            issuer: certificate.issuer().to_string(),
            fault,
        }
    }

    /// Whether nothing speaks against the certificate but that it could not be followed to a root.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        matches!(
            self.fault,
            ChainFault::IssuerMissing | ChainFault::NotChecked(_)
        )
    }

    fn id(&self) -> &'static str {
        match self.fault {
            ChainFault::IssuerMissing => "certificate-chain-issuer-missing",
            ChainFault::IssuerIsNoAuthority => "certificate-chain-no-authority",
            ChainFault::WrongSignature => "certificate-chain-wrong-signature",
            ChainFault::NotChecked(_) => "certificate-chain-not-checked",
            ChainFault::NotYetValid(_) => "certificate-chain-not-yet-valid",
            ChainFault::Expired(_) => "certificate-chain-expired",
            ChainFault::TooLong => "certificate-chain-too-long",
        }
    }
}

impl Explain for ChainError {
    fn problem(&self) -> Problem {
        let problem = Problem::new(Fault::Input, self.id())
            .with("place", self.place)
            .with("subject", &self.subject)
            .with("issuer", &self.issuer);
        match &self.fault {
            ChainFault::NotChecked(algorithm) => problem.with("algorithm", algorithm),
            ChainFault::NotYetValid(time) | ChainFault::Expired(time) => problem.with("time", time),
            _ => problem,
        }
    }
}
