//! One difference between two calls.

use super::{Noise, Place, Shown};

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In which part of the call.
    pub place: Place,
    /// Where there: the name of a parameter or header, the path of a field, the id of a rule.
    pub path: String,
    /// What A has.
    pub a: Option<Shown>,
    /// What B has.
    pub b: Option<Shown>,
    /// How they differ.
    pub kind: DifferenceKind,
    /// Why it means nothing; `None` if it is a real one.
    pub noise: Option<Noise>,
}

/// How two sides differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// B does not have it.
    OnlyA,
    /// A does not have it.
    OnlyB,
    /// The values are not the same.
    Differs,
    /// The values are the same, and are written in different ways.
    WrittenDifferently,
    /// A hidden value: whether the sides differ is not known.
    Unknown,
}

impl DifferenceKind {
    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OnlyA => "only-a",
            Self::OnlyB => "only-b",
            Self::Differs => "differs",
            Self::WrittenDifferently => "written-differently",
            Self::Unknown => "unknown",
        }
    }

    /// Fluent id of the kind in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::OnlyA => "difference-only-a",
            Self::OnlyB => "difference-only-b",
            Self::Differs => "difference-differs",
            Self::WrittenDifferently => "difference-written-differently",
            Self::Unknown => "difference-hidden",
        }
    }

    /// A sign that stands for it beside the words.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::OnlyA => "−",
            Self::OnlyB => "+",
            Self::Differs => "≠",
            Self::WrittenDifferently => "≈",
            Self::Unknown => "?",
        }
    }
}
