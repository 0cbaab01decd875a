//! Where views put their messages.

use crate::app::Message;

/// The messages of one frame, in the order in which they were pushed.
#[derive(Debug, Default)]
pub(super) struct Outbox(Vec<Message>);

impl Outbox {
    /// Adds a message.
    pub(super) fn push(&mut self, message: impl Into<Message>) {
        self.0.push(message.into());
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all messages out.
    pub(super) fn take(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.0)
    }
}
