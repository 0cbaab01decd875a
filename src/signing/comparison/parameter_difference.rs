//! One parameter on both sides.

use std::fmt;

use super::{FirstDifference, Segment};
use crate::protocol::Masker;

/// How a parameter stands on the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceKind {
    /// The same on both.
    Same,
    /// On both, with different values.
    Different,
    /// Only we signed it.
    OnlyOwn,
    /// Only the gateway has it.
    OnlyGateway,
    /// The gateway has it, and there is no string of ours to compare with.
    Quoted,
}

/// A parameter with its value on each side.
#[derive(Clone, PartialEq, Eq)]
pub struct ParameterDifference {
    /// Its name.
    pub name: String,
    /// How it stands.
    pub kind: DifferenceKind,
    /// Our value.
    pub own: Option<String>,
    /// The gateway's value.
    pub gateway: Option<String>,
    /// Both values word by word, if they differ.
    pub segments: Vec<Segment>,
    /// Where the values begin to differ, if they do.
    pub first: Option<FirstDifference>,
}

impl DifferenceKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Same,
        Self::Different,
        Self::OnlyOwn,
        Self::OnlyGateway,
        Self::Quoted,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
            Self::OnlyOwn => "only-own",
            Self::OnlyGateway => "only-gateway",
            Self::Quoted => "quoted",
        }
    }

    /// The mark in front of a row.
    #[must_use]
    pub fn mark(self) -> &'static str {
        match self {
            Self::Same => "=",
            Self::Different => "≠",
            Self::OnlyOwn => "−",
            Self::OnlyGateway => "+",
            Self::Quoted => "·",
        }
    }
}

impl ParameterDifference {
    /// A parameter that at least one side has.
    pub(super) fn new(name: &str, own: Option<&str>, gateway: Option<&str>) -> Self {
        let kind = match (own, gateway) {
            (Some(own), Some(gateway)) if own == gateway => DifferenceKind::Same,
            (Some(_), Some(_)) => DifferenceKind::Different,
            (_, None) => DifferenceKind::OnlyOwn,
            (None, Some(_)) => DifferenceKind::OnlyGateway,
        };
        let both = own.zip(gateway).filter(|(own, gateway)| own != gateway);
        Self {
            name: name.to_owned(),
            kind,
            own: own.map(str::to_owned),
            gateway: gateway.map(str::to_owned),
            segments: both.map_or_else(Vec::new, |(own, gateway)| Segment::between(own, gateway)),
            first: both.and_then(|(own, gateway)| FirstDifference::between(own, gateway)),
        }
    }

    /// A parameter of a quoted string alone.
    pub(super) fn quoted(name: &str, value: &str) -> Self {
        Self {
            kind: DifferenceKind::Quoted,
            ..Self::new(name, None, Some(value))
        }
    }

    /// Our value as it may be shown.
    #[must_use]
    pub fn shown_own(&self, masker: &Masker) -> Option<String> {
        Some(masker.mask_value(&self.name, self.own.as_deref()?))
    }

    /// The gateway's value as it may be shown.
    #[must_use]
    pub fn shown_gateway(&self, masker: &Masker) -> Option<String> {
        Some(masker.mask_value(&self.name, self.gateway.as_deref()?))
    }

    /// Whether values are hidden, so that their words cannot be shown side by side.
    #[must_use]
    pub fn is_hidden(&self, masker: &Masker) -> bool {
        self.shown_own(masker) != self.own || self.shown_gateway(masker) != self.gateway
    }
}

/// Values may be tokens.
impl fmt::Debug for ParameterDifference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let masker = Masker::new();
        formatter
            .debug_struct("ParameterDifference")
            .field("name", &self.name)
            .field("kind", &self.kind)
            .field("own", &self.shown_own(&masker))
            .field("gateway", &self.shown_gateway(&masker))
            .finish_non_exhaustive()
    }
}
