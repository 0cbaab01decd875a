//! Making and checking signatures.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::rand_core::OsRng;
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use crate::i18n::{Explain, Fault, Problem};
use crate::keys::{AppPrivateKey, AppPublicKey};
use crate::protocol::SignType;

/// Why a text could not be signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot sign: {0}")]
pub struct SignError(String);

/// Signs a text and returns the signature in standard Base64. The private operation is blinded.
///
/// # Errors
/// [`SignError`] if the key is unusable for RSA arithmetic.
pub fn sign(content: &[u8], key: &AppPrivateKey, sign_type: SignType) -> Result<String, SignError> {
    let signature = key
        .rsa()
        .sign_with_rng(&mut OsRng, padding(sign_type), &digest(content, sign_type))
        .map_err(|error| SignError(error.to_string()))?;
    Ok(STANDARD.encode(signature))
}

/// Whether a Base64 signature was made over exactly these bytes with the private half of `key`.
#[must_use]
pub fn is_valid(content: &[u8], sign: &str, key: &AppPublicKey, sign_type: SignType) -> bool {
    STANDARD
        .decode(sign)
        .is_ok_and(|signature| signature_fits(content, &signature, key.rsa(), sign_type))
}

/// As [`is_valid`], with the signature already decoded.
pub(super) fn signature_fits(
    content: &[u8],
    signature: &[u8],
    key: &RsaPublicKey,
    sign_type: SignType,
) -> bool {
    key.verify(padding(sign_type), &digest(content, sign_type), signature)
        .is_ok()
}

fn digest(content: &[u8], sign_type: SignType) -> Vec<u8> {
    match sign_type {
        SignType::Rsa => Sha1::digest(content).to_vec(),
        SignType::Rsa2 => Sha256::digest(content).to_vec(),
    }
}

fn padding(sign_type: SignType) -> Pkcs1v15Sign {
    match sign_type {
        SignType::Rsa => Pkcs1v15Sign::new::<Sha1>(),
        SignType::Rsa2 => Pkcs1v15Sign::new::<Sha256>(),
    }
}

impl Explain for SignError {
    fn problem(&self) -> Problem {
        Problem::new(Fault::Input, "sign-impossible").with("reason", &self.0)
    }
}
