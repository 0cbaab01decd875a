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
    opening: u64,
}

impl PersonaDraft {
    /// Begins anew when another persona is opened.
    pub(super) fn follow(&mut self, state: &AppState) {
        match &state.personas.editor {
            Some(editor) if editor.opening != self.opening => {
                self.opening = editor.opening;
                self.text.clone_from(&editor.start);
            }
            _ => {}
        }
    }

    /// Whether something was typed that would be lost.
    pub(super) fn is_changed(&self, editor: &PersonaEditor) -> bool {
        self.text != editor.start
    }
}
