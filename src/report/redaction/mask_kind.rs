//! What is hidden, and what is left of it.

use sha2::{Digest as _, Sha256};

use crate::protocol::{Masker, Privacy};
use crate::signing::hex;

/// A kind of value that is hidden, the worst to lose first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaskKind {
    /// A private key; nothing of it is left, whoever asks.
    PrivateKey,
    /// An access, refresh or app token, a password or a session.
    Token,
    /// An authorization code.
    Code,
    /// A signature.
    Signature,
    /// The id of a person at Alipay or for one app.
    Identifier,
    /// The name of a person or a firm.
    Name,
    /// Anything else about a person.
    Personal,
}

/// Stands for a private key.
const NO_KEY: &str = "[private key removed]";
/// Stands for a short value.
const STARS: &str = "***";
/// Stands for a long value.
const MANY_STARS: &str = "******";
/// A longer value is a long one, in characters.
const LONGEST_SHORT: usize = 8;
/// Shorter values could be found by trying all, so they get no hash.
const SHORTEST_HASHED: usize = 12;

impl MaskKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::PrivateKey,
        Self::Token,
        Self::Code,
        Self::Signature,
        Self::Identifier,
        Self::Name,
        Self::Personal,
    ];

    /// Whether it is about a person, and no secret of the app's.
    #[must_use]
    pub fn is_personal(self) -> bool {
        matches!(self, Self::Identifier | Self::Name | Self::Personal)
    }

    /// The kind of a field's value; `None` for what stays.
    #[must_use]
    pub fn of(privacy: Privacy) -> Option<Self> {
        match privacy {
            Privacy::Diagnostic => None,
            Privacy::Identifier => Some(Self::Identifier),
            Privacy::Name => Some(Self::Name),
            Privacy::Personal => Some(Self::Personal),
        }
    }

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PrivateKey => "private-key",
            Self::Token => "token",
            Self::Code => "code",
            Self::Signature => "signature",
            Self::Identifier => "identifier",
            Self::Name => "name",
            Self::Personal => "personal",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::PrivateKey => "masked-private-key",
            Self::Token => "masked-token",
            Self::Code => "masked-code",
            Self::Signature => "masked-signature",
            Self::Identifier => "masked-identifier",
            Self::Name => "masked-name",
            Self::Personal => "masked-personal",
        }
    }

    /// What is left of a value: head, tail and hash of random ones, the first character of a
    /// name, stars for all else. What was hidden before stays as it is.
    #[must_use]
    pub(super) fn hide(self, value: &str) -> String {
        match self {
            Self::PrivateKey => NO_KEY.to_owned(),
            _ if is_hidden(value) => value.to_owned(),
            Self::Token | Self::Code | Self::Signature => with_hash(&Masker::shorten(value), value),
            Self::Identifier => with_hash(&shorten_identifier(value), value),
            Self::Name => {
                let first = value.chars().next().filter(|it| it.is_alphanumeric());
                let rest = if value.chars().nth(1).is_some() {
                    first
                } else {
                    None
                };
                rest.map_or_else(String::new, String::from) + stars(value)
            }
            Self::Personal => stars(value).to_owned(),
        }
    }
}

/// Whether a value is what is left of another one.
pub(super) fn is_hidden(value: &str) -> bool {
    let short = value.chars().count() <= 32;
    value.ends_with(STARS) || (short && value.contains('…'))
}

fn stars(value: &str) -> &'static str {
    if value.chars().count() > LONGEST_SHORT {
        MANY_STARS
    } else {
        STARS
    }
}

fn shorten_identifier(value: &str) -> String {
    let count = value.chars().count();
    if count < SHORTEST_HASHED {
        return "…".to_owned();
    }
    let head: String = value.chars().take(4).collect();
    let tail: String = value.chars().skip(count - 2).collect();
    format!("{head}…{tail}")
}

/// The first eight digits of the value's SHA-256 let two reports be matched.
fn with_hash(short: &str, value: &str) -> String {
    if value.chars().count() < SHORTEST_HASHED {
        return short.to_owned();
    }
    let digits = hex(&Sha256::digest(value.as_bytes()));
    format!("{short} #{}", digits.get(..8).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_what_is_needed_to_match_and_nothing_else() {
        for (kind, value, left) in [
            (MaskKind::Name, "买家沙箱", "买***"),
            (MaskKind::Name, "买", "***"),
            (MaskKind::Name, "\"quoted\"", "***"),
            (MaskKind::Personal, "f", "***"),
            (MaskKind::Personal, "13812345678", "******"),
            (
                MaskKind::Identifier,
                "2088102175794899",
                "2088…99 #d41b02cb",
            ),
            (MaskKind::Token, "short-one", "…"),
            (MaskKind::PrivateKey, "MIIE", NO_KEY),
        ] {
            assert_eq!(kind.hide(value), left, "{value}");
        }
    }

    #[test]
    fn hiding_twice_changes_nothing() {
        for kind in MaskKind::ALL {
            let once = kind.hide("authusrBd364827b102144cf992fb7ce6e327X89");
            assert_eq!(kind.hide(&once), once);
        }
    }
}
