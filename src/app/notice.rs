//! What the status bar tells.

use crate::i18n::{Locale, Problem};

/// The words of a notice, in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeText {
    /// Something was done: a Fluent id.
    Done(&'static str),
    /// Something went wrong.
    Problem(Problem),
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: NoticeText,
}

impl Notice {
    /// Tells that something was done.
    #[must_use]
    pub fn done(id: &'static str) -> Self {
        Self {
            text: NoticeText::Done(id),
        }
    }

    /// Tells of a problem.
    #[must_use]
    pub fn problem(problem: Problem) -> Self {
        Self {
            text: NoticeText::Problem(problem),
        }
    }

    /// Whether it tells of a problem.
    #[must_use]
    pub fn is_problem(&self) -> bool {
        matches!(self.text, NoticeText::Problem(_))
    }

    /// The words.
    #[must_use]
    pub fn words(&self, locale: Locale) -> String {
        match &self.text {
            NoticeText::Done(id) => locale.text(id),
            NoticeText::Problem(problem) => problem.sentences(locale),
        }
    }
}
