//! Why a request's signature does not fit.

use super::SigningHabit;
use crate::i18n::{Explain as _, Fault, Locale, Problem};
use crate::signing::SignedHash;
use crate::signing::doctor::{KeyHolder, SignRepair};

/// One cause; a signature may have several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestCause {
    /// There is no `sign`, or it is empty.
    Unsigned,
    /// `sign` is no Base64 of a signature, whatever is mended.
    Unreadable,
    /// `sign` could only be read after mending it.
    Damaged(SignRepair),
    /// Another key signed, and it is known whose.
    KeyOf(KeyHolder),
    /// Another key signed, or the signature was damaged beyond reading.
    OtherKey,
    /// Another hash was signed than `sign_type` names.
    OtherHash {
        /// The hash that was used.
        used: SignedHash,
        /// The value of `sign_type`; empty if it was not sent.
        named: String,
    },
    /// The signature is padded by PSS.
    OtherPadding,
    /// The text was built in another way than the gateway's.
    Habit(SigningHabit),
    /// The right key signed a text that no known habit leads to.
    OtherText,
    /// The same for a request of the third version, where no habits are known.
    OtherRestText,
}

impl RequestCause {
    /// The name in JSON output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Unreadable => "unreadable-sign",
            Self::Damaged(_) => "damaged-sign",
            Self::KeyOf(_) => "other-key-known",
            Self::OtherKey => "other-key",
            Self::OtherHash { .. } => "other-hash",
            Self::OtherPadding => "other-padding",
            Self::Habit(habit) => habit.name(),
            Self::OtherText => "other-text",
            Self::OtherRestText => "other-rest-text",
        }
    }

    /// The cause as a problem in a language: the holder of a key is told in words.
    #[must_use]
    pub fn problem(&self, locale: Locale) -> Problem {
        let cause = |id| Problem::new(Fault::Input, id);
        match self {
            Self::Unsigned => cause("request-unsigned"),
            Self::Unreadable => cause("request-sign-unreadable"),
            Self::Damaged(repair) => {
                cause("request-sign-damaged").with("damage", locale.text(repair.title()))
            }
            Self::KeyOf(holder) => cause("request-key-of").with("holder", holder.title(locale)),
            Self::OtherKey => cause("request-other-key"),
            Self::OtherHash { used, named } => cause("request-other-hash")
                .with("used", used.name())
                .with("named", named),
            Self::OtherPadding => cause("request-other-padding"),
            Self::Habit(habit) => habit.problem(),
            Self::OtherText => cause("request-other-text"),
            Self::OtherRestText => cause("request-other-rest-text"),
        }
    }
}
