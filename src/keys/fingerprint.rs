//! A short name of a public key.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a key's DER `SubjectPublicKeyInfo`. A private key has the one of its public half,
/// so the two keys of a pair share it. OpenSSL prints it with
/// `openssl pkey -pubout -outform DER -in KEY | openssl sha256`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a DER `SubjectPublicKeyInfo`.
    #[must_use]
    pub(super) fn of_spki(der: &[u8]) -> Self {
        Self(Sha256::digest(der).into())
    }

    /// Its first 16 hexadecimal digits, enough to tell keys apart by eye.
    #[must_use]
    pub fn short(&self) -> String {
        self.to_string().chars().take(16).collect()
    }
}

/// 64 lower-case hexadecimal digits.
impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Fingerprint({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_the_digest_in_full_and_in_short() {
        let fingerprint = Fingerprint::of_spki(b"abc");
        let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fingerprint.to_string(), digits);
        assert_eq!(fingerprint.short(), "ba7816bf8f01cfea");
    }
}
