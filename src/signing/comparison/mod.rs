//! Our string to sign against the one that the gateway built, parameter by parameter.
//!
//! [`SignContentCheck`] takes what people have on both sides and tells what differs, where it
//! differs first, and why. Whoever shows a result gives a `Masker`; unless it reveals, tokens of
//! both sides are hidden, also where they are damaged or stand in a wrong place.

mod cause_finder;
mod check;
mod comparison_cause;
mod ending;
mod first_difference;
mod found_cause;
mod misreading;
mod own_sign_content;
mod parameter_difference;
mod parameter_list;
mod percent;
mod quotation;
mod quoted_sign_content;
mod refusal_variant;
mod secrets;
mod segment;
mod sides;
mod unescaping;
mod value_cause;

pub use check::{SignContentCheck, SignContentCheckError};
pub use comparison_cause::ComparisonCause;
pub use first_difference::{CharacterAt, FirstDifference};
pub use found_cause::FoundCause;
pub use misreading::Misreading;
pub use own_sign_content::{OwnForm, OwnSignContent};
pub use parameter_difference::{DifferenceKind, ParameterDifference};
pub use quoted_sign_content::QuotedSignContent;
pub use refusal_variant::RefusalVariant;
pub use segment::Segment;
pub use unescaping::Unescaping;

use std::collections::BTreeSet;

use crate::protocol::Masker;

use cause_finder::{Facts, causes, causes_alone};
use parameter_list::parameters;
use quoted_sign_content::whole_quotation;
use secrets::Secrets;
use sides::{Sides, plain_form};

/// The parameters of two strings, or of the gateway's alone, sorted by name, with what differs and
/// why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every parameter that a side has.
    pub parameters: Vec<ParameterDifference>,
    /// Where the two strings begin to differ; `None` if they do not, or if there is only one.
    pub first: Option<FirstDifference>,
    /// Why they differ, the most telling first. The same strings have one cause, too:
    /// the key, or the value of `sign`.
    pub causes: Vec<FoundCause>,
    secrets: Secrets,
}

impl Comparison {
    /// Compares our string with the gateway's.
    #[must_use]
    pub fn of(own: &str, gateway: &str) -> Self {
        let (plain, written_as) = plain_form(own);
        let sides = Sides::of(&plain, gateway);
        let secrets = sides.secrets();
        let mut parameters = sides.aligned();
        for parameter in &mut parameters {
            parameter.hide(&secrets);
        }
        let facts = Facts {
            parameters: &parameters,
            is_identical: own == gateway,
            is_sorted: sides.is_sorted(),
            written_as,
        };
        let causes = causes(&facts);
        Self {
            first: FirstDifference::between(own, gateway),
            causes,
            parameters,
            secrets,
        }
    }

    /// Looks at the gateway's string alone.
    #[must_use]
    pub fn alone(gateway: &str) -> Self {
        let quoted = parameters(gateway, &BTreeSet::new());
        let secrets = Secrets::among(quoted.iter().copied());
        let mut parameters: Vec<_> = quoted
            .iter()
            .map(|(name, value)| ParameterDifference::quoted(name, value))
            .collect();
        for parameter in &mut parameters {
            parameter.hide(&secrets);
        }
        Self {
            first: None,
            causes: causes_alone(&parameters),
            parameters,
            secrets,
        }
    }

    /// Adds that `sign` was spoilt, which explains a refusal of the same strings.
    fn blame_sign(&mut self) {
        self.causes
            .retain(|found| found.cause != ComparisonCause::SameString);
        let spoilt = FoundCause::new(ComparisonCause::SignNotEncoded);
        self.causes.insert(0, spoilt);
    }

    /// A cause without strings.
    fn without_strings(cause: ComparisonCause) -> Self {
        Self {
            parameters: Vec::new(),
            first: None,
            causes: vec![FoundCause::new(cause)],
            secrets: Secrets::default(),
        }
    }

    /// A text with a dot for every character of a secret of either side, so that every place in it
    /// stays where it is.
    #[must_use]
    pub fn cover(&self, text: &str, masker: &Masker) -> String {
        if masker.is_revealing() {
            return text.to_owned();
        }
        let named = masker.cover(text);
        let pieces = self.secrets.cover(text);
        let darker = |(one, other)| if one == '•' { one } else { other };
        named.chars().zip(pieces.chars()).map(darker).collect()
    }

    /// A text with the secrets of both sides shortened.
    #[must_use]
    pub fn mask(&self, text: &str, masker: &Masker) -> String {
        if masker.is_revealing() {
            return text.to_owned();
        }
        self.secrets.mask(&masker.mask(&self.secrets.mask(text)))
    }
}

/// A gateway's message without secrets, also where damage has torn one apart; with `own`, our
/// string, those of both sides are known.
#[must_use]
pub fn masked_message(message: &str, own: Option<&str>) -> String {
    let quoted = whole_quotation(message).unwrap_or_default();
    let comparison = match own {
        Some(own) => Comparison::of(own, &quoted),
        None => Comparison::alone(&quoted),
    };
    comparison.mask(message, &Masker::new())
}

#[cfg(test)]
mod tests {
    use super::DifferenceKind::{Different, OnlyGateway, OnlyOwn, Same};
    use super::*;
    use proptest::prelude::*;

    fn kinds(own: &str, gateway: &str) -> Vec<(String, DifferenceKind)> {
        let comparison = Comparison::of(own, gateway);
        let parameters = comparison.parameters.into_iter();
        parameters.map(|it| (it.name, it.kind)).collect()
    }

    #[test]
    fn parameters_are_aligned_by_name() {
        let found = kinds("b=2&a=1&d=4&b=3", "a=1&b=2&c=3&d=5");
        let expected = [
            ("a", Same),
            ("b", Same),
            ("b", OnlyOwn),
            ("c", OnlyGateway),
            ("d", Different),
        ];
        let expected: Vec<_> = expected.map(|(name, kind)| (name.to_owned(), kind)).into();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_string_written_with_escapes_is_aligned_all_the_same() {
        let gateway = "app_id=1&charset=utf-8";
        for own in [
            "app_id=1&amp;charset=utf-8",
            r"app_id\u003d1\u0026charset\u003dutf-8",
            "app_id%3D1%26charset%3Dutf-8",
        ] {
            assert!(
                kinds(own, gateway).iter().all(|(_, kind)| *kind == Same),
                "{own}"
            );
            assert!(Comparison::of(own, gateway).first.is_some());
        }
    }

    #[test]
    fn debug_output_shows_no_token() {
        let token = "authusrBd364827b102144cf992fb7ce6e327X89";
        let text = format!("auth_token={token}&version=1.0");
        let other = format!("auth_token={token}x");
        let shown = format!("{:?}", Comparison::of(&text, &other));
        assert!(
            shown.contains("auth_token") && !shown.contains(token),
            "{shown}"
        );
        assert!(!format!("{:?}", Comparison::alone(&other)).contains(token));
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(own in "(.|a=|&|sign=|\\{|%2|://|\\?){0,40}", gateway in "(.|a=|&|amp;){0,40}") {
            let comparison = Comparison::of(&own, &gateway);
            prop_assert_eq!(comparison.first.is_none(), own == gateway);
            prop_assert!(!comparison.causes.is_empty());
            let _ = Comparison::alone(&gateway);
        }
    }
}
