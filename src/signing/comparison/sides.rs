//! The parameters of both sides before they are compared.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::parameter_list::parameters;
use super::secrets::Secrets;
use super::{ParameterDifference, percent};
use crate::protocol::html;
use crate::protocol::json::unescape;

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

/// Names and values in the order in which they stand.
pub(super) struct Sides<'a> {
    own: Vec<(&'a str, &'a str)>,
    gateway: Vec<(&'a str, &'a str)>,
}

impl<'a> Sides<'a> {
    /// The gateway sorts its string, so its parameters are the surer ones and help to find ours.
    pub(super) fn of(own: &'a str, gateway: &'a str) -> Self {
        let gateway = parameters(gateway, &BTreeSet::new());
        let known: BTreeSet<_> = gateway.iter().map(|(name, _)| *name).collect();
        Self {
            own: parameters(own, &known),
            gateway,
        }
    }

    /// Whether our parameters are in the order of their names. One that only we have is told as
    /// such, wherever it stands.
    pub(super) fn is_sorted(&self) -> bool {
        let shared: BTreeSet<_> = self.gateway.iter().map(|(name, _)| *name).collect();
        let names = self.own.iter().map(|(name, _)| *name);
        names.filter(|name| shared.contains(name)).is_sorted()
    }

    /// The tokens and codes of both.
    pub(super) fn secrets(&self) -> Secrets {
        Secrets::among(self.own.iter().chain(&self.gateway).copied())
    }

    /// Every parameter that a side has, by name.
    pub(super) fn aligned(&self) -> Vec<ParameterDifference> {
        let by_name = |one: &(&str, &str), other: &(&str, &str)| one.0.cmp(other.0);
        let (mut own, mut gateway) = (self.own.clone(), self.gateway.clone());
        own.sort_by(by_name);
        gateway.sort_by(by_name);
        let (mut own, mut gateway) = (own.into_iter().peekable(), gateway.into_iter().peekable());
        let mut aligned = Vec::new();
        loop {
            let order = match (own.peek(), gateway.peek()) {
                (None, None) => return aligned,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
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
pub(super) fn plain_form(own: &str) -> (String, Option<WrittenAs>) {
    let json = ["\\u003d", "\\u003D", "\\u0026"];
    if html::is_written_with_entities(own) && own.contains("&amp;") {
        (html::without_entities(own), Some(WrittenAs::Html))
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
