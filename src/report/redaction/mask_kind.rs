//! What is hidden, and what is left of it.

use sha2::{Digest as _, Sha256};

use super::finder;
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
/// Digits of the hash of a random value.
const SECRET_DIGITS: usize = 8;
/// Digits of the hash of an id. Ids are numbers that can be tried one by one: behind four digits
/// and both ends of an id stand some 150,000 others.
const ID_DIGITS: usize = 4;
/// Stands before the hash.
const MARK: &str = " #";
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
            Self::Token | Self::Code | Self::Signature => {
                with_hash(&Masker::shorten(value), value, SECRET_DIGITS)
            }
            Self::Identifier => with_hash(&shorten_identifier(value), value, ID_DIGITS),
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
pub(in crate::report) fn is_hidden(value: &str) -> bool {
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

/// The first digits of the value's SHA-256 let two reports be matched.
fn with_hash(short: &str, value: &str, digits: usize) -> String {
    if value.chars().count() < SHORTEST_HASHED {
        return short.to_owned();
    }
    let hash = hex(&Sha256::digest(value.as_bytes()));
    format!("{short}{MARK}{}", hash.get(..digits).unwrap_or_default())
}

/// Whether two values of the field `name` are the same, also where something was left of one or
/// both only. `None`: what is left does not tell.
pub(in crate::report) fn are_same(name: &str, a: &str, b: &str) -> Option<bool> {
    let left_of = |hidden: &str, other: &str| {
        let other = if is_hidden(other) {
            other.to_owned()
        } else {
            finder::kind_of(name, other)?.hide(other)
        };
        // A mark of an earlier version is longer.
        let is_same = hidden.starts_with(&other) || other.starts_with(hidden);
        (!is_same || hidden.contains(MARK)).then_some(is_same)
    };
    match (is_hidden(a), is_hidden(b)) {
        (false, false) => Some(a == b),
        (true, _) => left_of(a, b),
        (false, true) => left_of(b, a),
    }
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
            (MaskKind::Identifier, "2088102175794899", "2088…99 #d41b"),
            (MaskKind::Token, "short-one", "…"),
            (MaskKind::PrivateKey, "MIIE", NO_KEY),
        ] {
            assert_eq!(kind.hide(value), left, "{value}");
        }
    }

    #[test]
    fn what_is_left_is_compared_as_far_as_it_tells() {
        let (one, other) = ("2088102175794899", "2088102175795113");
        let left = |kind: MaskKind, value: &str| kind.hide(value);
        let id = |value| left(MaskKind::Identifier, value);
        let name = |value| left(MaskKind::Name, value);
        for (field, a, b, same) in [
            ("user_id", one.to_owned(), one.to_owned(), Some(true)),
            ("user_id", id(one), one.to_owned(), Some(true)),
            ("user_id", other.to_owned(), id(one), Some(false)),
            ("user_id", id(one), id(one), Some(true)),
            ("user_id", id(one), id(other), Some(false)),
            (
                "user_id",
                id(one),
                "2088…99 #d41b02cb".to_owned(),
                Some(true),
            ),
            ("nick_name", name("买家"), name("买菜"), None),
            ("nick_name", name("买家"), "买菜".to_owned(), None),
            ("nick_name", name("买家"), "卖家".to_owned(), Some(false)),
            ("gender", "***".to_owned(), "***".to_owned(), None),
            ("unknown", "***".to_owned(), "x".to_owned(), None),
        ] {
            assert_eq!(are_same(field, &a, &b), same, "{field}: {a} {b}");
            assert_eq!(are_same(field, &b, &a), same, "{field}: {b} {a}");
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
