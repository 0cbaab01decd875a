//! A key as it is written into a file.

use std::fmt;

use zeroize::Zeroizing;

use super::{KeyConversion, KeyEncoding};

/// The bytes of a converted key; wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyDocument {
    conversion: KeyConversion,
    bytes: Zeroizing<Vec<u8>>,
}

impl KeyDocument {
    pub(super) fn new(conversion: KeyConversion, bytes: Zeroizing<Vec<u8>>) -> Self {
        Self { conversion, bytes }
    }

    /// The form it is in.
    #[must_use]
    pub fn conversion(&self) -> KeyConversion {
        self.conversion
    }

    /// Whether it holds a private key.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.conversion.structure.is_private()
    }

    /// What is written into the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same as text; `None` for DER.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self.conversion.encoding {
            KeyEncoding::Der => None,
            KeyEncoding::Pem | KeyEncoding::Base64Line => std::str::from_utf8(&self.bytes).ok(),
        }
    }
}

impl fmt::Debug for KeyDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "KeyDocument({:?}, [redacted])", self.conversion)
    }
}
