//! One parameter on both sides.

use std::fmt;

use super::secrets::{Secrets, shortened};
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
    /// Our value without secrets.
    hidden_own: Option<String>,
    /// The gateway's value without secrets.
    hidden_gateway: Option<String>,
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
            hidden_own: own.map(shortened),
            hidden_gateway: gateway.map(shortened),
        }
    }

    /// A parameter of a quoted string alone.
    pub(super) fn quoted(name: &str, value: &str) -> Self {
        Self {
            kind: DifferenceKind::Quoted,
            ..Self::new(name, None, Some(value))
        }
    }

    /// Notes how values are shown: whole ones of a secret name shortened, whatever is in them, and
    /// pieces of secrets hidden elsewhere.
    pub(super) fn hide(&mut self, secrets: &Secrets) {
        let is_secret = |value: &String| Masker::is_secret(&self.name, value);
        let has_secret = self.own.iter().chain(&self.gateway).any(is_secret);
        let hidden = |value: &String| {
            if has_secret {
                shortened(value)
            } else {
                secrets.mask(&Masker::new().mask(&secrets.mask(value)))
            }
        };
        (self.hidden_own, self.hidden_gateway) = (
            self.own.as_ref().map(hidden),
            self.gateway.as_ref().map(hidden),
        );
        self.name = secrets.mask(&self.name);
    }

    /// Our value as it may be shown.
    #[must_use]
    pub fn shown_own(&self, masker: &Masker) -> Option<String> {
        shown(self.own.as_deref(), self.hidden_own.as_deref(), masker)
    }

    /// The gateway's value as it may be shown.
    #[must_use]
    pub fn shown_gateway(&self, masker: &Masker) -> Option<String> {
        let (gateway, hidden) = (self.gateway.as_deref(), self.hidden_gateway.as_deref());
        shown(gateway, hidden, masker)
    }

    /// The number of the first character that differs, from 1, where both values are hidden and
    /// look the same.
    #[must_use]
    pub fn hidden_place(&self, masker: &Masker) -> Option<usize> {
        let first = self.first.as_ref()?;
        (self.shown_own(masker) == self.shown_gateway(masker)).then_some(first.index + 1)
    }

    /// Whether values are hidden, so that their words cannot be shown side by side.
    #[must_use]
    pub fn is_hidden(&self, masker: &Masker) -> bool {
        self.shown_own(masker) != self.own || self.shown_gateway(masker) != self.gateway
    }
}

fn shown(value: Option<&str>, hidden: Option<&str>, masker: &Masker) -> Option<String> {
    if masker.is_revealing() {
        value.map(str::to_owned)
    } else {
        hidden.map(|hidden| masker.mask(hidden))
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
