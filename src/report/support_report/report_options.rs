//! How a report is made.

use crate::i18n::Locale;

/// What the maker of a report chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Its language.
    pub locale: Locale,
    /// Whether tokens, codes and personal data are shown; a private key never is.
    pub reveal: bool,
}
