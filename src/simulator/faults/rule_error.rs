//! A text that is no rule for a fault.

use similar::TextDiff;

use super::FAULTS;
use crate::i18n::{Explain, Fault, Problem};

/// How alike two ids must be for one to be offered for the other.
const ALIKE: f32 = 0.6;

/// Why a text is no [`super::FaultRule`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultRuleError {
    /// There is no such fault, but one of a similar name.
    #[error("there is no fault “{0}”; perhaps {1} is meant")]
    Misspelt(String, &'static str),
    /// There is no such fault.
    #[error("there is no fault “{0}”")]
    UnknownFault(String),
    /// There is no such method.
    #[error("there is no method “{0}”; there is {list}", list = .1.join(", "))]
    UnknownMethod(String, Vec<&'static str>),
    /// A number is none.
    #[error("{0} takes a whole number, counted from 1, not “{1}”")]
    NoNumber(&'static str, String),
    /// A probability is none.
    #[error("probability takes a share from 0 to 1, not “{0}”")]
    NoShare(String),
    /// A part has another name.
    #[error("“{0}” is none of method=…, nth=…, probability=…, seed=…")]
    UnknownPart(String),
    /// A fault of TLS cannot be limited.
    #[error("{0} strikes every connection, so it takes no method, nth or probability")]
    EveryConnection(&'static str),
}

impl FaultRuleError {
    pub(super) fn unknown_fault(id: &str) -> Self {
        let likeness = |known: &str| TextDiff::from_chars(id, known).ratio();
        let nearest = FAULTS
            .iter()
            .map(|fault| (likeness(fault.id), fault.id))
            .max_by(|one, other| one.0.total_cmp(&other.0));
        match nearest {
            Some((ratio, known)) if ratio >= ALIKE => Self::Misspelt(id.to_owned(), known),
            _ => Self::UnknownFault(id.to_owned()),
        }
    }
}

impl Explain for FaultRuleError {
    fn problem(&self) -> Problem {
        let input = |id| Problem::new(Fault::Input, id);
        match self {
            Self::Misspelt(found, near) => input("fault-rule-misspelt")
                .with("found", found)
                .with("near", *near),
            Self::UnknownFault(found) => input("fault-rule-unknown").with("found", found),
            Self::UnknownMethod(found, known) => input("fault-rule-method")
                .with("found", found)
                .with("known", known.join(", ")),
            Self::NoNumber(part, found) => input("fault-rule-number")
                .with("part", *part)
                .with("found", found),
            Self::NoShare(found) => input("fault-rule-share").with("found", found),
            Self::UnknownPart(found) => input("fault-rule-part").with("found", found),
            Self::EveryConnection(fault) => input("fault-rule-connection").with("fault", *fault),
        }
    }
}
