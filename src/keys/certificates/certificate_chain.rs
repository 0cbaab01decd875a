//! The way from a certificate up to a root.

use jiff::Timestamp;

use super::{AlipayRootCertificate, Certificate, ChainError, ChainFault, ValidityState};

/// No real chain has more links.
const MOST_LINKS: usize = 8;

/// Certificates each of which signed the one before it: the one in question first, a root last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateChain(Vec<Certificate>);

impl CertificateChain {
    /// Follows the signatures through the authorities in the same file up to a root.
    pub(super) fn of(
        leaf: &Certificate,
        (authorities, roots): (&[Certificate], &AlipayRootCertificate),
        now: Timestamp,
    ) -> Result<Self, ChainError> {
        let mut links: Vec<Certificate> = Vec::new();
        let mut current = leaf;
        while links.len() < MOST_LINKS {
            let place = links.len() + 1;
            let refused = |fault| ChainError::new(current, place, fault);
            check_validity(current, now).map_err(refused)?;
            links.push(current.clone());
            if let Some(root) = issuer_among(current, roots.certificates()).map_err(refused)? {
                let refused = |fault| ChainError::new(root, place + 1, fault);
                check_validity(root, now).map_err(refused)?;
                links.push(root.clone());
                return Ok(Self(links));
            }
            let issuer = issuer_among(current, authorities.iter()).map_err(refused)?;
            current = issuer.ok_or_else(|| refused(ChainFault::IssuerMissing))?;
        }
        Err(ChainError::new(leaf, 1, ChainFault::TooLong))
    }

    /// The certificates, the one in question first.
    #[must_use]
    pub fn links(&self) -> &[Certificate] {
        &self.0
    }

    /// The root that it leads up to.
    #[must_use]
    pub fn root(&self) -> Option<&Certificate> {
        self.0.last()
    }
}

fn check_validity(certificate: &Certificate, now: Timestamp) -> Result<(), ChainFault> {
    let validity = certificate.validity();
    match validity.state(now) {
        ValidityState::Valid | ValidityState::ExpiresSoon => Ok(()),
        ValidityState::NotYet => Err(ChainFault::NotYetValid(validity.not_before)),
        ValidityState::Expired => Err(ChainFault::Expired(validity.not_after)),
    }
}

/// The certificate that signed another; `None` if none of them has the right name. Several of one
/// name are told apart by their keys.
fn issuer_among<'a>(
    certificate: &Certificate,
    candidates: impl Iterator<Item = &'a Certificate>,
) -> Result<Option<&'a Certificate>, ChainFault> {
    let named = candidates.filter(|candidate| candidate.subject() == certificate.issuer());
    let mut fault = None;
    for candidate in named {
        fault = Some(match certificate.is_signed_with(candidate) {
            Some(true) if candidate.is_authority() => return Ok(Some(candidate)),
            Some(true) => ChainFault::IssuerIsNoAuthority,
            Some(false) => ChainFault::WrongSignature,
            None => ChainFault::NotChecked(unchecked_algorithm(certificate, candidate)),
        });
    }
    fault.map_or(Ok(None), Err)
}

/// What kept a signature from being checked: its algorithm, or the issuer's key.
fn unchecked_algorithm(certificate: &Certificate, issuer: &Certificate) -> String {
    let algorithm = certificate.signature_algorithm();
    if algorithm.digest(&[]).is_none() {
        algorithm.name().to_owned()
    } else {
        issuer.key_algorithm().to_owned()
    }
}
