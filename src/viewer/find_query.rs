//! What is looked for in a body.

/// A text to be found in names and values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindQuery {
    /// The text, as it is read: `买` also finds `\u4e70`.
    pub text: String,
    /// Whether `A` and `a` differ. Only ASCII letters are ever taken as the same.
    pub match_case: bool,
}
