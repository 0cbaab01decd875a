//! Why one parameter has another value on the gateway's side.

use super::{ComparisonCause, Misreading, percent};
use crate::protocol::html;
use crate::protocol::json::unescape;

/// The cause that explains all of the difference between two values, and how bytes were misread if
/// that is it.
pub(super) fn of_values(
    name: &str,
    own: &str,
    gateway: &str,
) -> (ComparisonCause, Option<Misreading>) {
    if let Some(misreading) =
        Misreading::between(own, gateway).or_else(|| Misreading::between(gateway, own))
    {
        return (ComparisonCause::Mojibake, Some(misreading));
    }
    let cause = if one_is_other(own, gateway, html::without_entities) {
        ComparisonCause::HtmlEntities
    } else if one_is_other(own, gateway, unescape) {
        ComparisonCause::JsonEscapes
    } else if percent::decodes_to(own, gateway) {
        ComparisonCause::EncodedBeforeSigning
    } else if percent::decodes_to(gateway, own) {
        ComparisonCause::DoubleEncoding
    } else if differs_only_in(own, gateway, ('+', ' ')) {
        ComparisonCause::BlankForPlus
    } else if differs_only_in(own, gateway, (' ', '+')) {
        ComparisonCause::PlusForBlank
    } else {
        match name {
            "app_id" | "method" => ComparisonCause::OtherRequest,
            "timestamp" => ComparisonCause::OtherTimestamp,
            _ => ComparisonCause::OtherValue,
        }
    };
    (cause, None)
}

fn one_is_other(own: &str, gateway: &str, resolve: fn(&str) -> String) -> bool {
    resolve(own) == gateway || resolve(gateway) == own
}

/// Whether every character that differs is the first one of the pair in ours, and the second one
/// in the gateway's value.
fn differs_only_in(own: &str, gateway: &str, pair: (char, char)) -> bool {
    let mut pairs = own.chars().zip(gateway.chars());
    own.len() == gateway.len() && pairs.all(|(a, b)| a == b || (a, b) == pair)
}

#[cfg(test)]
mod tests {
    use super::ComparisonCause::{
        BlankForPlus, DoubleEncoding, EncodedBeforeSigning, HtmlEntities, JsonEscapes, Mojibake,
        OtherRequest, OtherTimestamp, OtherValue, PlusForBlank,
    };
    use super::*;

    #[test]
    fn every_way_to_spoil_a_value_has_its_name() {
        for (name, own, gateway, cause) in [
            ("x", "a+b", "a b", BlankForPlus),
            ("x", "a b", "a+b", PlusForBlank),
            ("x", "a+b c", "a+b+c", PlusForBlank),
            ("x", "a+b c", "a b c", BlankForPlus),
            ("x", "a+b c", "a b+c", OtherValue),
            (
                "timestamp",
                "2026-11-22 16:10:58",
                "2026-11-22+16:10:58",
                PlusForBlank,
            ),
            (
                "timestamp",
                "2026-11-22+16%3A10%3A58",
                "2026-11-22 16:10:58",
                EncodedBeforeSigning,
            ),
            ("x", "a+b", "a%2Bb", DoubleEncoding),
            ("x", "a%2Bb", "a%252Bb", DoubleEncoding),
            ("x", "a&b", "a&amp;b", HtmlEntities),
            ("x", "a&quot;", "a\"", HtmlEntities),
            ("x", r"https:\/\/a", "https://a", JsonEscapes),
            ("x", "买家", "涔板", OtherValue),
            ("x", "买家", "????", Mojibake),
            (
                "timestamp",
                "2026-11-22 16:10:58",
                "2026-11-22 08:10:58",
                OtherTimestamp,
            ),
            ("app_id", "1", "2", OtherRequest),
            ("x", "1", "2", OtherValue),
        ] {
            assert_eq!(
                of_values(name, own, gateway).0,
                cause,
                "{name}: {own} / {gateway}"
            );
        }
    }
}
