//! What the inspector looks at.

use crate::app::InspectorTab;
use crate::client::{Answer, Exchange, Inspection};
use crate::diagnosis::Finding;
use crate::protocol::Masker;
use crate::protocol::methods::MethodInfo;

/// An exchange, or a pasted answer.
pub(in crate::ui) struct Subject<'a> {
    /// The answer, if there is one.
    pub(in crate::ui) answer: Option<&'a Answer>,
    /// The call it answers, unless it was pasted.
    pub(in crate::ui) exchange: Option<&'a Exchange>,
    /// The kind of call.
    pub(in crate::ui) method: Option<&'static MethodInfo>,
    /// What is to be said about it.
    pub(in crate::ui) findings: &'a [Finding],
    /// Hides its tokens and codes, or does not.
    pub(in crate::ui) masker: Masker,
}

impl<'a> Subject<'a> {
    /// An exchange.
    pub(in crate::ui) fn of_exchange(exchange: &'a Exchange, reveal: bool) -> Self {
        Self {
            answer: exchange.answer.as_ref(),
            exchange: Some(exchange),
            method: Some(exchange.method),
            findings: &exchange.findings,
            masker: if reveal {
                Masker::revealing()
            } else {
                exchange.masker()
            },
        }
    }

    /// A pasted answer.
    pub(in crate::ui) fn of_inspection(inspection: &'a Inspection, reveal: bool) -> Self {
        let answer = inspection.answer.as_ref();
        Self {
            answer,
            exchange: None,
            method: answer.and_then(Answer::method),
            findings: &inspection.findings,
            masker: if reveal {
                Masker::revealing()
            } else {
                inspection.masker()
            },
        }
    }

    /// Whether this tab has something to show.
    pub(in crate::ui) fn has(&self, tab: InspectorTab) -> bool {
        match tab {
            InspectorTab::Fields | InspectorTab::Hints | InspectorTab::Report => true,
            InspectorTab::Raw | InspectorTab::Signature => self.answer.is_some(),
            InspectorTab::Request | InspectorTab::Code => self.exchange.is_some(),
        }
    }
}
