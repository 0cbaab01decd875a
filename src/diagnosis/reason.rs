//! One of several causes that a rule weighed.

use super::Weight;

/// A cause with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which of the rule's causes it is: the name of a variant in its text.
    pub variant: &'static str,
    /// How well it is supported.
    pub weight: Weight,
    /// Quoted facts that speak for it, as they were on the wire; empty where nothing does.
    pub evidence: Vec<String>,
}

impl Reason {
    /// A cause that nothing is quoted for yet.
    #[must_use]
    pub fn new(variant: &'static str, weight: Weight) -> Self {
        Self {
            variant,
            weight,
            evidence: Vec::new(),
        }
    }

    /// Quotes a fact that speaks for it.
    #[must_use]
    pub fn quoting(mut self, fact: impl Into<String>) -> Self {
        self.evidence.push(fact.into());
        self
    }

    /// Quotes several facts.
    #[must_use]
    pub fn quoting_all(mut self, facts: impl IntoIterator<Item = String>) -> Self {
        self.evidence.extend(facts);
        self
    }
}
