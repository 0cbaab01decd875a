//! Lists of names inside sentences.

use std::borrow::Cow;

use super::Locale;

/// What stands between the names of a list in data.
const GAP: &str = ", ";
/// Placeables whose values are lists of names with [`GAP`] between them.
const LISTS: [&str; 8] = [
    "codes", "fields", "lost", "missing", "names", "nearest", "offered", "rules",
];

impl Locale {
    /// The names one after the other, as this language writes a list.
    #[must_use]
    pub fn listed<T: AsRef<str>>(self, names: impl IntoIterator<Item = T>) -> String {
        let gap = self.text("list-gap");
        let mut list = String::new();
        for name in names {
            if !list.is_empty() {
                list.push_str(&gap);
            }
            list.push_str(name.as_ref());
        }
        list
    }

    /// The value of a placeable as this language writes it: lists with its own gaps.
    pub(crate) fn written<'a>(self, placeable: &str, value: &'a str) -> Cow<'a, str> {
        if LISTS.contains(&placeable) && value.contains(GAP) {
            return self.listed(value.split(GAP)).into();
        }
        value.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_the_gaps_of_its_language_and_other_values_stay() {
        assert_eq!(Locale::ZH_CN.written("names", "a, b, c"), "a、b、c");
        assert_eq!(Locale::EN.written("names", "a, b"), "a, b");
        assert_eq!(Locale::ZH_CN.written("reason", "a, b"), "a, b");
        assert_eq!(Locale::ZH_CN.listed(["a", "b"]), "a、b");
        assert_eq!(Locale::EN.listed(Vec::<String>::new()), "");
    }
}
