//! From a file to a run.

use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::document::{Document, FORMAT, Header, VERSION};
use super::{Capsule, CapsuleError, CapsuleKind, FILE_LIMIT_MIB, MOST_EXCHANGES, Passphrase, seal};
use crate::client::ExchangeId;
use crate::signing::doctor::KeyShelf;

/// Reads a file's content; the bytes of a sealed one are verified again with the public keys in it,
/// and `shelf` may know whose key it was if those do not fit. It may take long.
///
/// # Errors
/// [`CapsuleError::Sealed`] if it needs a passphrase and there is none; otherwise what is wrong.
pub fn open(
    bytes: &[u8],
    passphrase: Option<&Passphrase>,
    shelf: Option<&dyn KeyShelf>,
) -> Result<Capsule, CapsuleError> {
    if bytes.len() > FILE_LIMIT_MIB * 1024 * 1024 {
        return Err(CapsuleError::TooLarge);
    }
    let (content, kind) = if seal::is_sealed(bytes) {
        let passphrase = passphrase.ok_or(CapsuleError::Sealed)?;
        (seal::unseal(bytes, passphrase)?, CapsuleKind::Sealed)
    } else {
        (Zeroizing::new(bytes.to_vec()), CapsuleKind::Redacted)
    };
    check_version(&content)?;
    let document: Document = parse(&content)?;
    if document.kind != kind {
        // Otherwise a file without a seal could pass for one whose bytes are as they were.
        return Err(CapsuleError::damaged("kind"));
    }
    restored(document, shelf)
}

/// What every version begins with decides whether the rest can be read.
fn check_version(content: &[u8]) -> Result<(), CapsuleError> {
    let looks_like_json = content.trim_ascii_start().starts_with(b"{");
    if !looks_like_json {
        return Err(CapsuleError::Foreign);
    }
    let header: Header = parse(content).map_err(|error| {
        let names_format = contains(content, FORMAT.as_bytes());
        if names_format {
            error
        } else {
            CapsuleError::Foreign
        }
    })?;
    if header.format != FORMAT {
        return Err(CapsuleError::Foreign);
    }
    if header.version > VERSION {
        return Err(CapsuleError::Newer {
            found: header.version,
            program: header.program.chars().take(40).collect(),
        });
    }
    Ok(())
}

/// Depth is limited by the parser.
fn parse<T: DeserializeOwned>(content: &[u8]) -> Result<T, CapsuleError> {
    serde_json::from_slice(content).map_err(|error| {
        // The parser's own words may quote a secret.
        CapsuleError::Broken {
            category: error.classify(),
            line: error.line(),
            column: error.column(),
        }
    })
}

fn restored(document: Document, shelf: Option<&dyn KeyShelf>) -> Result<Capsule, CapsuleError> {
    let Document {
        program,
        made,
        kind,
        exchanges: stored,
        ..
    } = document;
    if stored.is_empty() {
        return Err(CapsuleError::Nothing);
    }
    if stored.len() > MOST_EXCHANGES {
        return Err(CapsuleError::TooMany);
    }
    let (mut exchanges, mut unknown_rules) = (Vec::new(), Vec::new());
    for (number, exchange) in (1..).zip(stored) {
        if kind == CapsuleKind::Redacted && !exchange.is_recorded() {
            return Err(CapsuleError::damaged("recorded"));
        }
        exchanges.push(exchange.restored(ExchangeId(number), shelf, &mut unknown_rules)?);
    }
    Ok(Capsule {
        program: program.chars().take(40).collect(),
        made: made
            .parse()
            .map_err(|_no_time| CapsuleError::damaged("made"))?,
        kind,
        exchanges,
        unknown_rules,
    })
}

fn contains(content: &[u8], wanted: &[u8]) -> bool {
    content.windows(wanted.len()).any(|window| window == wanted)
}
