//! What a key file is, together with the key in it.

use super::{KeyError, KeyInspection, KeyWarning, UsableKey};
use crate::i18n::{Explain as _, Problem};
use crate::protocol::SignType;

/// A file or a pasted text that was looked at.
#[derive(Clone, Debug)]
pub struct InspectedKey {
    /// What it is.
    pub inspection: KeyInspection,
    /// The key, if Alipay takes one like it, and otherwise why it does not.
    pub key: Result<UsableKey, KeyError>,
    /// What speaks against using it.
    pub warning: Option<KeyWarning>,
}

impl InspectedKey {
    /// Looks at a file or a pasted text.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let inspection = KeyInspection::of(bytes);
        let read = || {
            let key = UsableKey::of_kind(inspection.kind, bytes)?;
            // The old algorithm takes shorter keys; what RSA2 refuses is a warning here.
            let warning = key.check_for(SignType::Rsa)?;
            Ok((key, warning))
        };
        let (key, warning) = match read() {
            Ok((key, warning)) => (Ok(key), warning),
            Err(error) => (Err(error), None),
        };
        Self {
            inspection,
            key,
            warning,
        }
    }

    /// A key that was read before, for example for a slot.
    #[must_use]
    pub fn of_key(key: UsableKey) -> Self {
        let warning = key.check_for(SignType::Rsa);
        Self {
            inspection: KeyInspection::of_key(&key),
            warning: warning.clone().ok().flatten(),
            key: warning.map(|_| key),
        }
    }

    /// Whether there is a place for it: it holds a key that Alipay takes, or root certificates.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        let certificate = self.inspection.certificate.as_deref();
        self.key.is_ok() || certificate.is_some_and(|it| it.root.is_some())
    }

    /// Why it cannot be used, or what speaks against using it.
    #[must_use]
    pub fn objection(&self) -> Option<Problem> {
        match (&self.key, &self.warning) {
            (Err(_), _) if self.is_usable() => None,
            (Err(error), _) => Some(error.problem()),
            (Ok(_), Some(warning)) => Some(warning.problem()),
            (Ok(_), None) => None,
        }
    }
}
