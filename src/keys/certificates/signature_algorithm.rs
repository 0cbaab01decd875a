//! The algorithm with which an authority signed a certificate.

use rsa::Pkcs1v15Sign;
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

/// A signature algorithm by its object identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureAlgorithm(String);

/// Begins the identifiers of all algorithms of PKCS#1.
const PKCS1: &str = "1.2.840.113549.1.1.";
const SHA1_WITH_RSA: &str = "1.2.840.113549.1.1.5";
const SHA256_WITH_RSA: &str = "1.2.840.113549.1.1.11";

const NAMES: [(&str, &str); 12] = [
    (SHA1_WITH_RSA, "SHA1withRSA"),
    (SHA256_WITH_RSA, "SHA256withRSA"),
    ("1.2.840.113549.1.1.4", "MD5withRSA"),
    ("1.2.840.113549.1.1.10", "RSASSA-PSS"),
    ("1.2.840.113549.1.1.12", "SHA384withRSA"),
    ("1.2.840.113549.1.1.13", "SHA512withRSA"),
    ("1.2.840.10045.4.1", "SHA1withECDSA"),
    ("1.2.840.10045.4.3.2", "SHA256withECDSA"),
    ("1.2.840.10045.4.3.3", "SHA384withECDSA"),
    ("1.2.840.10045.4.3.4", "SHA512withECDSA"),
    ("1.2.156.10197.1.501", "SM3withSM2"),
    ("1.3.101.112", "Ed25519"),
];

impl SignatureAlgorithm {
    pub(super) fn new(identifier: String) -> Self {
        Self(identifier)
    }

    /// Its usual name, or its object identifier.
    #[must_use]
    pub fn name(&self) -> &str {
        let known = NAMES.iter().find(|(known, _)| *known == self.0);
        known.map_or(&self.0, |(_, name)| name)
    }

    /// Whether it is one of RSA: only such certificates count for the SN of a root file.
    #[must_use]
    pub fn is_rsa(&self) -> bool {
        self.0.starts_with(PKCS1)
    }

    /// The padding and the hash of some bytes, if signatures of this algorithm are checked.
    pub(super) fn digest(&self, bytes: &[u8]) -> Option<(Pkcs1v15Sign, Vec<u8>)> {
        match self.0.as_str() {
            SHA1_WITH_RSA => Some((Pkcs1v15Sign::new::<Sha1>(), Sha1::digest(bytes).to_vec())),
            SHA256_WITH_RSA => Some((
                Pkcs1v15Sign::new::<Sha256>(),
                Sha256::digest(bytes).to_vec(),
            )),
            _ => None,
        }
    }
}
