//! What the outside is asked to do for page Logs.

use std::path::PathBuf;
use std::sync::Arc;

use super::{LogsJob, LogsMessage};
use crate::app::errand::Errand;
use crate::bulk::BulkInput;
use crate::i18n::{Explain as _, Locale};
#[cfg(feature = "gui")]
use crate::platform;

/// A request of page Logs. Its outcome comes back as [`LogsMessage`]s.
#[derive(Debug)]
pub enum LogsEffect {
    /// Check logs.
    Check(LogsJob),
    /// Something that gives one message.
    Errand(LogsErrand),
}

/// What gives one message.
#[derive(Debug)]
pub enum LogsErrand {
    /// Ask for files; the language is that of the dialog's title.
    PickFiles(Locale),
    /// Ask for a folder.
    PickFolder(Locale),
    /// Read the line that begins at this byte.
    ReadLine(Arc<PathBuf>, u64),
}

impl Errand for LogsErrand {
    type Answer = LogsMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<LogsMessage, Self> {
        Ok(LogsMessage::Picked(match self {
            Self::PickFiles(locale) => platform::pick_files(&locale.text("dialog-open-logs")).await,
            Self::PickFolder(locale) => {
                let folder = platform::pick_folder(&locale.text("dialog-open-log-folder")).await;
                folder.into_iter().collect()
            }
            other @ Self::ReadLine(..) => return Err(other),
        }))
    }

    fn carry_out(self) -> LogsMessage {
        match self {
            Self::PickFiles(_) | Self::PickFolder(_) => LogsMessage::Picked(Vec::new()),
            Self::ReadLine(path, offset) => {
                let line = BulkInput::File(path.as_ref().clone()).line_at(offset);
                LogsMessage::LineRead(line.map_err(|error| error.problem()))
            }
        }
    }
}
