//! From a run to its file.

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::document::{Document, FORMAT, VERSION};
use super::stored_exchange::StoredExchange;
use super::{CapsuleError, CapsuleKind, MOST_EXCHANGES, Passphrase, seal};
use crate::client::Exchange;
use crate::report::redaction::{MaskKind, Redactor};
use crate::signing::doctor::KeyHolder;

/// How the secrets of a run are kept.
#[derive(Clone, Debug)]
pub enum Protection {
    /// They are taken out.
    Redacted,
    /// Keys, tokens, codes and signatures are taken out, what is about people stays.
    ExceptPersonal,
    /// All is encrypted.
    Sealed(Passphrase),
}

impl Protection {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> CapsuleKind {
        match self {
            Self::Redacted | Self::ExceptPersonal => CapsuleKind::Redacted,
            Self::Sealed(_) => CapsuleKind::Sealed,
        }
    }
}

/// The content of the file. It takes part of a second, so it belongs into the background.
///
/// # Errors
/// [`CapsuleError::Nothing`], [`CapsuleError::TooMany`], or what the encryption says. What was
/// opened from a redacted file cannot be sealed: it is only redacted again.
pub fn save<'a>(
    exchanges: impl IntoIterator<Item = &'a Exchange>,
    made: Timestamp,
    protection: &Protection,
) -> Result<Zeroizing<Vec<u8>>, CapsuleError> {
    let exchanges: Vec<_> = exchanges.into_iter().collect();
    if exchanges.is_empty() {
        return Err(CapsuleError::Nothing);
    }
    if exchanges.len() > MOST_EXCHANGES {
        return Err(CapsuleError::TooMany);
    }
    let redactor = match protection {
        Protection::Redacted => Some(redactor(&exchanges)),
        Protection::ExceptPersonal => Some(redactor(&exchanges).keeping_personal()),
        Protection::Sealed(_) => None,
    };
    let stored = exchanges.iter();
    let document = Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made: made.to_string(),
        kind: protection.kind(),
        exchanges: stored
            .map(|exchange| StoredExchange::of(exchange, redactor.as_ref()))
            .collect(),
    };
    let content = serde_json::to_vec_pretty(&document).map_err(|error| CapsuleError::Sealing {
        reason: error.to_string(),
    })?;
    let content = Zeroizing::new(content);
    match protection {
        Protection::Redacted | Protection::ExceptPersonal => Ok(content),
        Protection::Sealed(passphrase) => seal::seal(&content, passphrase).map(Zeroizing::new),
    }
}

/// Knows the secrets of all calls, and where on the sender's computer keys lie.
fn redactor(exchanges: &[&Exchange]) -> Redactor {
    let mut redactor = Redactor::of_exchanges(exchanges.iter().copied());
    for answer in exchanges.iter().filter_map(|it| it.answer.as_ref()) {
        let examination = &answer.signature.examination;
        for holder in [&examination.signer, &examination.given] {
            if let Some(KeyHolder::File(place)) = holder {
                redactor.learn(place, MaskKind::Personal);
            }
        }
    }
    redactor
}
