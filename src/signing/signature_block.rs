//! What is inside a signature.

use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, RsaPublicKey};

use super::{SignedDigest, SignedHash, pss};

/// How much of the filling must be there before a block counts as well-formed by intention and not
/// by chance, in bytes (RFC 8017, section 9.2).
pub(super) const LEAST_FILLING: usize = 8;

/// A signature raised to the public exponent. With the right key it is a padded block that names
/// the hash and holds the digest which was signed; with any other key it is noise. So it tells for
/// certain a wrong key from an altered text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureBlock {
    /// The key is the right one.
    Sound(SignedDigest),
    /// The key is not the one that signed, or the signature was damaged.
    Noise,
}

impl SignatureBlock {
    /// Opens a signature with a public key. The text that came with it proves a block that has
    /// nothing else to tell it from noise.
    #[must_use]
    pub(crate) fn open(signature: &[u8], key: &RsaPublicKey, text: &[u8]) -> Self {
        let number = BigUint::from_bytes_be(signature);
        if signature.len() != key.size() || number >= *key.n() {
            return Self::Noise;
        }
        let number = number.modpow(key.e(), key.n()).to_bytes_be();
        // Leading zero bytes are lost in the number.
        let mut block = vec![0; key.size().saturating_sub(number.len())];
        block.extend(number);
        pkcs1(&block)
            .or_else(|| pss::read(&block, key.n().bits(), text))
            .map_or(Self::Noise, Self::Sound)
    }
}

/// `00 01 FF … FF 00 DigestInfo`
fn pkcs1(block: &[u8]) -> Option<SignedDigest> {
    let filled = block.strip_prefix(&[0, 1])?;
    let filling = filled.iter().take_while(|byte| **byte == 0xff).count();
    let info = filled.get(filling..)?.strip_prefix(&[0])?;
    if filling < LEAST_FILLING {
        return None;
    }
    let named = SignedHash::NAMED
        .into_iter()
        .find_map(|hash| Some(SignedDigest::plain(hash, hash.digest_in(info)?)));
    Some(named.unwrap_or_else(|| SignedDigest::plain(SignedHash::Unnamed, info)))
}
