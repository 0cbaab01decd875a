//! A persona that is being typed.

use std::sync::Arc;

use crate::app::{AppState, PersonaEditor};

/// What stands in the editor; it stays while other pages are open.
#[derive(Debug, Default)]
pub(super) struct PersonaDraft {
    /// The text.
    pub(super) text: String,
    /// The persona that is deleted after a yes, by its text in the file.
    pub(super) doomed: Option<Arc<str>>,
    /// Whether the editor was opened since the last frame and may be out of sight.
    pub(super) is_to_be_seen: bool,
    opening: u64,
}

impl PersonaDraft {
    /// Begins anew when another persona is opened.
    pub(super) fn follow(&mut self, state: &AppState) {
        let editor = state.personas.editor.as_ref();
        if let Some(editor) = editor.filter(|editor| editor.opening != self.opening) {
            self.opening = editor.opening;
            self.text.clone_from(&editor.start);
            self.is_to_be_seen = true;
        }
    }

    /// Whether something was typed that would be lost.
    pub(super) fn is_changed(&self, editor: &PersonaEditor) -> bool {
        self.text != editor.start
    }
}
