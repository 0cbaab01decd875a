//! What is typed on the page of past runs.

use crate::storage::RunId;

/// The name that is being given to a run.
#[derive(Debug, Default)]
pub(super) struct HistoryDraft {
    /// What is looked for.
    pub(super) search: String,
    /// The run, and its name as typed.
    pub(super) name: Option<(RunId, String)>,
}

impl HistoryDraft {
    /// The name field of a run; it begins with the name that the run has.
    pub(super) fn name_of(&mut self, id: RunId, name: &str) -> &mut String {
        let is_other = self.name.as_ref().is_none_or(|(known, _)| *known != id);
        if is_other {
            self.name = Some((id, name.to_owned()));
        }
        &mut self.name.get_or_insert((id, name.to_owned())).1
    }
}
