//! Which of the digits in quotes were a number.

/// How many places are tried one by one.
const PLACES: usize = 8;

/// The gateway writes numbers for the lives of tokens only (protocol: `expires_in`); elsewhere one
/// number at a time is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberPlace {
    /// `expires_in` and `re_expires_in`.
    Lives,
    /// The string of digits that has so many before it.
    After(usize),
}

impl NumberPlace {
    pub(super) fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Lives).chain((0..PLACES).map(Self::After))
    }

    /// Whether it means the string of digits with so many before it and this name in quotes.
    pub(super) fn is_at(self, before: usize, name: Option<&str>) -> bool {
        match self {
            Self::Lives => matches!(name, Some("\"expires_in\"" | "\"re_expires_in\"")),
            Self::After(place) => place == before,
        }
    }
}
