//! The report on the screen, and the one under way.

use std::sync::Arc;

use super::{ReportChoice, ReportSubject};
use crate::app::TaskId;
use crate::report::redaction::RedactedText;
use crate::report::{ReportFormat, ReportOptions, SupportReport};

/// The state of reports.
#[derive(Debug, Default)]
pub struct Reports {
    /// Language and format.
    pub choice: ReportChoice,
    /// The newest report.
    pub made: Option<MadeReport>,
    /// The report under way.
    pub making: Option<(TaskId, ReportOrder)>,
}

/// A report, and what it was made of.
#[derive(Clone, Debug)]
pub struct MadeReport {
    /// What it was made of.
    pub order: ReportOrder,
    /// The report.
    pub text: Arc<RedactedText>,
}

/// Everything that a report depends on.
#[derive(Clone, Debug)]
pub struct ReportOrder {
    /// What it is about.
    pub subject: ReportSubject,
    /// Language, and whether tokens are shown.
    pub options: ReportOptions,
    /// Format.
    pub format: ReportFormat,
}

/// What is done with a report once it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportPurpose {
    /// It is shown.
    Show,
    /// It is copied.
    Copy,
    /// It is saved.
    Save,
}

impl ReportOrder {
    /// Whether this leads to the same report.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.options == other.options
            && self.format == other.format
            && self.subject.is_same(&other.subject)
    }

    /// Makes it.
    #[must_use]
    pub fn make(&self) -> RedactedText {
        let source = self.subject.source();
        SupportReport::of(&source, self.options).render(self.format)
    }
}

impl Reports {
    /// The report that an order leads to, if it is made.
    #[must_use]
    pub fn made_for(&self, order: &ReportOrder) -> Option<&MadeReport> {
        self.made.as_ref().filter(|made| made.order.is_same(order))
    }
}
