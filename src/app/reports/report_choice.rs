//! How the window's reports are made.

use crate::i18n::Locale;
use crate::report::ReportFormat;

/// What the user has chosen for reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportChoice {
    /// The language, if it is to be another than the window's.
    pub locale: Option<Locale>,
    /// The format.
    pub format: ReportFormat,
}
