//! What a report is about.

use crate::client::{
    Answer, Exchange, FlowRun, Inspection, InspectionKind, Inspections, Quote, RequestText,
};
use crate::diagnosis::Finding;
use crate::protocol::GatewayError;
use crate::protocol::methods::MethodInfo;
use crate::report::redaction::{Redactor, has_private_key};

/// An exchange, a whole run, or an inspected text of which only a part is known.
#[derive(Clone, Debug, Default)]
pub struct ReportSource<'a> {
    /// The call that it is about, unless a text was inspected.
    pub(super) exchange: Option<&'a Exchange>,
    /// The other calls of its run, in order.
    pub(super) others: Vec<&'a Exchange>,
    /// The answer, if there is one.
    pub(super) answer: Option<&'a Answer>,
    /// The inspected text.
    pub(super) inspected: Option<(&'a Inspection, &'a [u8])>,
    /// The other parts of the inspected text with their numbers, in order.
    pub(super) other_parts: Vec<(usize, &'a Inspection)>,
    /// What is to be said.
    pub(super) findings: Vec<&'a Finding>,
}

impl<'a> ReportSource<'a> {
    /// One call, and the calls around it.
    #[must_use]
    pub fn of_exchange(
        exchange: &'a Exchange,
        run: impl IntoIterator<Item = &'a Exchange>,
    ) -> Self {
        let others = run.into_iter().filter(|other| other.id != exchange.id);
        Self {
            exchange: Some(exchange),
            others: others.collect(),
            answer: exchange.answer.as_ref(),
            inspected: None,
            other_parts: Vec::new(),
            findings: exchange.findings.iter().collect(),
        }
    }

    /// A whole run: about the first call that went wrong, or else the last one. `None` if no call
    /// was made.
    #[must_use]
    pub fn of_run(run: &'a FlowRun) -> Option<Self> {
        let wrong = run.exchanges.iter().find(|exchange| !exchange.is_good());
        let about = wrong.or(run.exchanges.last())?;
        Some(Self {
            findings: run.findings(),
            ..Self::of_exchange(about, &run.exchanges)
        })
    }

    /// A part of a text that was inspected; `whole` is the text as it was given, as far as it is
    /// still there.
    #[must_use]
    pub fn of_part(inspections: &'a Inspections, place: usize, whole: &'a [u8]) -> Self {
        match inspections.part(place) {
            Some(part) => {
                let (from, length) = (part.place.offset, part.place.length);
                let given = whole.get(from..from.saturating_add(length));
                // Of a file only the beginnings of its parts were kept.
                let given = given.or(part.quote.as_ref().map(Quote::bytes));
                let given = given.filter(|_| !may_be_of_key(part, whole));
                let numbered = (1..).zip(&inspections.parts);
                let others = numbered.filter(|(_, other)| {
                    !std::ptr::eq(*other, part) && other.kind != InspectionKind::LogLines
                });
                Self {
                    other_parts: others.collect(),
                    ..Self::of_inspection(part, given.unwrap_or_default())
                }
            }
            None => Self::default(),
        }
    }

    /// A whole text that was inspected: about the first part that tells of a failure, or else the
    /// first one behind a log.
    #[must_use]
    pub fn of_inspections(inspections: &'a Inspections, whole: &'a [u8]) -> Self {
        let is_part = |part: &Inspection| part.kind != InspectionKind::LogLines;
        let place = |is_wanted: &dyn Fn(&Inspection) -> bool| {
            let mut parts = inspections.parts.iter();
            parts.position(|part| is_part(part) && is_wanted(part))
        };
        let failed = place(&|part| !part.is_good() && part.kind != InspectionKind::Unknown);
        let place = failed.or_else(|| place(&|_| true)).unwrap_or_default();
        Self::of_part(inspections, place, whole)
    }

    /// A text that was inspected, as it was given.
    #[must_use]
    pub fn of_inspection(inspection: &'a Inspection, given: &'a [u8]) -> Self {
        Self {
            exchange: None,
            others: Vec::new(),
            answer: inspection.answer.as_ref(),
            inspected: Some((inspection, given)),
            other_parts: Vec::new(),
            findings: inspection.findings.iter().collect(),
        }
    }

    /// The call, as far as known.
    pub(super) fn method(&self) -> Option<&'static MethodInfo> {
        match self.exchange {
            Some(exchange) => Some(exchange.method),
            None => self.inspected.and_then(|(part, _)| part.method()),
        }
    }

    /// The name of the call as it is written, also of one that is not known here.
    pub(super) fn method_name(&self) -> Option<String> {
        match self.exchange {
            Some(exchange) => Some(exchange.method.name.to_owned()),
            None => self.inspected.and_then(|(part, _)| part.method_name()),
        }
    }

    /// A request that was inspected.
    pub(super) fn request(&self) -> Option<&'a RequestText> {
        self.inspected.and_then(|(part, _)| part.request.as_ref())
    }

    /// The refusal that it is about.
    pub(super) fn error(&self) -> Option<&'a GatewayError> {
        let of_answer = self.answer.and_then(|answer| answer.error.as_ref());
        of_answer.or_else(|| self.inspected.and_then(|(part, _)| part.error()))
    }

    /// Knows the secrets of all that the report is about.
    pub(super) fn redactor(&self) -> Redactor {
        if let Some((inspection, _)) = self.inspected {
            Redactor::of_inspection(inspection)
        } else {
            let all = self.exchange.into_iter().chain(self.others.iter().copied());
            Redactor::of_exchanges(all)
        }
    }
}

/// Whether a part may be a piece of a private key in the same text, which nothing tells from a
/// token.
fn may_be_of_key(part: &Inspection, whole: &[u8]) -> bool {
    let is_word = matches!(
        part.kind,
        InspectionKind::Token | InspectionKind::AuthCode | InspectionKind::Unknown
    );
    is_word && has_private_key(&String::from_utf8_lossy(whole))
}
