//! What the outside is asked to do for page Inspect.

use super::{InspectMessage, InspectionInput};
use crate::app::TaskId;
use crate::app::effect::InspectionKeys;
use crate::app::errand::Errand;
use crate::i18n::Locale;
#[cfg(feature = "gui")]
use crate::platform;
use crate::protocol::Charset;

/// A request of page Inspect. Its outcome comes back as an [`InspectMessage`].
#[derive(Debug)]
pub enum InspectEffect {
    /// Ask for a file; the language is that of the dialog's title.
    PickFile(Locale),
    /// Explain what was given.
    Explain {
        /// Answer with this number.
        task: TaskId,
        /// What was given.
        input: InspectionInput,
        /// Its character set; recognised if it is none.
        charset: Option<Charset>,
        /// Keys to verify with.
        keys: Box<InspectionKeys>,
    },
}

impl Errand for InspectEffect {
    type Answer = InspectMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<InspectMessage, Self> {
        match self {
            Self::PickFile(locale) => {
                let title = locale.text("dialog-open-inspected");
                Ok(InspectMessage::Picked(platform::pick_file(&title).await))
            }
            other @ Self::Explain { .. } => Err(other),
        }
    }

    fn carry_out(self) -> InspectMessage {
        match self {
            Self::PickFile(_) => InspectMessage::Picked(None),
            Self::Explain {
                task,
                input,
                charset,
                keys,
            } => super::work::explain(task, &input, charset, &keys),
        }
    }
}
