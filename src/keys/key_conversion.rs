//! Writing a key in another form.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs1::{EncodeRsaPrivateKey as _, EncodeRsaPublicKey as _};
use rsa::pkcs8::{EncodePrivateKey as _, EncodePublicKey as _, LineEnding, SecretDocument};
use zeroize::Zeroizing;

use super::{ConversionError, KeyDocument, KeyEncoding, KeyStructure, UsableKey};

/// The form that a key is to be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyConversion {
    /// The structure around the numbers.
    pub structure: KeyStructure,
    /// How its bytes are written down.
    pub encoding: KeyEncoding,
}

impl KeyConversion {
    /// A form.
    #[must_use]
    pub const fn new(structure: KeyStructure, encoding: KeyEncoding) -> Self {
        Self {
            structure,
            encoding,
        }
    }

    /// Writes a key in this form. A private key can also be written as its public half. A PEM text
    /// ends with a line break, a line does not: it is pasted into settings.
    ///
    /// # Errors
    /// [`ConversionError::PublicOnly`] if a private key is wanted of a public one.
    pub fn apply(self, key: &UsableKey) -> Result<KeyDocument, ConversionError> {
        let wanted = self.structure;
        let der = der(key, wanted)?;
        let numbers = ConversionError::Numbers { wanted };
        let bytes = match self.encoding {
            KeyEncoding::Der => Zeroizing::new(der.as_bytes().to_vec()),
            KeyEncoding::Base64Line => line(der.as_bytes()),
            KeyEncoding::Pem => {
                let pem = der.to_pem(wanted.format().pem_label(), LineEnding::LF);
                let pem = pem.ok().ok_or(numbers)?;
                Zeroizing::new(pem.as_bytes().to_vec())
            }
        };
        Ok(KeyDocument::new(self, bytes))
    }
}

fn der(key: &UsableKey, wanted: KeyStructure) -> Result<SecretDocument, ConversionError> {
    let document = match (key, wanted) {
        (UsableKey::Private(key), KeyStructure::Pkcs8) => key.rsa().to_pkcs8_der().ok(),
        (UsableKey::Private(key), KeyStructure::Pkcs1) => key.rsa().to_pkcs1_der().ok(),
        (UsableKey::Public(_), KeyStructure::Pkcs8 | KeyStructure::Pkcs1) => {
            return Err(ConversionError::PublicOnly { wanted });
        }
        (_, KeyStructure::Spki) => {
            let document = key.rsa_public().to_public_key_der().ok();
            document.and_then(|document| SecretDocument::try_from(document.into_vec()).ok())
        }
        (_, KeyStructure::Pkcs1Public) => {
            let document = key.rsa_public().to_pkcs1_der().ok();
            document.and_then(|document| SecretDocument::try_from(document.into_vec()).ok())
        }
    };
    document.ok_or(ConversionError::Numbers { wanted })
}

/// All the room from the start, so that no copy of a secret stays behind when the text grows.
fn line(der: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut line = Zeroizing::new(String::with_capacity(der.len().div_ceil(3) * 4));
    STANDARD.encode_string(der, &mut line);
    Zeroizing::new(line.as_bytes().to_vec())
}
