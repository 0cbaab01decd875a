//! What a run is sealed with.

use std::fmt;

use age::secrecy::SecretString;
use zeroize::Zeroizing;

use super::CapsuleError;

/// A passphrase; wiped from memory when dropped, prints `[redacted]`.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase as it was typed; the end of a line after it is no part of it.
    ///
    /// # Errors
    /// [`CapsuleError::EmptyPassphrase`] if nothing is left.
    pub fn new(typed: &str) -> Result<Self, CapsuleError> {
        let passphrase = typed.trim_end_matches(['\r', '\n']);
        if passphrase.is_empty() {
            Err(CapsuleError::EmptyPassphrase)
        } else {
            Ok(Self(Zeroizing::new(passphrase.to_owned())))
        }
    }

    /// As the encryption takes it.
    pub(super) fn secret(&self) -> SecretString {
        SecretString::from(self.0.as_str())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase([redacted])")
    }
}
