//! What a command found, before it is printed.

use serde_json::Value;

use super::{Exit, page::Page};
use crate::i18n::Locale;
use crate::protocol::Masker;

/// Something that can be printed for people and for programs.
pub(super) trait Report {
    /// What it means for the exit code.
    fn exit(&self) -> Exit;

    /// All of it as one JSON document.
    fn json(&self, view: View) -> Value;

    /// All of it as text.
    fn text(&self, page: &mut Page, view: View);
}

/// How somebody wants to see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    /// In which language.
    pub(super) locale: Locale,
    /// Whether tokens and codes are shown.
    pub(super) reveal: bool,
}

impl View {
    /// The masker to use where `usual` would be.
    pub(super) fn masker(self, usual: Masker) -> Masker {
        if self.reveal {
            Masker::revealing()
        } else {
            usual
        }
    }
}
