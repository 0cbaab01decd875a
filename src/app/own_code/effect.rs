//! What the outside is asked to do for one's own program.

use std::path::PathBuf;

use super::OwnCodeMessage;
use crate::app::errand::Errand;
use crate::i18n::Locale;
#[cfg(feature = "gui")]
use crate::platform;

/// A request about the simulator's key files. Its outcome comes back as an [`OwnCodeMessage`].
#[derive(Debug)]
pub enum OwnCodeEffect {
    /// Ask for a folder; the language is that of the dialog's title.
    PickFolder(Locale),
    /// Write the key files of the running simulator into this folder.
    Write(PathBuf),
}

/// The choice of a folder.
#[cfg_attr(
    not(feature = "gui"),
    expect(dead_code, reason = "without a window there is no dialog")
)]
pub(in crate::app) struct FolderChoice(pub(in crate::app) Locale);

impl Errand for FolderChoice {
    type Answer = OwnCodeMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<OwnCodeMessage, Self> {
        let title = self.0.text("dialog-simulator-files");
        let folder = platform::pick_folder(&title).await;
        Ok(OwnCodeMessage::FolderPicked(folder))
    }

    fn carry_out(self) -> OwnCodeMessage {
        OwnCodeMessage::FolderPicked(None)
    }
}
