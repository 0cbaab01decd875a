//! What a signature says was signed.

use super::SignedHash;

/// How the digest is packed into the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Padding {
    /// PKCS#1 v1.5, the only one that the gateway uses.
    Pkcs1v15,
    /// PSS, which a wrongly set up signer uses.
    Pss,
}

/// The content of a sound [`super::SignatureBlock`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedDigest {
    /// The hash that was really used.
    pub hash: SignedHash,
    /// How it is packed.
    pub padding: Padding,
    /// With PKCS#1 v1.5 the digest of the signed text; with PSS the hash over digest and salt.
    pub digest: Vec<u8>,
    /// The salt of PSS.
    pub(super) salt: Vec<u8>,
}

impl SignedDigest {
    /// A digest packed as PKCS#1 v1.5 does.
    pub(super) fn plain(hash: SignedHash, digest: &[u8]) -> Self {
        Self {
            hash,
            padding: Padding::Pkcs1v15,
            digest: digest.to_vec(),
            salt: Vec::new(),
        }
    }

    /// The value that a text would have led to; `None` if its hash cannot be computed here.
    #[must_use]
    pub fn of_text(&self, text: &[u8]) -> Option<Vec<u8>> {
        let digest = self.hash.digest(text)?;
        match self.padding {
            Padding::Pkcs1v15 => Some(digest),
            Padding::Pss => {
                let salted = [&[0; 8][..], &digest, &self.salt].concat();
                self.hash.digest(&salted)
            }
        }
    }

    /// Whether exactly this text was signed.
    #[must_use]
    pub fn is_of(&self, text: &[u8]) -> bool {
        match self.padding {
            Padding::Pkcs1v15 => self.hash.is_of(text, &self.digest),
            Padding::Pss => self.of_text(text).as_ref() == Some(&self.digest),
        }
    }
}
