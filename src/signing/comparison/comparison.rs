//! Two strings to sign side by side.

use std::collections::BTreeSet;

use super::cause_finder::causes;
use super::parameter_list::parameters;
use super::{FirstDifference, FoundCause, ParameterDifference};
use super::{entities, percent};
use crate::protocol::json::unescape;

/// The parameters of two strings, or of the gateway's alone, sorted by name, with what differs and
/// why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every parameter that a side has.
    pub parameters: Vec<ParameterDifference>,
    /// Where the two strings begin to differ; `None` if they do not, or if there is only one.
    pub first: Option<FirstDifference>,
    /// Why they differ, the most telling first. The same strings have one cause, too: the key.
    pub causes: Vec<FoundCause>,
}

/// How the whole of our string is written, when it is not plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrittenAs {
    /// With HTML entities, also for the separators.
    Html,
    /// With the escapes of a JSON string.
    Json,
    /// Percent-encoded.
    Percent,
}

/// What causes are found from.
pub(super) struct Facts<'a> {
    pub(super) parameters: &'a [ParameterDifference],
    pub(super) is_identical: bool,
    /// Whether our parameters are in the order of their names.
    pub(super) is_sorted: bool,
    pub(super) written_as: Option<WrittenAs>,
}

impl Comparison {
    /// Compares our string with the gateway's.
    #[must_use]
    pub fn of(own: &str, gateway: &str) -> Self {
        let (plain, written_as) = plain_form(own);
        let sides = Sides::of(&plain, gateway);
        let parameters = sides.aligned();
        let facts = Facts {
            parameters: &parameters,
            is_identical: own == gateway,
            is_sorted: sides.own.is_sorted_by(|(one, _), (other, _)| one <= other),
            written_as,
        };
        let causes = causes(&facts);
        Self {
            first: FirstDifference::between(own, gateway),
            causes,
            parameters,
        }
    }

    /// Looks at the gateway's string alone.
    #[must_use]
    pub fn alone(gateway: &str) -> Self {
        let parameters: Vec<_> = parameters(gateway, &BTreeSet::new())
            .iter()
            .map(|(name, value)| ParameterDifference::quoted(name, value))
            .collect();
        Self {
            first: None,
            causes: super::cause_finder::causes_alone(&parameters),
            parameters,
        }
    }
}

struct Sides<'a> {
    own: Vec<(&'a str, &'a str)>,
    gateway: Vec<(&'a str, &'a str)>,
}

impl<'a> Sides<'a> {
    /// The gateway sorts its string, so its parameters are the surer ones and help to find ours.
    fn of(own: &'a str, gateway: &'a str) -> Self {
        let gateway = parameters(gateway, &BTreeSet::new());
        let known: BTreeSet<_> = gateway.iter().map(|(name, _)| *name).collect();
        Self {
            own: parameters(own, &known),
            gateway,
        }
    }

    fn aligned(&self) -> Vec<ParameterDifference> {
        let by_name = |one: &(&str, &str), other: &(&str, &str)| one.0.cmp(other.0);
        let (mut own, mut gateway) = (self.own.clone(), self.gateway.clone());
        own.sort_by(by_name);
        gateway.sort_by(by_name);
        let (mut own, mut gateway) = (own.into_iter().peekable(), gateway.into_iter().peekable());
        let mut aligned = Vec::new();
        loop {
            let order = match (own.peek(), gateway.peek()) {
                (None, None) => return aligned,
                (Some(_), None) => std::cmp::Ordering::Less,
                (None, Some(_)) => std::cmp::Ordering::Greater,
                (Some(one), Some(other)) => one.0.cmp(other.0),
            };
            let ours = if order.is_le() { own.next() } else { None };
            let theirs = if order.is_ge() { gateway.next() } else { None };
            if let Some((name, _)) = ours.or(theirs) {
                let (ours, theirs) = (ours.map(|it| it.1), theirs.map(|it| it.1));
                aligned.push(ParameterDifference::new(name, ours, theirs));
            }
        }
    }
}

/// Our string as it should have been written, and how it is written instead.
fn plain_form(own: &str) -> (String, Option<WrittenAs>) {
    let json = ["\\u003d", "\\u003D", "\\u0026"];
    if entities::is_written_with_them(own) && own.contains("&amp;") {
        (entities::resolve(own), Some(WrittenAs::Html))
    } else if json.iter().any(|escape| own.contains(escape)) {
        (unescape(own), Some(WrittenAs::Json))
    } else if !own.contains('=') && percent::has_escapes(own) {
        let decoded = percent::decoded(own).nth(2);
        (
            decoded.unwrap_or_else(|| own.to_owned()),
            Some(WrittenAs::Percent),
        )
    } else {
        (own.to_owned(), None)
    }
}

#[cfg(test)]
mod tests {
    use super::super::DifferenceKind::{Different, OnlyGateway, OnlyOwn, Same};
    use super::*;
    use proptest::prelude::*;

    fn kinds(own: &str, gateway: &str) -> Vec<(String, super::super::DifferenceKind)> {
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
