//! What the window's report is about.

use std::sync::Arc;

use crate::app::{AppState, InspectionInput, Page};
use crate::client::{Exchange, Inspection};
use crate::report::ReportSource;

/// A call with the calls around it, or an inspected text.
#[derive(Clone, Debug)]
pub enum ReportSubject {
    /// A call, and all calls of this run of the program.
    Exchange(Arc<Exchange>, Vec<Arc<Exchange>>),
    /// A text that was inspected.
    Inspection(Arc<Inspection>, Option<InspectionInput>),
}

impl ReportSubject {
    /// What the inspector shows: on the page Inspect the inspected text, elsewhere the chosen
    /// call, or the last one if none is chosen.
    #[must_use]
    pub fn of(state: &AppState) -> Option<Self> {
        let inspection = state.inspection.ready();
        if let Some(inspection) = inspection.filter(|_| state.page == Page::Inspect) {
            let input = state.inspection_input.clone();
            return Some(Self::Inspection(Arc::clone(inspection), input));
        }
        let exchange = state.shown_exchange().or(state.exchanges.last())?;
        Some(Self::Exchange(
            Arc::clone(exchange),
            state.exchanges.clone(),
        ))
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
            (Self::Inspection(one, _), Self::Inspection(other, _)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }

    /// What the report is made of.
    #[must_use]
    pub fn source(&self) -> ReportSource<'_> {
        match self {
            Self::Exchange(exchange, run) => {
                ReportSource::of_exchange(exchange, run.iter().map(Arc::as_ref))
            }
            Self::Inspection(inspection, input) => {
                ReportSource::of_inspection(inspection, given(input.as_ref()))
            }
        }
    }
}

fn given(input: Option<&InspectionInput>) -> &[u8] {
    match input {
        Some(InspectionInput::Pasted(text)) => text.as_str().as_bytes(),
        Some(InspectionInput::Mended(body)) => &body.0,
        None => &[],
    }
}
