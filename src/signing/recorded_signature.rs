//! What somebody else found out about a signature.

use crate::i18n::{LOCALES, Locale};

/// The words of another copy of this program about a signature whose bytes are not at hand, so that
/// nothing of it can be checked here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedSignature {
    /// The algorithm, in words, if it was known.
    pub algorithm: Option<String>,
    /// What the verdict means, by language.
    pub details: Vec<(Locale, String)>,
}

impl RecordedSignature {
    /// Records what a report says, in every language.
    #[must_use]
    pub fn of(report: &super::SignatureReport) -> Self {
        let details = LOCALES.into_iter().map(|it| (it, report.detail(it)));
        Self {
            algorithm: report.algorithm(),
            details: details.collect(),
        }
    }

    /// What the verdict means, in this language if it was recorded in it.
    #[must_use]
    pub fn detail(&self, locale: Locale) -> &str {
        let mut details = self.details.iter();
        let own = details.find(|(language, _)| *language == locale);
        own.or(self.details.first())
            .map_or("", |(_, text)| text.as_str())
    }
}
