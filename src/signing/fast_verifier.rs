//! Verification at speed, for logs of many answers.

use rsa::RsaPublicKey;

use super::signer::signature_fits;
use crate::keys::AlipayPublicKey;
use crate::protocol::SignType;

/// A key prepared once for any number of verifications.
///
/// RSA2 is checked by crate graviola, which verifies about ten times as many signatures a second as
/// crate rsa does. It takes keys of 2048 bits and more on processors since about 2014; where it
/// cannot be used, and for RSA with SHA-1, crate rsa verifies. Both agree on every input, see
/// `tests/core/fast_verifier.rs`.
#[derive(Debug)]
pub struct FastVerifier {
    key: RsaPublicKey,
    prepared: Option<prepared::Key>,
}

impl FastVerifier {
    /// Prepares a key.
    #[must_use]
    pub fn new(key: &AlipayPublicKey) -> Self {
        Self {
            key: key.rsa().clone(),
            prepared: prepared::key(key.rsa()),
        }
    }

    /// Whether a signature was made over exactly these bytes with the private half of the key.
    #[must_use]
    pub fn fits(&self, content: &[u8], signature: &[u8], sign_type: SignType) -> bool {
        match (&self.prepared, sign_type) {
            (Some(key), SignType::Rsa2) => prepared::fits(key, content, signature),
            _ => signature_fits(content, signature, &self.key, sign_type),
        }
    }

    /// Whether the fast way is open on this computer and with this key.
    #[must_use]
    pub fn is_fast(&self) -> bool {
        self.prepared.is_some()
    }
}

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod prepared {
    use rsa::RsaPublicKey;
    use rsa::pkcs1::EncodeRsaPublicKey as _;

    pub(super) use graviola::signing::rsa::VerifyingKey as Key;

    /// `None` if the processor is too old or the key too short.
    pub(super) fn key(key: &RsaPublicKey) -> Option<Key> {
        if !graviola::util::is_cpu_supported() {
            return None;
        }
        let document = key.to_pkcs1_der().ok()?;
        Key::from_pkcs1_der(document.as_bytes()).ok()
    }

    pub(super) fn fits(key: &Key, content: &[u8], signature: &[u8]) -> bool {
        key.verify_pkcs1_sha256(signature, content).is_ok()
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod prepared {
    use rsa::RsaPublicKey;

    #[derive(Debug)]
    pub(super) enum Key {}

    pub(super) fn key(_key: &RsaPublicKey) -> Option<Key> {
        None
    }

    pub(super) fn fits(key: &Key, _content: &[u8], _signature: &[u8]) -> bool {
        match *key {}
    }
}
