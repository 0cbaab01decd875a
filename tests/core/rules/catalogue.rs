//! The catalogue of rules is whole: each is told in every language, and each cause is shown.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use alipay_explorer::diagnosis::{RULES, RuleText, TransportFault, diagnose};
use alipay_explorer::i18n::{Explain as _, LOCALES, Locale};

use super::fixture::Fixture;
use super::placeholders;

#[test]
fn ids_are_unique_and_in_kebab_case() {
    let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids.len(), RULES.len(), "an id is used twice");
    for id in ids {
        let is_kebab = id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(is_kebab, "{id}");
    }
}

#[test]
fn every_rule_is_told_in_every_language() {
    for rule in RULES {
        for locale in LOCALES {
            let text = RuleText::of(rule.id(), locale);
            let parts = [
                &*text.title,
                &*text.seen,
                text.why(None),
                text.remedy(None),
                &*text.reference,
            ];
            let variants = text
                .variants()
                .flat_map(|name| [text.why(Some(name)), text.remedy(Some(name))]);
            for part in parts.into_iter().chain(variants) {
                assert!(
                    !part.trim().is_empty(),
                    "{} {}: {text:#?}",
                    rule.id(),
                    locale.tag()
                );
            }
        }
    }
}

#[test]
fn every_language_has_the_same_variants_and_placeholders() {
    for rule in RULES {
        let [first, others @ ..] = LOCALES.map(|locale| shape(rule.id(), locale));
        for other in others {
            assert_eq!(other, first, "{}", rule.id());
        }
    }
}

#[test]
fn a_remedy_of_its_own_belongs_to_a_variant() {
    for rule in RULES {
        let text = RuleText::of(rule.id(), Locale::EN);
        for name in text.remedy_variants() {
            assert!(
                text.variants().any(|variant| variant == name),
                "{} {name}",
                rule.id()
            );
        }
    }
}

#[test]
fn no_text_is_left_without_its_rule() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules");
    let expected: BTreeSet<_> = RULES
        .iter()
        .flat_map(|rule| LOCALES.map(|locale| format!("{}.{}.md", rule.id(), locale.tag())))
        .collect();
    let found: BTreeSet<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_cause_of_every_rule_is_shown_by_a_case_and_no_other() {
    let cases = Fixture::all();
    let mut shown: BTreeSet<_> = cases
        .iter()
        .map(|case| (case.rule.as_str(), case.variant.as_deref()))
        .collect();
    // A variant may also be one of several weighed reasons.
    for case in &cases {
        for finding in diagnose(&case.evidence()) {
            let reasons = finding.reasons.iter();
            shown.extend(reasons.map(|reason| (finding.rule, Some(reason.variant))));
        }
    }
    let told: BTreeSet<_> = RULES
        .iter()
        .flat_map(|rule| {
            let variants = RuleText::of(rule.id(), Locale::EN).variants();
            variants
                .map(Some)
                .chain([None])
                .map(|variant| (rule.id(), variant))
        })
        .collect();
    assert_eq!(shown, told);
}

#[test]
fn every_transport_fault_is_told_in_every_language() {
    let text = || "text".to_owned();
    let limit = Duration::from_secs(15);
    for fault in [
        TransportFault::Dns { host: text() },
        TransportFault::Connect { address: text() },
        TransportFault::Tls {
            host: text(),
            reason: text(),
        },
        TransportFault::Timeout {
            connecting: true,
            limit,
        },
        TransportFault::Timeout {
            connecting: false,
            limit,
        },
        TransportFault::BodyTooLarge { limit: 16 << 20 },
        TransportFault::Cut { received: 7 },
        TransportFault::Cancelled,
        TransportFault::Other { reason: text() },
    ] {
        let problem = fault.problem();
        for locale in LOCALES {
            let sentences = [
                problem.title(locale),
                problem.cause(locale),
                problem.remedy(locale),
            ];
            for sentence in sentences {
                let is_told =
                    !sentence.is_empty() && sentence != problem.id && !sentence.contains('{');
                assert!(is_told, "{} {}: {sentence}", fault.name(), locale.tag());
            }
        }
    }
}

/// The headings of a text and the placeholders under each, which do not depend on the language.
fn shape(rule: &str, locale: Locale) -> Vec<(String, BTreeSet<String>, BTreeSet<String>)> {
    let text = RuleText::of(rule, locale);
    let parts = |variant| {
        (
            placeholders(text.why(variant)),
            placeholders(text.remedy(variant)),
        )
    };
    let mut shape: Vec<_> = [None]
        .into_iter()
        .chain(text.variants().map(Some))
        .map(|variant| {
            let (why, remedy) = parts(variant);
            (variant.unwrap_or("general").to_owned(), why, remedy)
        })
        .collect();
    shape.push((
        "title and seen".to_owned(),
        placeholders(&text.title),
        placeholders(&text.seen),
    ));
    shape.push((
        "remedies".to_owned(),
        text.remedy_variants().map(str::to_owned).collect(),
        BTreeSet::new(),
    ));
    shape
}
