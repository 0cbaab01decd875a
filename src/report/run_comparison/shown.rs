//! A value on one side.

use std::fmt;

use crate::diagnosis::Finding;
use crate::i18n::Locale;
use crate::protocol::Masker;

/// What stands on one side of a difference. It may be a secret: it is masked when it is shown.
#[derive(Clone, PartialEq, Eq)]
pub enum Shown {
    /// A value as it was on the wire.
    Text(String),
    /// One of this program's own words.
    Word {
        /// Its name in JSON output.
        name: &'static str,
        /// Fluent id of the word.
        title: &'static str,
    },
    /// What a rule concluded.
    Finding(Box<Finding>),
}

impl Shown {
    /// For people; `path` is where it stands.
    #[must_use]
    pub fn text(&self, path: &str, locale: Locale, masker: &Masker) -> String {
        match self {
            Self::Text(value) => masker.mask_value(last_name(path), value),
            Self::Word { title, .. } => locale.text(title),
            Self::Finding(finding) => masker.mask(&finding.title(locale)),
        }
    }

    /// For programs; `path` is where it stands.
    #[must_use]
    pub fn name(&self, path: &str, masker: &Masker) -> String {
        match self {
            Self::Text(value) => masker.mask_value(last_name(path), value),
            Self::Word { name, .. } => (*name).to_owned(),
            Self::Finding(finding) => match finding.variant {
                Some(variant) => format!("{} ({variant})", finding.rule),
                None => finding.rule.to_owned(),
            },
        }
    }

    /// The value, if it is one that was on the wire.
    pub(super) fn wire(&self) -> Option<&str> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }
}

/// The name that a path ends with.
pub(super) fn last_name(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// It may be a token.
impl fmt::Debug for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Text(_) => "Text([redacted])",
            Self::Word { name, .. } => name,
            Self::Finding(finding) => finding.rule,
        })
    }
}
