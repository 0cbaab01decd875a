//! Values that were spoilt before they were signed.

/// What is odd about a value that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddValue {
    /// A line break in it or at its end.
    LineBreak,
    /// Another control character.
    Control,
    /// A blank before or after it.
    Edge,
}

impl OddValue {
    /// What is odd about a value; `None` if nothing is.
    #[must_use]
    pub fn of(value: &str) -> Option<Self> {
        if value.contains(['\n', '\r']) {
            Some(Self::LineBreak)
        } else if value.contains(char::is_control) {
            Some(Self::Control)
        } else if value.trim() != value {
            Some(Self::Edge)
        } else {
            None
        }
    }
}
