//! The hash that a signature names.

use sha1::Sha1;
use sha2::{Digest as _, Sha224, Sha256, Sha384, Sha512};

use crate::protocol::SignType;

/// A hash algorithm as it is named inside a signature (RFC 8017, section 9.2 note 1). The gateway
/// uses SHA-1 and SHA-256 only; the others are what a wrongly set up signer uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignedHash {
    /// MD5; only recognised.
    Md5,
    /// SHA-1, `sign_type` RSA.
    Sha1,
    /// SHA-224
    Sha224,
    /// SHA-256, `sign_type` RSA2.
    Sha256,
    /// SHA-384
    Sha384,
    /// SHA-512
    Sha512,
    /// SHA3-256; only recognised.
    Sha3,
    /// RIPEMD-160; only recognised.
    Ripemd160,
    /// SM3; only recognised.
    Sm3,
    /// A well-formed block that names none of these.
    Unnamed,
}

impl SignedHash {
    /// Those that can be named, the usual ones first.
    pub(super) const NAMED: [Self; 9] = [
        Self::Sha256,
        Self::Sha1,
        Self::Sha512,
        Self::Sha384,
        Self::Sha224,
        Self::Md5,
        Self::Sha3,
        Self::Ripemd160,
        Self::Sm3,
    ];

    /// Its usual name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha224 => "SHA-224",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
            Self::Sha3 => "SHA3-256",
            Self::Ripemd160 => "RIPEMD-160",
            Self::Sm3 => "SM3",
            Self::Unnamed => "?",
        }
    }

    /// The `sign_type` that uses it, if one does.
    #[must_use]
    pub fn sign_type(self) -> Option<SignType> {
        match self {
            Self::Sha1 => Some(SignType::Rsa),
            Self::Sha256 => Some(SignType::Rsa2),
            _ => None,
        }
    }

    /// The digest of a text; `None` for those that are only recognised.
    pub(super) fn digest(self, text: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Sha1 => Some(Sha1::digest(text).to_vec()),
            Self::Sha224 => Some(Sha224::digest(text).to_vec()),
            Self::Sha256 => Some(Sha256::digest(text).to_vec()),
            Self::Sha384 => Some(Sha384::digest(text).to_vec()),
            Self::Sha512 => Some(Sha512::digest(text).to_vec()),
            Self::Md5 | Self::Sha3 | Self::Ripemd160 | Self::Sm3 | Self::Unnamed => None,
        }
    }

    /// Whether a text has this digest.
    pub(super) fn is_of(self, text: &[u8], digest: &[u8]) -> bool {
        match self {
            Self::Sha1 => Sha1::digest(text).as_slice() == digest,
            Self::Sha256 => Sha256::digest(text).as_slice() == digest,
            _ => self.digest(text).as_deref() == Some(digest),
        }
    }

    /// The digest inside a DER `DigestInfo` that names this hash and holds nothing else.
    pub(super) fn digest_in(self, info: &[u8]) -> Option<&[u8]> {
        let (oid, length) = self.oid()?;
        let algorithm = [&[0x06, byte(oid.len())?][..], oid, &[0x05, 0x00]].concat();
        let inside = [
            &[0x30, byte(algorithm.len())?][..],
            &algorithm,
            &[0x04, byte(length)?],
        ]
        .concat();
        let prefix = [&[0x30, byte(inside.len() + length)?][..], &inside].concat();
        info.strip_prefix(prefix.as_slice())
            .filter(|digest| digest.len() == length)
    }

    /// Its object identifier in DER and the length of its digests in bytes.
    fn oid(self) -> Option<(&'static [u8], usize)> {
        match self {
            Self::Md5 => Some((&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x05], 16)),
            Self::Sha1 => Some((&[0x2b, 0x0e, 0x03, 0x02, 0x1a], 20)),
            Self::Sha224 => Some((&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x04], 28)),
            Self::Sha256 => Some((&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01], 32)),
            Self::Sha384 => Some((&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02], 48)),
            Self::Sha512 => Some((&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03], 64)),
            Self::Sha3 => Some((&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x08], 32)),
            Self::Ripemd160 => Some((&[0x2b, 0x24, 0x03, 0x02, 0x01], 20)),
            Self::Sm3 => Some((&[0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x83, 0x11], 32)),
            Self::Unnamed => None,
        }
    }
}

impl From<SignType> for SignedHash {
    fn from(sign_type: SignType) -> Self {
        match sign_type {
            SignType::Rsa => Self::Sha1,
            SignType::Rsa2 => Self::Sha256,
        }
    }
}

fn byte(length: usize) -> Option<u8> {
    u8::try_from(length).ok()
}
