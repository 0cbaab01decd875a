//! Two runs side by side.

use super::call_pair::CallPair;
use super::meaning::told;
use super::{Noise, PairComparison, RunHead, RunSide, Told};
use crate::client::Exchange;
use crate::protocol::Masker;

/// What differs between two runs, and what it means. Its values are masked when they are shown.
#[derive(Clone, Debug)]
pub struct RunComparison {
    /// The first run.
    pub a: RunHead,
    /// The second run.
    pub b: RunHead,
    /// What the differences mean, as far as it is known.
    pub told: Vec<Told>,
    /// The calls beside each other.
    pub pairs: Vec<PairComparison>,
    masker: Masker,
}

impl RunComparison {
    /// Compares by meaning: neither order nor spelling counts. It may take long for large answers.
    #[must_use]
    pub fn of(a: &RunSide, b: &RunSide) -> Self {
        let of_a: Vec<&Exchange> = a.exchanges.iter().map(AsRef::as_ref).collect();
        let of_b: Vec<&Exchange> = b.exchanges.iter().map(AsRef::as_ref).collect();
        let mut masker = Masker::new();
        for exchange in of_a.iter().chain(&of_b) {
            masker.learn_all(&exchange.masker());
        }
        let pairs = CallPair::of(&of_a, &of_b);
        Self {
            a: a.head(),
            b: b.head(),
            told: told(&pairs),
            pairs: pairs.into_iter().filter_map(PairComparison::of).collect(),
            masker,
        }
    }

    /// Hides the tokens and codes of both runs, unless the user wants to see them.
    #[must_use]
    pub fn masker(&self, reveal: bool) -> Masker {
        if reveal {
            Masker::revealing()
        } else {
            self.masker.clone()
        }
    }

    /// Whether nothing that may mean something differs.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.pairs.iter().all(PairComparison::is_same)
    }

    /// How many differences may mean something; a call that only one side made is one.
    #[must_use]
    pub fn real_count(&self) -> usize {
        let count = |pair: &PairComparison| pair.real().count() + usize::from(pair.only.is_some());
        self.pairs.iter().map(count).sum()
    }

    /// Of how many values it is not known whether they differ, because they are hidden.
    #[must_use]
    pub fn hidden_count(&self) -> usize {
        let all = self.pairs.iter().flat_map(PairComparison::noise);
        all.filter(|it| it.noise == Some(Noise::Hidden)).count()
    }

    /// How many differences mean nothing.
    #[must_use]
    pub fn noise_count(&self) -> usize {
        self.pairs.iter().map(|pair| pair.noise().count()).sum()
    }
}
