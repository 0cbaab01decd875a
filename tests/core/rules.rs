//! The diagnosis rules: that the catalogue is whole, and what each rule says.

mod fixture;

use std::collections::BTreeSet;
use std::path::Path;

use alipay_explorer::diagnosis::{
    Evidence, Finding, RULES, RuleText, Severity, TransportFault, diagnose,
};
use alipay_explorer::i18n::{Explain as _, LOCALES, Locale};
use alipay_explorer::signing::Verdict;

use self::fixture::Fixture;
use crate::snapshot::assert_text;

/// The answer that the founding document prints, without its signature.
const SEED_NODE: &str = r#"{"code":"10000","msg":"Success","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","user_id":"2088102175794899","user_status":"T","user_type":"2"}"#;

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
    let found: BTreeSet<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_cause_of_every_rule_is_shown_by_a_case_and_no_other() {
    let cases = Fixture::all();
    let shown: BTreeSet<_> = cases
        .iter()
        .map(|case| (case.rule.as_str(), case.variant.as_deref()))
        .collect();
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

#[test]
fn without_evidence_nothing_is_concluded() {
    assert_eq!(diagnose(&Evidence::default()), []);
}

#[test]
fn a_cancelled_call_is_no_finding() {
    let evidence = Evidence {
        transport: Some(TransportFault::Cancelled),
        ..Evidence::default()
    };
    assert_eq!(diagnose(&evidence), []);
}

#[test]
fn the_founding_documents_answer_is_healthy() {
    let evidence = Fixture::answer(SEED_NODE).evidence();
    assert_eq!(
        evidence.signature.as_ref().unwrap().verdict,
        Verdict::Verified
    );
    let findings = diagnose(&evidence);
    let worst = findings.iter().map(|finding| finding.severity).max();
    assert_eq!(worst, Some(Severity::Info), "{findings:#?}");
    let ids: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(ids, ["missing-avatar", "user-status"]);
}

#[test]
fn the_most_severe_finding_comes_first() {
    let node = SEED_NODE.replace(r#""is_certified":"T""#, r#""is_certified":"F""#);
    let severities: Vec<_> = diagnose(&Fixture::answer(&node).evidence())
        .iter()
        .map(|finding| finding.severity)
        .collect();
    assert_eq!(
        severities,
        [Severity::Warning, Severity::Info, Severity::Info]
    );
}

#[test]
fn every_transport_fault_is_told_in_every_language() {
    let text = || "text".to_owned();
    let limit = std::time::Duration::from_secs(15);
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

/// A finding in every language, and the ids of those that stand beside it.
fn told(finding: &Finding, all: &[Finding]) -> String {
    let mut text = format!("{} ({})\n", finding.rule, finding.severity.name());
    for locale in LOCALES {
        text += &format!(
            "\n[{}] {}\n{}\n\n{}\n\n{}\n\n{}\n",
            locale.text(finding.severity.title()),
            finding.title(locale),
            finding.seen(locale),
            finding.cause(locale),
            finding.remedy(locale),
            finding.reference(locale)
        );
    }
    text += "\nevidence\n";
    for fact in &finding.evidence {
        text += &format!("  {fact}\n");
    }
    let beside: Vec<_> = all
        .iter()
        .map(|other| other.rule)
        .filter(|rule| *rule != finding.rule)
        .collect();
    if !beside.is_empty() {
        text += &format!("\nbeside it\n  {}\n", beside.join("\n  "));
    }
    text
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

/// The names in braces.
fn placeholders(text: &str) -> BTreeSet<String> {
    text.split('{')
        .skip(1)
        .filter_map(|after| after.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
        .map(str::to_owned)
        .collect()
}
