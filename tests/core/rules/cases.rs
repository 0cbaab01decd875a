//! What each rule says in each of its cases.

use std::collections::BTreeSet;

use alipay_explorer::diagnosis::{Finding, diagnose};
use alipay_explorer::i18n::{LOCALES, Locale};

use super::fixture::Fixture;
use super::placeholders;
use crate::snapshot::assert_text;

#[test]
fn every_case_ends_in_its_finding() {
    for case in Fixture::all() {
        let findings = diagnose(&case.evidence());
        let of_rule: Vec<_> = findings
            .iter()
            .filter(|finding| finding.rule == case.rule)
            .collect();
        let [finding] = of_rule[..] else {
            panic!("{}/{}: {findings:#?}", case.rule, case.case);
        };
        assert_eq!(
            finding.variant,
            case.variant.as_deref(),
            "{}/{}",
            case.rule,
            case.case
        );
        assert_text(
            &format!("rules/{}", case.rule),
            &case.case,
            &told(finding, &findings),
        );
    }
}

#[test]
fn nothing_that_is_told_has_an_open_placeholder_or_a_whole_token() {
    for case in Fixture::all() {
        for finding in diagnose(&case.evidence()) {
            let told = told(&finding, &[]);
            let name = format!("{}/{}", case.rule, case.case);
            assert_eq!(placeholders(&told), BTreeSet::new(), "{name}: {told}");
            for secret in ["7b90a1cX89", "102144cf992fb7ce6e327X89", "7c6d5e4f3aXX89"] {
                assert!(!told.contains(secret), "{name}: {told}");
            }
        }
    }
}

#[test]
fn a_refusal_is_explained_once() {
    for case in Fixture::all()
        .into_iter()
        .filter(|case| case.rule != "gateway-error")
    {
        let findings = diagnose(&case.evidence());
        assert!(
            findings
                .iter()
                .all(|finding| finding.rule != "gateway-error"),
            "{}/{}: {findings:#?}",
            case.rule,
            case.case
        );
    }
}

/// A finding in every language, and the ids of those that stand beside it.
fn told(finding: &Finding, all: &[Finding]) -> String {
    let (severity, weight) = (finding.severity.name(), finding.weight.name());
    let mut parts = vec![format!("{} ({severity}, {weight})", finding.rule)];
    for locale in LOCALES {
        let severity = locale.text(finding.severity.title());
        parts.push(format!("[{severity}] {}", finding.title(locale)));
        parts.push(finding.seen(locale));
        parts.push(finding.cause(locale));
        parts.push(finding.remedy(locale));
        parts.push(finding.reference(locale));
        if !finding.reasons.is_empty() {
            parts.push(reasons(finding, locale));
        }
    }
    parts.extend(
        finding
            .repaired
            .iter()
            .map(|usable| format!("repaired\n  {usable}")),
    );
    parts.push(format!(
        "evidence\n{}",
        indented(finding.evidence.iter().map(String::as_str))
    ));
    let beside = all
        .iter()
        .map(|other| other.rule)
        .filter(|rule| *rule != finding.rule);
    parts.push(format!("beside it\n{}", indented(beside)));
    parts.join("\n\n")
}

fn reasons(finding: &Finding, locale: Locale) -> String {
    let lines: Vec<_> = finding
        .reasons
        .iter()
        .map(|reason| {
            let weight = locale.text(reason.weight.title());
            let cause = finding.reason(reason, locale);
            format!(
                "  [{weight}] {cause}\n    {}",
                reason.evidence.join("\n    ")
            )
        })
        .collect();
    lines.join("\n")
}

fn indented<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<_> = lines.map(|line| format!("  {line}")).collect();
    lines.join("\n")
}
