//! The work behind reports: making and writing.

use std::sync::Arc;

use super::{ReportEffect, ReportMessage};
use crate::i18n::Explain as _;
#[cfg(feature = "gui")]
use crate::platform;
use crate::storage::write_atomically;

/// Does what takes time; the dialog is asked by [`ask`].
pub(in crate::app) fn carry_out(effect: ReportEffect) -> ReportMessage {
    match effect {
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

/// Asks the user for a place, which takes as long as the user does.
#[cfg(feature = "gui")]
pub(in crate::app) async fn ask(effect: ReportEffect) -> Result<ReportMessage, ReportEffect> {
    match effect {
        ReportEffect::PickPlace { text, name, locale } => {
            let title = locale.text("dialog-save-report");
            let path = platform::pick_place(&title, &name).await;
            Ok(ReportMessage::PlacePicked(text, path))
        }
        other => Err(other),
    }
}
