//! What is inside a signature.

use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, RsaPublicKey};

use crate::protocol::SignType;

/// DER of the `DigestInfo` before the digest, RFC 8017 section 9.2 note 1.
const SHA1_PREFIX: &[u8] = &[
    0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14,
];
const SHA256_PREFIX: &[u8] = &[
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

/// A signature raised to the public exponent. With the right key it is a PKCS#1 v1.5 block that
/// names the hash and holds the digest which was signed; with any other key it is noise. So it
/// tells for certain a wrong key from an altered text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureBlock {
    /// The key is the right one.
    Sound {
        /// The hash that was really used.
        sign_type: SignType,
        /// The digest of the text that was signed.
        digest: Vec<u8>,
    },
    /// The key is not the one that signed, or the signature was damaged.
    Noise,
}

impl SignatureBlock {
    /// Opens a signature with a public key.
    #[must_use]
    pub(crate) fn open(signature: &[u8], key: &RsaPublicKey) -> Self {
        let number = BigUint::from_bytes_be(signature);
        if signature.len() != key.size() || number >= *key.n() {
            return Self::Noise;
        }
        let block = number.modpow(key.e(), key.n()).to_bytes_be();
        // The leading zero byte of `00 01 FF … FF 00 DigestInfo` is lost in the number.
        Self::read(&block, key.size() - 1).unwrap_or(Self::Noise)
    }

    fn read(block: &[u8], length: usize) -> Option<Self> {
        if block.len() != length || *block.first()? != 1 {
            return None;
        }
        let filled = block.get(1..)?;
        let filling = filled.iter().take_while(|byte| **byte == 0xff).count();
        let info = filled.get(filling..)?.strip_prefix(&[0])?;
        if filling < 8 {
            return None;
        }
        [
            (SignType::Rsa, SHA1_PREFIX, 20),
            (SignType::Rsa2, SHA256_PREFIX, 32),
        ]
        .into_iter()
        .find_map(|(sign_type, prefix, size)| {
            let digest = info
                .strip_prefix(prefix)
                .filter(|digest| digest.len() == size)?;
            Some(Self::Sound {
                sign_type,
                digest: digest.to_vec(),
            })
        })
    }
}
