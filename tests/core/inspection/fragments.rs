//! Every fragment is what its folder says, and none is taken for something else.

use std::collections::BTreeSet;

use alipay_explorer::client::{Inspection, InspectionKind, Inspections, RequestSignature};
use alipay_explorer::i18n::LOCALES;
use serde_json::Value;

use super::fixtures::{Fixture, expected, fixtures, inspected};

#[test]
fn every_kind_is_recognised_and_none_is_taken_for_another() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 60, "only {} fragments", fixtures.len());
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let kinds = kinds(&inspected(&fixture.bytes));
        // The parts of a log are of other kinds.
        let is_log = fixture.kind() == "log-lines";
        let others = kinds.iter().filter(|kind| **kind != fixture.kind());
        if kinds[0] != fixture.kind() || (!is_log && others.count() > 0) {
            wrong.push(format!("{}: {kinds:?}", fixture.name));
        }
    }
    assert_eq!(wrong, [""; 0]);
    let seen: BTreeSet<_> = fixtures.iter().map(Fixture::kind).collect();
    let all: BTreeSet<_> = InspectionKind::ALL.map(InspectionKind::name).into();
    assert_eq!(seen, all);
    let found = Inspections::kinds_by_recogniser().flatten();
    let mut found: BTreeSet<_> = found.map(|kind| kind.name()).collect();
    found.extend(["log-lines", "unknown"]);
    assert_eq!(found, all, "each kind has a recogniser");
}

#[test]
fn verdicts_methods_and_layers_are_those_that_are_expected() {
    let expected = expected();
    let fixtures = fixtures();
    let mut wrong = Vec::new();
    for (name, expected) in expected.as_object().unwrap() {
        let fixture = fixtures.iter().find(|fixture| fixture.name == *name);
        let found = inspected(&fixture.unwrap().bytes);
        for (fact, value) in expected.as_object().unwrap() {
            let really = fact_of(&found, fact);
            if really != *value {
                wrong.push(format!("{name}: {fact} is {really}, not {value}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_part_says_why_in_every_language() {
    for fixture in fixtures() {
        for part in inspected(&fixture.bytes).parts {
            for locale in LOCALES {
                let because = part.because.text(locale);
                assert_ne!(because, part.because.id, "{}", fixture.name);
                assert!(!because.contains("{$"), "{}: {because}", fixture.name);
            }
        }
    }
}

#[test]
fn debug_output_and_reasons_hold_no_code_and_no_token() {
    for fixture in fixtures() {
        let found = inspected(&fixture.bytes);
        let mut shown = format!("{found:?}");
        for part in &found.parts {
            shown += &part.because.text(alipay_explorer::i18n::Locale::EN);
        }
        for secret in [
            "4b203fe6c11548bcabd8da5bb087cD11",
            "authusrB0123456789abcdef0123456789abcdX50",
        ] {
            assert!(!shown.contains(secret), "{}: {shown}", fixture.name);
        }
    }
}

fn kinds(found: &Inspections) -> Vec<&'static str> {
    found.parts.iter().map(|part| part.kind.name()).collect()
}

fn fact_of(found: &Inspections, fact: &str) -> Value {
    let first = |value: fn(&Inspection) -> Option<&'static str>| {
        let value = found.parts.iter().find_map(value);
        value.map_or(Value::Null, Value::from)
    };
    match fact {
        "verdict" => first(|part| Some(part.answer.as_ref()?.signature.verdict.name())),
        "method" => first(|part| Some(part.method()?.name)),
        "request" => first(|part| part.request_signature.map(RequestSignature::name)),
        "because" => found.parts[0].because.id.into(),
        "platform" => {
            let mut facts = found.parts[0].because.facts.iter();
            let platform = facts.find(|(name, _)| *name == "platform");
            platform.map_or(Value::Null, |(_, platform)| platform.as_str().into())
        }
        "parts" => found.parts.len().into(),
        "decoded" => {
            let layers = found.parts[0].decoded.iter().map(|layer| layer.name());
            layers.collect::<Vec<_>>().into()
        }
        other => panic!("{other}"),
    }
}

/// An exception is explained by the catalogue or a rule; otherwise it is said that it is not.
#[test]
fn no_exception_is_met_with_silence() {
    let mut unexplained = Vec::new();
    for fixture in fixtures() {
        for part in inspected(&fixture.bytes).parts {
            if part.kind == InspectionKind::SdkException {
                let is_explained = !(part.codes.is_empty() && part.findings.is_empty());
                let is_refusal = part.refusal.is_some();
                let is_told = is_explained || is_refusal;
                assert_ne!(is_told, part.unexplained.is_some(), "{}", fixture.name);
                unexplained.extend(part.unexplained.is_some().then(|| fixture.name.clone()));
            }
        }
    }
    assert_eq!(unexplained, ["sdk-exception/unexplained.txt"]);
}

/// Each kind of failure of the network is told by its own entry and no other.
#[test]
fn failures_of_the_network_are_told_by_what_happened() {
    for (name, id) in [
        ("network-java-name", "network-name-not-found"),
        ("network-go-name", "network-name-not-found"),
        ("network-node-name", "network-name-not-found"),
        ("network-python-name", "network-name-not-found"),
        ("network-dotnet", "network-name-not-found"),
        ("network-java-refused", "network-connection-refused"),
        ("network-java-timeout", "network-timeout"),
        ("network-python-timeout", "network-timeout"),
        ("network-node-reset", "network-connection-reset"),
        ("network-java-pkix", "tls-not-trusted"),
        ("network-go-x509", "tls-not-trusted"),
        ("network-php-curl", "tls-not-trusted"),
    ] {
        let name = format!("sdk-exception/{name}.txt");
        let fixture = fixtures().into_iter().find(|it| it.name == name).unwrap();
        let parts = inspected(&fixture.bytes).parts;
        let ids: Vec<_> = parts[0].codes.iter().map(|it| &it.entry.id).collect();
        assert_eq!(ids, [id], "{name}");
    }
}
