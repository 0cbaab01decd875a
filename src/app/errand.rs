//! Work that may have to ask the user first.

use super::Message;

/// An effect of which some variants open a dialog and the others keep a thread busy.
pub(super) trait Errand: Sized + Send + 'static {
    /// What comes of it.
    type Answer: Into<Message> + Send;

    /// Asks the user in a dialog; what needs no dialog comes back to be carried out.
    #[cfg(feature = "gui")]
    fn ask(self) -> impl Future<Output = Result<Self::Answer, Self>> + Send;

    /// Does the work. There is nobody to ask, so a dialog ends as if the user had cancelled it.
    fn carry_out(self) -> Self::Answer;
}
