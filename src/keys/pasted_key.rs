//! Recognising a key in a text field at a glance.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// What a text seems to hold. Nothing is parsed in full, so that damaged keys count too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PastedKey {
    /// A private key, whole or in part, also one behind a password.
    Private,
    /// A public key.
    Public,
    /// A certificate or a request for one.
    Certificate,
}

/// No key of a length that anybody uses is shorter in base64.
const SHORTEST: usize = 64;

/// Digits that are looked at: 30 bytes, the head of every key structure.
const HEAD: usize = 40;

impl PastedKey {
    /// Looks for banners, then for base64 that begins like a key.
    pub(super) fn in_text(text: &str) -> Option<Self> {
        // A key of the key tool has 392 characters or more, one on a curve at least 120.
        if text.len() < SHORTEST {
            return None;
        }
        Self::of_banner(text).or_else(|| {
            let mut runs = text.split(|character: char| !is_digit(character));
            runs.find_map(Self::of_base64)
        })
    }

    fn of_banner(text: &str) -> Option<Self> {
        let has = |words: &str| text.contains(words);
        if has("PRIVATE KEY") {
            Some(Self::Private)
        } else if has("PUBLIC KEY") {
            Some(Self::Public)
        } else if has("BEGIN CERTIFICATE") {
            Some(Self::Certificate)
        } else {
            None
        }
    }

    fn of_base64(run: &str) -> Option<Self> {
        const INTEGER: u8 = 0x02;
        const SEQUENCE: u8 = 0x30;
        // The head of a key fits into one line of a wrapped text.
        let head = run.get(..HEAD).filter(|_| run.starts_with('M'))?;
        let head = head.replace('-', "+").replace('_', "/");
        let head = STANDARD_NO_PAD.decode(head).ok()?;
        match content(&head)? {
            // Version 0 of PKCS#1 and PKCS#8, 1 of SEC 1.
            [INTEGER, 1, 0 | 1, ..] => Some(Self::Private),
            // The long modulus of a PKCS#1 public key.
            [INTEGER, 0x81 | 0x82, ..] => Some(Self::Public),
            // SPKI: a short algorithm.
            [SEQUENCE, length, rest @ ..] if *length < 0x20 => Self::of_algorithm(rest),
            [SEQUENCE, 0x81 | 0x82, ..] => Some(Self::Certificate),
            // The long algorithm of a private key behind a password.
            [SEQUENCE, length, ..] if *length < 0x80 => Some(Self::Private),
            _ => None,
        }
    }

    /// An algorithm starts with its object identifier; that of PKCS#5 is no public key's.
    fn of_algorithm(algorithm: &[u8]) -> Option<Self> {
        const PKCS5: &[u8] = b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x05";
        match algorithm {
            _ if algorithm.starts_with(PKCS5) => Some(Self::Private),
            [0x06, ..] => Some(Self::Public),
            _ => None,
        }
    }
}

/// A path as it may be shown and repeated: people also paste the text of a key where its path is
/// wanted.
#[must_use]
pub fn shown_path(path: &Path) -> String {
    if is_key_text(path) {
        "…".to_owned()
    } else {
        path.display().to_string()
    }
}

/// Whether what was given as a path is the text of a key.
#[must_use]
pub fn is_key_text(path: &Path) -> bool {
    PastedKey::in_text(&path.to_string_lossy()).is_some()
}

/// What is in the SEQUENCE that the bytes begin with.
fn content(der: &[u8]) -> Option<&[u8]> {
    match der {
        [0x30, 0x82, _, _, content @ ..] | [0x30, 0x81, _, content @ ..] => Some(content),
        [0x30, length, content @ ..] if *length < 0x80 => Some(content),
        _ => None,
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '-' | '_')
}
