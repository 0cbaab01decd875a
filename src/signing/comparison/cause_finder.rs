//! Concluding causes from aligned parameters.

use std::collections::BTreeMap;

use super::parameter_list::is_public_name;
use super::sides::WrittenAs;
use super::value_cause::of_values;
use super::{
    ComparisonCause, DifferenceKind, FoundCause, Misreading, ParameterDifference, percent,
};
use crate::protocol::GatewayTimestamp;

/// What causes are found from.
pub(super) struct Facts<'a> {
    pub(super) parameters: &'a [ParameterDifference],
    pub(super) is_identical: bool,
    /// Whether our parameters are in the order of their names.
    pub(super) is_sorted: bool,
    pub(super) written_as: Option<WrittenAs>,
}

/// Every cause that two strings show, the most telling first; at least one.
pub(super) fn causes(facts: &Facts<'_>) -> Vec<FoundCause> {
    if facts.is_identical {
        return vec![FoundCause::new(ComparisonCause::SameString)];
    }
    let mut found = Collected::default();
    match facts.written_as {
        Some(WrittenAs::Html) => found.add(ComparisonCause::HtmlEntities, None),
        Some(WrittenAs::Json) => found.add(ComparisonCause::JsonEscapes, None),
        Some(WrittenAs::Percent) => found.add(ComparisonCause::EncodedBeforeSigning, None),
        None => {}
    }
    if !facts.is_sorted {
        found.add(ComparisonCause::OtherOrder, None);
    }
    for (index, parameter) in facts.parameters.iter().enumerate() {
        if let Some((cause, misreading)) = cause_of(parameter) {
            found.add(cause, Some(index));
            found.misreading = found.misreading.or(misreading);
        }
    }
    if found.causes.is_empty() {
        found.add(ComparisonCause::OtherValue, None);
    }
    found.sorted()
}

/// What a quoted string shows without ours.
pub(super) fn causes_alone(parameters: &[ParameterDifference]) -> Vec<FoundCause> {
    let mut found = Collected::default();
    for (index, parameter) in parameters.iter().enumerate() {
        let value = parameter.gateway.as_deref().unwrap_or_default();
        if parameter.name == "timestamp" && !GatewayTimestamp::is_well_formed(value) {
            found.add(ComparisonCause::MalformedTimestamp, Some(index));
        }
        if percent::has_escapes(value) {
            found.add(ComparisonCause::StillEncoded, Some(index));
        }
        if let Some((misreading, _)) = Misreading::in_text(value) {
            found.add(ComparisonCause::Mojibake, Some(index));
            found.misreading = found.misreading.or(Some(misreading));
        }
        if !is_public_name(&parameter.name) {
            found.add(ComparisonCause::ParameterAdded, Some(index));
        }
    }
    let has = |name: &str| parameters.iter().any(|parameter| parameter.name == name);
    if has("app_id") && !has("charset") {
        found.add(ComparisonCause::CharsetNotInQuery, None);
    }
    found.sorted()
}

/// Causes in their order, each once.
#[derive(Default)]
struct Collected {
    causes: BTreeMap<ComparisonCause, Vec<usize>>,
    misreading: Option<Misreading>,
}

impl Collected {
    fn add(&mut self, cause: ComparisonCause, parameter: Option<usize>) {
        self.causes.entry(cause).or_default().extend(parameter);
    }

    fn sorted(self) -> Vec<FoundCause> {
        let misreading = self.misreading;
        let found = |(cause, parameters)| FoundCause {
            cause,
            parameters,
            misreading: misreading.filter(|_| cause == ComparisonCause::Mojibake),
        };
        self.causes.into_iter().map(found).collect()
    }
}

fn cause_of(parameter: &ParameterDifference) -> Option<(ComparisonCause, Option<Misreading>)> {
    let ParameterDifference {
        name, own, gateway, ..
    } = parameter;
    let cause = match parameter.kind {
        DifferenceKind::Same | DifferenceKind::Quoted => return None,
        DifferenceKind::Different => {
            let (own, gateway) = (own.as_deref()?, gateway.as_deref()?);
            return Some(of_values(name, own, gateway));
        }
        DifferenceKind::OnlyOwn if name == "sign" => ComparisonCause::SignIncluded,
        DifferenceKind::OnlyOwn if own.as_deref() == Some("") => ComparisonCause::EmptyParameter,
        DifferenceKind::OnlyOwn if name == "charset" => ComparisonCause::CharsetNotInQuery,
        DifferenceKind::OnlyOwn => ComparisonCause::ParameterMissing,
        DifferenceKind::OnlyGateway if name == "sign_type" => ComparisonCause::SignTypeMissing,
        DifferenceKind::OnlyGateway if is_public_name(name) => ComparisonCause::ParameterUnsigned,
        DifferenceKind::OnlyGateway => ComparisonCause::ParameterAdded,
    };
    Some((cause, None))
}

