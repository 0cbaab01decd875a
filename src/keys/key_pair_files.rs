//! The files of a new pair.

use super::{
    AppPrivateKey, ConversionError, KeyConversion, KeyDocument, KeyEncoding, KeyStructure,
    UsableKey,
};

/// One file of a new pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairFile {
    /// Name of the file.
    pub name: &'static str,
    /// Id of the text that says what it is for.
    pub purpose: &'static str,
    /// What is in it.
    pub document: KeyDocument,
}

/// The files of a pair: the private key for Java and for everything else, the public key as PEM and
/// as the line to paste into the console.
///
/// # Errors
/// Only if the numbers cannot be written, which generation rules out.
pub fn pair_files(key: &AppPrivateKey) -> Result<[PairFile; 4], ConversionError> {
    let key = UsableKey::Private(key.clone());
    let file = |name, purpose, structure, encoding| {
        Ok(PairFile {
            name,
            purpose,
            document: KeyConversion::new(structure, encoding).apply(&key)?,
        })
    };
    Ok([
        file(
            "app-private-key-pkcs8.pem",
            "key-pair-file-pkcs8",
            KeyStructure::Pkcs8,
            KeyEncoding::Pem,
        )?,
        file(
            "app-private-key-pkcs1.pem",
            "key-pair-file-pkcs1",
            KeyStructure::Pkcs1,
            KeyEncoding::Pem,
        )?,
        file(
            "app-public-key.pem",
            "key-pair-file-public",
            KeyStructure::Spki,
            KeyEncoding::Pem,
        )?,
        file(
            "app-public-key-to-paste.txt",
            "key-pair-file-line",
            KeyStructure::Spki,
            KeyEncoding::Base64Line,
        )?,
    ])
}
