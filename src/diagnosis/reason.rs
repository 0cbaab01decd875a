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
