//! The work behind reports: making and writing.

use std::sync::Arc;

use super::{ReportEffect, ReportMessage};
use crate::app::errand::Errand;
use crate::i18n::Explain as _;
#[cfg(feature = "gui")]
use crate::platform;
use crate::storage::write_atomically;

impl Errand for ReportEffect {
    type Answer = ReportMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<ReportMessage, Self> {
        match self {
            ReportEffect::PickPlace { text, name, locale } => {
                let title = locale.text("dialog-save-report");
                let path = platform::pick_place(&title, &name).await;
                Ok(ReportMessage::PlacePicked(text, path))
            }
            other => Err(other),
        }
    }

    fn carry_out(self) -> ReportMessage {
        match self {
            ReportEffect::Make(task, purpose, order) => {
                let text = Arc::new(order.make());
                ReportMessage::Made(task, purpose, order, text)
            }
            ReportEffect::PickPlace { text, .. } => ReportMessage::PlacePicked(text, None),
            ReportEffect::Write(text, path) => {
                let written = write_atomically(&path, text.text().as_bytes());
                ReportMessage::Saved(written.map_err(|error| error.problem()))
            }
        }
    }
}
