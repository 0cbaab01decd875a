//! The text that Inspect is to explain.

use zeroize::Zeroize as _;

use crate::app::PastedText;
use crate::keys::{PasteField, PasteMistake};

/// The most bytes that are laid out in the field; more are kept beside it.
pub(super) const LARGEST_IN_FIELD: usize = 256 << 10;

/// What stands in the field, or a text that is too large for it.
#[derive(Debug, Default)]
pub(super) struct InspectDraft {
    /// What stands in the field.
    pub(super) field: String,
    /// A text beside it.
    pub(super) large: Option<PastedText>,
}

impl InspectDraft {
    /// Takes a text over; a private key has no place in a field that everybody can read.
    pub(super) fn set(&mut self, text: &str) {
        self.clear();
        if text.len() > LARGEST_IN_FIELD {
            self.large = Some(PastedText::new(text));
        } else if !holds_private_key(text) {
            text.clone_into(&mut self.field);
        }
    }

    /// Whether there is nothing to explain.
    pub(super) fn is_empty(&self) -> bool {
        self.large.is_none() && self.field.trim().is_empty()
    }

    /// The text to explain.
    pub(super) fn text(&self) -> PastedText {
        match &self.large {
            Some(large) => large.clone(),
            None => PastedText::new(self.field.as_str()),
        }
    }

    /// The text as a key that must not stay in the field.
    pub(super) fn take_private_key(&mut self) -> Option<PastedText> {
        if !holds_private_key(&self.field) {
            return None;
        }
        let text = PastedText::new(self.field.as_str());
        self.clear();
        Some(text)
    }

    /// Forgets everything and wipes it from memory.
    pub(super) fn clear(&mut self) {
        self.field.zeroize();
        self.large = None;
    }
}

fn holds_private_key(text: &str) -> bool {
    let mistake = PasteMistake::in_field(PasteField::RedirectUri, text);
    matches!(mistake, Some(PasteMistake::PrivateKey(_)))
}
