//! 待签名内容: the text that a request's signature is made over.

use std::fmt;

use crate::protocol::{Masker, Params};

/// All parameters except `sign`, decoded, without empty ones, sorted by name, joined as
/// `name=value&…`. `sign_type` is part of it.
#[derive(Clone, PartialEq, Eq)]
pub struct SignContent(String);

impl SignContent {
    /// The string to sign of a request.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        let mut pairs: Vec<_> = params
            .iter()
            .filter(|(name, value)| *name != "sign" && !name.is_empty() && !value.is_empty())
            .collect();
        pairs.sort_unstable();
        let joined: Vec<_> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Self(joined.join("&"))
    }

    /// A string to sign that somebody else has built.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Tokens and codes are hidden.
impl fmt::Debug for SignContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("SignContent")
            .field(&Masker::new().mask(&self.0))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn drops_sign_and_empty_values_and_keeps_sign_type() {
        let params: Params = [
            ("sign_type", "RSA2"),
            ("b", "2"),
            ("return_url", ""),
            ("sign", "x"),
            ("a", "1 +"),
        ]
        .into_iter()
        .collect();
        assert_eq!(
            SignContent::of(&params).as_str(),
            "a=1 +&b=2&sign_type=RSA2"
        );
    }

    proptest! {
        #[test]
        fn the_order_in_which_parameters_are_sent_does_not_matter(
            pairs in prop::collection::btree_map("[a-z_]{1,6}", "[^\u{0}]{0,6}", 0..6),
        ) {
            let forward: Params = pairs.clone().into_iter().collect();
            let backward: Params = pairs.into_iter().rev().collect();
            prop_assert_eq!(SignContent::of(&forward), SignContent::of(&backward));
        }
    }
}
