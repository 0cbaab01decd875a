//! One comparable thing about a call.

use super::Shown;

/// A value with its place. Facts of the same path are compared with each other.
#[derive(Debug)]
pub(super) struct Fact {
    /// Where it stands, for example `deliver_addresses[0].zip`.
    pub(super) path: String,
    /// What is compared.
    pub(super) meaning: String,
    /// What it was written as, if one value can be written in several ways.
    pub(super) written: Option<String>,
    /// What is shown.
    pub(super) shown: Shown,
}

impl Fact {
    /// A value that can be written in one way only.
    pub(super) fn text(path: impl Into<String>, value: impl Into<String>) -> Self {
        let value = value.into();
        Self {
            path: path.into(),
            meaning: value.clone(),
            written: None,
            shown: Shown::Text(value),
        }
    }

    /// One of this program's own words.
    pub(super) fn word(path: &str, name: &'static str, title: &'static str) -> Self {
        Self {
            path: path.to_owned(),
            meaning: name.to_owned(),
            written: None,
            shown: Shown::Word { name, title },
        }
    }

    /// What stands on its side of a difference: where only the spelling differs, the spelling.
    pub(super) fn shown(self, is_spelling: bool) -> Shown {
        match self.written {
            Some(written) if is_spelling => Shown::Text(written),
            _ => self.shown,
        }
    }
}
