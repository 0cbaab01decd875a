//! What is read of answers that are not whole, not JSON or not plain, and with which keys.

use std::fmt::Write as _;
use std::sync::Mutex;

use alipay_explorer::client::{Inspection, InspectionHints, InspectionKind, Inspections};
use alipay_explorer::i18n::Locale;
use alipay_explorer::report::{ReportFormat, ReportOptions, ReportSource, SupportReport};
use alipay_explorer::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use alipay_explorer::signing::{KnownKeys, Verdict};
use alipay_explorer::simulator::SimulatorKeys;

use super::fixtures::{fixtures, inspected};

fn fixture(name: &str) -> Inspection {
    let fixture = fixtures().into_iter().find(|it| it.name == name).unwrap();
    inspected(&fixture.bytes).into_first()
}

fn rules(part: &Inspection) -> Vec<(&'static str, Option<&'static str>)> {
    let findings = part.findings.iter();
    findings
        .map(|finding| (finding.rule, finding.variant))
        .collect()
}

#[test]
fn of_a_cut_off_answer_the_whole_fields_are_shown_and_nothing_is_verified() {
    let member = fixture("gateway-response/cut-off.json");
    let fields: Vec<_> = member.fields.as_ref().unwrap().iter().collect();
    assert_eq!(fields, [("code", "10000"), ("msg", "Success")]);
    assert_eq!(
        rules(&member),
        [("truncated-answer", Some("incomplete-json"))]
    );
    assert_eq!(
        member.node.as_deref(),
        Some("alipay_user_info_share_response")
    );
    let refusal = fixture("gateway-response/cut-off-refusal.txt");
    assert_eq!(refusal.error().unwrap().sub_code, "isv.code-invalid");
    assert!(
        rules(&refusal)
            .iter()
            .any(|(rule, _)| *rule == "code-invalid")
    );
    for part in [member, refusal] {
        assert!(!part.is_good());
        let verdict = part.answer.unwrap().signature.verdict;
        assert_eq!(verdict, Verdict::Unreadable);
    }
}

#[test]
fn xml_is_told_from_a_web_page() {
    for name in [
        "gateway-response/xml.xml",
        "gateway-response/xml-in-a-sentence.txt",
    ] {
        let part = fixture(name);
        assert_eq!(rules(&part), [("xml-answer", None)], "{name}");
        assert!(!part.is_good());
    }
    let part = fixture("gateway-response/xml-in-a-sentence.txt");
    assert!(
        part.codes
            .iter()
            .any(|code| code.entry.id.contains("code-invalid"))
    );
}

#[test]
fn an_encrypted_answer_is_verified_and_not_read() {
    let part = fixture("gateway-response/encrypted.json");
    assert_eq!(rules(&part), [("encrypted-answer", Some("verified"))]);
    assert!(part.answer.unwrap().member.is_none());
}

#[derive(Debug)]
struct Shelf(Stock, Mutex<usize>);

impl KeyShelf for Shelf {
    fn stock(&self) -> Stock {
        *self.1.lock().unwrap() += 1;
        self.0.clone()
    }
}

#[test]
fn every_answer_is_checked_with_the_stored_keys_and_they_are_read_once() {
    let keys = SimulatorKeys::embedded().unwrap();
    let own = keys.app_private_key.public_key();
    let holder = KeyHolder::File("alipay.pem".to_owned());
    let stock = Stock {
        keys: vec![
            ShelvedKey::app(KeyHolder::OwnApp, &own),
            ShelvedKey::alipay(holder.clone(), &keys.alipay_public_key()),
        ],
        unreadable: Vec::new(),
    };
    let shelf = Shelf(stock, Mutex::default());
    let answer = std::fs::read_to_string("tests/fixtures/fragments/gateway-response/member.json");
    let answer = answer.unwrap().replace(['\n', '\r'], "");
    let mut log = String::new();
    for second in 0..120 {
        writeln!(
            log,
            "2026-03-05 15:{:02}:{:02} INFO {answer}",
            second / 60,
            second % 60
        )
        .unwrap();
    }
    let hints = InspectionHints {
        keys: KnownKeys {
            shelf: Some(&shelf),
            ..KnownKeys::default()
        },
        ..InspectionHints::default()
    };
    let found = Inspections::of(log.as_bytes(), hints);
    assert_eq!(found.total, 121);
    for part in found.parts.iter().filter_map(|part| part.answer.as_ref()) {
        assert_eq!(part.signature.examination.signer.as_ref(), Some(&holder));
    }
    assert_eq!(*shelf.1.lock().unwrap(), 1);
}

fn report(source: &ReportSource<'_>, locale: Locale) -> String {
    let options = ReportOptions {
        locale,
        reveal: false,
    };
    let report = SupportReport::of(source, options);
    report.render(ReportFormat::Markdown).into_text()
}

#[test]
fn a_report_names_the_withdrawn_call() {
    let bytes = std::fs::read("tests/fixtures/fragments/gateway-request/withdrawn.txt").unwrap();
    let found = inspected(&bytes);
    let source = ReportSource::of_inspections(&found, &bytes);
    for (locale, words) in [(Locale::EN, "withdrawn"), (Locale::ZH_CN, "已下线")] {
        let text = report(&source, locale);
        assert!(text.contains("alipay.user.userinfo.share"), "{text}");
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn a_report_quotes_the_parts_of_a_file_that_is_not_kept() {
    let text = "2026-03-05 15:30:00 ERROR com.alipay.api.AlipayApiException: sign check fail: check Sign and Data Fail! token authusrB0123456789abcdef0123456789abcdX50\n\tat com.alipay.api.A.b(A.java:1)\n";
    let found = inspected(text.as_bytes());
    let written = report(&ReportSource::of_inspections(&found, &[]), Locale::EN);
    assert!(
        written.contains("com.alipay.api.A.b(A.java:1)"),
        "{written}"
    );
    assert!(!written.contains("0123456789abcdef"), "{written}");
    let key = std::fs::read_to_string("tests/fixtures/fragments/private-key/pkcs8.pem").unwrap();
    let found = inspected(format!("{text}{key}").as_bytes());
    assert!(found.parts.iter().all(|part| part.quote.is_none()));
    assert!(
        found
            .parts
            .iter()
            .any(|part| part.kind == InspectionKind::PrivateKey)
    );
    let long = format!(
        "{}{}",
        text.trim_end(),
        "\n\tat a.B.c(B.java:1)".repeat(2_000)
    );
    let found = inspected(long.as_bytes());
    let quotes = found.parts.iter().filter_map(|part| part.quote.as_ref());
    assert!(quotes.clone().count() > 0);
    for quote in quotes {
        assert!(quote.bytes().len() <= 4 << 10);
        assert!(!format!("{quote:?}").contains("java"));
    }
}
