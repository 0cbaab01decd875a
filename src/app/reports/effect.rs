//! What the outside is asked to do for reports.

use std::path::PathBuf;
use std::sync::Arc;

use super::{ReportOrder, ReportPurpose};
use crate::app::TaskId;
use crate::i18n::Locale;
use crate::report::redaction::RedactedText;

/// A request about reports.
#[derive(Debug)]
pub enum ReportEffect {
    /// Make one.
    Make(TaskId, ReportPurpose, ReportOrder),
    /// Ask where it is to be saved.
    PickPlace {
        /// The report.
        text: Arc<RedactedText>,
        /// The name that the dialog offers.
        name: String,
        /// Language of the dialog's title.
        locale: Locale,
    },
    /// Save it; the dialog has asked before it lets a file be replaced.
    Write(Arc<RedactedText>, PathBuf),
}
