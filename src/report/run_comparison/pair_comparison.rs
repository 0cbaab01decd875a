//! Two calls and what differs between them.

use std::collections::BTreeMap;

use super::call_pair::CallPair;
use super::fact::Fact;
use super::facts::facts;
use super::shown::last_name;
use super::{Difference, DifferenceKind, Noise, Place, Side};
use crate::report::redaction;

/// A call of A beside the same call of B.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairComparison {
    /// The method that is called.
    pub method: &'static str,
    /// Fluent id of what the call is for.
    pub title: &'static str,
    /// The side that alone made the call.
    pub only: Option<Side>,
    /// What differs, part by part; empty if only one side made the call.
    pub differences: Vec<Difference>,
}

impl PairComparison {
    /// `None` for a pair of nothing.
    pub(super) fn of(pair: CallPair<'_>) -> Option<Self> {
        let call = pair.any()?;
        let only = match (pair.a, pair.b) {
            (Some(_), None) => Some(Side::A),
            (None, Some(_)) => Some(Side::B),
            _ => None,
        };
        let differences = pair.both().map(|(a, b)| {
            let places = Place::ALL.into_iter();
            places
                .flat_map(|place| differences(place, facts(place, a), facts(place, b)))
                .collect()
        });
        Some(Self {
            method: call.method.name,
            title: call.title(),
            only,
            differences: differences.unwrap_or_default(),
        })
    }

    /// The differences that may mean something.
    pub fn real(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|it| it.noise.is_none())
    }

    /// The differences that mean nothing.
    pub fn noise(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|it| it.noise.is_some())
    }

    /// Whether nothing that may mean something differs.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.only.is_none() && self.real().next().is_none()
    }
}

/// What differs in one part, in the order of A and then of B.
fn differences(place: Place, a: Vec<Fact>, b: Vec<Fact>) -> Vec<Difference> {
    let mut of_b: BTreeMap<String, Fact> = BTreeMap::new();
    let mut order = Vec::new();
    for fact in b {
        order.push(fact.path.clone());
        of_b.insert(fact.path.clone(), fact);
    }
    let mut found = Vec::new();
    for fact in a {
        let other = of_b.remove(&fact.path);
        found.extend(difference(place, Some(fact), other));
    }
    for path in order {
        found.extend(difference(place, None, of_b.remove(&path)));
    }
    found
}

fn difference(place: Place, a: Option<Fact>, b: Option<Fact>) -> Option<Difference> {
    let kind = kind(a.as_ref(), b.as_ref())?;
    let path = a.as_ref().or(b.as_ref())?.path.clone();
    let is_spelling = kind == DifferenceKind::WrittenDifferently;
    let shown = |fact: Option<Fact>| fact.map(|fact| fact.shown(is_spelling));
    let (a, b) = (shown(a), shown(b));
    let wire = |side: &Option<super::Shown>| side.as_ref()?.wire().map(str::to_owned);
    let noise = match kind {
        DifferenceKind::WrittenDifferently => Some(Noise::Spelling),
        DifferenceKind::Unknown => Some(Noise::Hidden),
        _ => Noise::of(place, &path, (wire(&a).as_deref(), wire(&b).as_deref())),
    };
    Some(Difference {
        place,
        path,
        a,
        b,
        kind,
        noise,
    })
}

/// How two facts of one path differ, if they do.
fn kind(a: Option<&Fact>, b: Option<&Fact>) -> Option<DifferenceKind> {
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (Some(_), None) => return Some(DifferenceKind::OnlyA),
        (None, Some(_)) => return Some(DifferenceKind::OnlyB),
        (None, None) => return None,
    };
    if let (Some(one), Some(other)) = (a.shown.wire(), b.shown.wire())
        && (redaction::is_hidden(one) || redaction::is_hidden(other))
    {
        return match redaction::are_same(last_name(&a.path), one, other) {
            Some(true) => None,
            Some(false) => Some(DifferenceKind::Differs),
            None => Some(DifferenceKind::Unknown),
        };
    }
    if a.meaning != b.meaning {
        return Some(DifferenceKind::Differs);
    }
    (a.written != b.written).then_some(DifferenceKind::WrittenDifferently)
}
