//! What the window's report is about.

use std::sync::Arc;

use crate::app::{AppState, InspectionInput, Page, Remote};
use crate::client::{Exchange, Inspection, InspectionKind, Inspections};
use crate::report::ReportSource;

/// A call with the calls around it, or an inspected text.
#[derive(Clone, Debug)]
pub enum ReportSubject {
    /// A call, and all calls of this run of the program.
    Exchange(Arc<Exchange>, Vec<Arc<Exchange>>),
    /// A part of a text that was inspected.
    Inspection(InspectedPart),
}

/// A part of an inspected text.
#[derive(Clone, Debug)]
pub struct InspectedPart {
    /// All parts.
    pub inspections: Arc<Inspections>,
    /// Which of them.
    pub place: usize,
    /// The whole text; none where it held a private key.
    pub input: Option<InspectionInput>,
}

impl ReportSubject {
    /// What the inspector shows: on the page Inspect the inspected text, elsewhere the chosen
    /// call, or the last one if none is chosen. Nothing is reported of a text that was not
    /// recognised: nobody can tell what it holds.
    #[must_use]
    pub fn of(state: &AppState) -> Option<Self> {
        let is_unknown =
            |part: &Inspection| part.kind == InspectionKind::Unknown && part.answer.is_none();
        let inspections = state.inspect.found.ready();
        // Neither is anything reported before it is known what the new text is.
        let is_undecided = inspections.is_none() && !matches!(state.inspect.found, Remote::Idle);
        let is_nothing = is_undecided || state.shown_part().is_some_and(is_unknown);
        if state.page == Page::Inspect && is_nothing {
            return None;
        }
        if let Some(inspections) = inspections.filter(|_| state.page == Page::Inspect) {
            return Some(Self::Inspection(InspectedPart {
                inspections: Arc::clone(inspections),
                place: state.inspect.chosen_part,
                input: state.inspect.input.clone(),
            }));
        }
        let run = state.timeline();
        let exchange = state.shown_exchange().or(run.last())?;
        Some(Self::Exchange(Arc::clone(exchange), run.to_vec()))
    }

    /// Whether this is the very same thing, also read under the same keys.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Exchange(one, run), Self::Exchange(other, other_run)) => {
                Arc::ptr_eq(one, other)
                    && run.len() == other_run.len()
                    && run.iter().zip(other_run).all(|(a, b)| Arc::ptr_eq(a, b))
            }
            (Self::Inspection(one), Self::Inspection(other)) => {
                one.place == other.place && Arc::ptr_eq(&one.inspections, &other.inspections)
            }
            _ => false,
        }
    }

    /// Whether this is about the same call or part, whatever has become of the calls around it.
    #[must_use]
    pub fn is_about_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Exchange(one, _), Self::Exchange(other, _)) => one.id == other.id,
            _ => self.is_same(other),
        }
    }

    /// What the report is made of.
    #[must_use]
    pub fn source(&self) -> ReportSource<'_> {
        match self {
            Self::Exchange(exchange, run) => {
                ReportSource::of_exchange(exchange, run.iter().map(Arc::as_ref))
            }
            Self::Inspection(part) => part.source(),
        }
    }
}

impl InspectedPart {
    /// A file is not kept; of it the answers and the beginnings of the other parts can be quoted.
    fn source(&self) -> ReportSource<'_> {
        let whole = match &self.input {
            Some(InspectionInput::Pasted(text)) => text.as_str().as_bytes(),
            Some(InspectionInput::Line(body) | InspectionInput::Mended(body)) => &body.0,
            Some(InspectionInput::File(_)) | None => &[],
        };
        ReportSource::of_part(&self.inspections, self.place, whole)
    }
}
