//! What can happen to reports.

use std::path::PathBuf;
use std::sync::Arc;

use super::{ReportOrder, ReportPurpose};
use crate::app::TaskId;
use crate::i18n::{Locale, Problem};
use crate::report::ReportFormat;
use crate::report::redaction::RedactedText;

/// About the support report.
#[derive(Debug)]
pub enum ReportMessage {
    /// Make reports in this language.
    Locale(Locale),
    /// Make reports in this format.
    Format(ReportFormat),
    /// Copy the report of what is shown.
    Copy,
    /// Save the report of what is shown.
    Save,
    /// A report is made.
    Made(TaskId, ReportPurpose, ReportOrder, Arc<RedactedText>),
    /// The dialog was closed; without a place if the user cancelled or there is no dialog.
    PlacePicked(Arc<RedactedText>, Option<PathBuf>),
    /// The report was saved, or not.
    Saved(Result<(), Problem>),
}