#[cfg(test)]
mod tests {
    use super::super::Comparison;
    use super::*;

    const GATEWAY: &str =
        "app_id=1&charset=utf-8&method=m&sign_type=RSA2&timestamp=2026-11-22 16:10:58&version=1.0";

    fn ids(causes: &[FoundCause]) -> Vec<&'static str> {
        causes.iter().map(|found| found.cause.id()).collect()
    }

    #[test]
    fn causes_are_told_most_telling_first() {
        for (own, expected) in [
            (GATEWAY.to_owned(), vec!["same-string"]),
            (
                GATEWAY.replace("&sign_type=RSA2", ""),
                vec!["sign-type-missing"],
            ),
            (
                GATEWAY.replace("&sign_type", "&sign=x&sign_type"),
                vec!["sign-included"],
            ),
            (
                GATEWAY.replace("&sign_type", "&return_url=&sign_type"),
                vec!["empty-parameter"],
            ),
            (
                GATEWAY.replace("&sign_type", "&return_url=u&sign_type"),
                vec!["parameter-missing"],
            ),
            (
                GATEWAY.replace("&version=1.0", ""),
                vec!["parameter-unsigned"],
            ),
            (
                GATEWAY.replace("app_id=1", "app_id=2"),
                vec!["other-request"],
            ),
            (GATEWAY.replace("16:", "08:"), vec!["other-timestamp"]),
            (
                format!("version=1.0&{}", GATEWAY.replace("&version=1.0", "")),
                vec!["other-order"],
            ),
            (GATEWAY.replace('&', "&amp;"), vec!["html-entities"]),
            (
                GATEWAY.replace("utf-8", "GBK").replace("16:", "08:"),
                vec!["other-timestamp", "other-value"],
            ),
            (format!("{GATEWAY}\n"), vec!["other-value"]),
            (
                "{}".to_owned(),
                vec!["sign-type-missing", "parameter-unsigned"],
            ),
        ] {
            assert_eq!(
                ids(&Comparison::of(&own, GATEWAY).causes),
                expected,
                "{own}"
            );
        }
        let added = GATEWAY.replace("&method", "&form_button=Submit&method");
        assert_eq!(
            ids(&Comparison::of(GATEWAY, &added).causes),
            ["parameter-added"]
        );
        let without = GATEWAY.replace("&charset=utf-8", "");
        assert_eq!(
            ids(&Comparison::of(GATEWAY, &without).causes),
            ["charset-not-in-query"]
        );
    }

    #[test]
    fn a_string_alone_tells_what_is_wrong_in_itself() {
        for (gateway, expected) in [
            (GATEWAY.to_owned(), vec![]),
            (GATEWAY.replace(' ', "T"), vec!["malformed-timestamp"]),
            (
                GATEWAY.replace(' ', "%20"),
                vec!["malformed-timestamp", "still-encoded"],
            ),
            (
                GATEWAY.replace("&charset=utf-8", ""),
                vec!["charset-not-in-query"],
            ),
            (GATEWAY.replace("=m", "=\u{fffd}"), vec!["mojibake"]),
            (
                GATEWAY.replace("&method", "&form_button=1&method"),
                vec!["parameter-added"],
            ),
        ] {
            assert_eq!(
                ids(&Comparison::alone(&gateway).causes),
                expected,
                "{gateway}"
            );
        }
    }

    #[test]
    fn every_cause_has_an_id_of_its_own() {
        let ids: std::collections::BTreeSet<_> =
            ComparisonCause::ALL.map(ComparisonCause::id).into();
        assert_eq!(ids.len(), ComparisonCause::ALL.len());
        assert!(ComparisonCause::ALL.is_sorted());
    }
}
