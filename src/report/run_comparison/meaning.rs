//! What a difference means.

use super::call_pair::CallPair;
use super::meanings::MEANINGS;
use super::{Side, Told};
use crate::client::Exchange;

/// A kind of difference that can be told in words.
pub struct Meaning {
    /// Its name.
    pub id: &'static str,
    /// Finds it.
    pub(super) find: Find,
}

/// How it is found.
pub(super) enum Find {
    /// Between two calls that were made by both sides, whichever comes first.
    Between(fn(&Exchange, &Exchange) -> Option<Told>),
    /// On one side, beside the other: the first is the side that it is about.
    About(fn(&Exchange, &Exchange) -> Option<Told>),
    /// A call that the other side did not make.
    Alone(fn(&Exchange) -> Told),
}

impl Meaning {
    fn told(&self, pair: CallPair<'_>) -> Option<Told> {
        let told = match (&self.find, pair.a, pair.b) {
            (Find::Between(find), Some(a), Some(b)) => find(a, b)?,
            (Find::About(find), Some(a), Some(b)) => match find(a, b) {
                Some(told) => told.about(Side::A),
                None => find(b, a)?.about(Side::B),
            },
            (Find::Alone(tell), Some(a), None) => tell(a).about(Side::A),
            (Find::Alone(tell), None, Some(b)) => tell(b).about(Side::B),
            _ => return None,
        };
        Some(Told {
            meaning: self.id,
            ..told
        })
    }
}

/// What the differences of all calls mean; what several calls tell is told once.
pub(super) fn told(pairs: &[CallPair<'_>]) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::new();
    for meaning in MEANINGS {
        for told in pairs.iter().filter_map(|pair| meaning.told(*pair)) {
            if !found.contains(&told) {
                found.push(told);
            }
        }
    }
    found
}
