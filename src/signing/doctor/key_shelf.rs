//! Keys to look through when the key given did not sign.

use std::fmt::Debug;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::RsaPublicKey;

use super::KeyHolder;
use crate::keys::{AlipayPublicKey, AppPublicKey, Fingerprint};
use crate::protocol::SignType;
use crate::signing::signer::signature_fits;
use crate::signing::{SignatureBlock, SignedDigest};

/// Where other keys are kept. It is asked only when a signature opens under no key at hand, so that
/// nothing is read for answers that verify.
pub trait KeyShelf: Debug + Send + Sync {
    /// Everything that is there now.
    fn stock(&self) -> Stock;
}

/// The keys on a shelf.
#[derive(Clone, Debug, Default)]
pub struct Stock {
    /// The keys.
    pub keys: Vec<ShelvedKey>,
    /// Names of those that could not be read, so that nobody takes them for tried.
    pub unreadable: Vec<String>,
}

impl Stock {
    /// Whose key made a Base64 signature over exactly these bytes.
    #[must_use]
    pub fn signer_of(&self, content: &[u8], sign: &str, sign_type: SignType) -> Option<&KeyHolder> {
        let signature = STANDARD.decode(sign).ok()?;
        let mut keys = self.keys.iter();
        keys.find(|key| signature_fits(content, &signature, &key.rsa, sign_type))
            .map(|key| &key.holder)
    }
}

/// A public key with its holder.
#[derive(Clone, Debug)]
pub struct ShelvedKey {
    /// Whose it is.
    pub holder: KeyHolder,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    rsa: RsaPublicKey,
}

impl ShelvedKey {
    /// A key of Alipay's, or any public key.
    #[must_use]
    pub fn alipay(holder: KeyHolder, key: &AlipayPublicKey) -> Self {
        Self {
            holder,
            fingerprint: key.fingerprint(),
            rsa: key.rsa().clone(),
        }
    }

    /// The public half of an app's key.
    #[must_use]
    pub fn app(holder: KeyHolder, key: &AppPublicKey) -> Self {
        Self {
            holder,
            fingerprint: key.fingerprint(),
            rsa: key.rsa().clone(),
        }
    }

    /// What this key's owner signed, if it was this key.
    pub(in crate::signing) fn open(&self, signature: &[u8], text: &[u8]) -> Option<SignedDigest> {
        match SignatureBlock::open(signature, &self.rsa, text) {
            SignatureBlock::Sound(digest) => Some(digest),
            SignatureBlock::Noise => None,
        }
    }
}
