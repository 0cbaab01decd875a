//! Where views put their messages.

use egui::{Rect, Response, Ui};

use crate::app::{Message, ReferenceMessage};
use crate::diagnosis::catalogue::CatalogueKind;

/// The messages of one frame, in the order in which they were pushed, and what F1 would explain.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    messages: Vec<Message>,
    pointed: Option<(String, Option<CatalogueKind>)>,
}

impl Outbox {
    /// Adds a message.
    pub(super) fn push(&mut self, message: impl Into<Message>) {
        self.messages.push(message.into());
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// Takes all messages out.
    pub(super) fn take(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.messages)
    }

    /// F1 explains `text` while the pointer is on this control, or the keyboard.
    pub(super) fn explains(&mut self, control: &Response, text: &str, kind: Option<CatalogueKind>) {
        if control.hovered() || control.has_focus() {
            self.pointed = Some((text.to_owned(), kind));
        }
    }

    /// F1 explains `text` while the pointer is in this place.
    pub(super) fn explains_at(&mut self, ui: &Ui, place: Rect, text: &str) {
        if ui.rect_contains_pointer(place) {
            self.pointed = Some((text.to_owned(), None));
        }
    }

    /// What F1 asks for: an explanation of what the last frame had under pointer or keyboard.
    pub(super) fn question(&self) -> Option<ReferenceMessage> {
        let (text, kind) = self.pointed.clone()?;
        Some(ReferenceMessage::Explain { text, kind })
    }

    /// Forgets what was pointed at, before a frame is drawn.
    pub(super) fn forget_pointed(&mut self) {
        self.pointed = None;
    }
}
