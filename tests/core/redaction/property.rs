//! Random secrets and personal data, put everywhere.

use std::collections::BTreeSet;

use alipay_explorer::client::{FlowRun, Inspection, InspectionHints};
use alipay_explorer::diagnosis::{Finding, RULES, Severity, Weight};
use alipay_explorer::i18n::LOCALES;
use alipay_explorer::protocol::Charset;
use alipay_explorer::report::redaction::{MaskKind, RedactedText, Redactor};
use alipay_explorer::report::{ReportFormat, ReportOptions, ReportSource, SupportReport};
use alipay_explorer::simulator::SimulatorKeys;
use proptest::prelude::*;
use serde_json::Value;

use super::run::{Secrets, member_call, token_call};

fn secrets() -> impl Strategy<Value = Secrets> {
    (
        "[0-9a-f]{28}[A-Z][0-9]{3}",
        "authusrB[0-9a-f]{28}X[0-9]{2}",
        "authusrB[0-9a-f]{28}D[0-9]{2}",
        // Three characters at least, so that no chance puts them into our own words.
        "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨]{3,8}(\"|\\\\|&|=|,| |🙂|[a-z]){0,3}[褚卫蒋沈韩杨]{1,2}",
        "1[3-9][0-9]{9}",
        "[1-6][0-9]{5}19[0-9]{9}[0-9X]",
        "[褚卫蒋沈韩杨]{2,6}路[0-9]{1,3}号[褚卫蒋沈韩杨]{2}",
        "2088[0-9]{12}",
    )
        .prop_map(
            |(code, token, refresh, nick, mobile, cert, address, user_id)| Secrets {
                code,
                token,
                refresh,
                nick,
                mobile,
                cert,
                address,
                user_id,
            },
        )
}

/// What would give a value away: itself, and itself as JSON, form and HTML write it.
fn writings(value: &str) -> BTreeSet<String> {
    let json = Value::from(value).to_string();
    let form: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let inside = json.trim_matches('"').to_owned();
    BTreeSet::from([
        value.to_owned(),
        inside,
        form,
        value.replace('&', "&amp;").replace('"', "&quot;"),
    ])
}

fn assert_hidden(shown: &RedactedText, secrets: &Secrets, place: &str) {
    for (name, value) in secrets.all() {
        for writing in writings(value) {
            assert!(
                !shown.text().contains(&writing),
                "{name} {writing:?} in {place}:\n{}",
                shown.text()
            );
        }
    }
    for span in shown.spans() {
        let masked = shown.text().get(span.range.clone());
        let left = masked.unwrap_or_else(|| panic!("{span:?} cuts a character"));
        assert!(
            left.contains('…') || left.contains("***") || left.contains("removed"),
            "{left:?} is no mask"
        );
    }
}

fn every_report(source: &ReportSource<'_>, look: impl Fn(&RedactedText, &str)) {
    for locale in LOCALES {
        for format in ReportFormat::ALL {
            let options = ReportOptions {
                locale,
                reveal: false,
            };
            let report = SupportReport::of(source, options).render(format);
            look(&report, &format!("{} {}", locale.tag(), format.name()));
            if format == ReportFormat::Json {
                let read: Result<Value, _> = serde_json::from_str(report.text());
                assert!(read.is_ok(), "{read:?}\n{}", report.text());
            }
        }
    }
}

fn hashes(text: &RedactedText, kind: MaskKind) -> BTreeSet<String> {
    let spans = text.spans().iter().filter(|span| span.kind == kind);
    let masked = spans.map(|span| text.text().get(span.range.clone()).unwrap().to_owned());
    masked
        .filter_map(|left| left.split_once('#').map(|(_, hash)| hash.to_owned()))
        .collect()
}

/// All places of free text in which a value may stand under its name.
fn places(name: &str, value: &str) -> Vec<String> {
    let json = serde_json::json!({ name: value }).to_string();
    let twice = serde_json::json!({ "biz_content": json }).to_string();
    let thrice = serde_json::json!([{ "log": twice }]).to_string();
    let form: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let escaped: String = url::form_urlencoded::byte_serialize(json.as_bytes()).collect();
    let again: String = url::form_urlencoded::byte_serialize(escaped.as_bytes()).collect();
    let entities = json
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;");
    let unicode: Vec<_> = value
        .encode_utf16()
        .map(|unit| format!("\\u{unit:04x}"))
        .collect();
    let unicode = unicode.concat();
    vec![
        json.clone(),
        format!("2026-03-05 ERROR answer: {json} (again)"),
        json.trim_end_matches('}').to_owned(),
        format!("log {}", json.trim_end_matches("\"}")),
        twice.clone(),
        format!("body={twice}"),
        thrice.clone(),
        format!("> {thrice}"),
        format!("https://shop.example/back?a=1&{name}={form}&b=2"),
        format!("POST a=1&{name}={form}&b=2"),
        format!("biz_content={escaped}&b=2"),
        format!("biz_content={again}&b=2"),
        format!("<html><body><pre>{entities}</pre></body></html>"),
        format!("{{\"{name}\":\"{unicode}\"}}"),
        format!("log {{\"{name}\":\"{unicode}\"}}"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_secret_is_in_any_report_of_a_run(secrets in secrets(), gbk in any::<bool>(), cut in 1_usize..400) {
        let charset = if gbk { Charset::Gbk } else { Charset::Utf8 };
        let secrets = if gbk {
            Secrets { nick: secrets.nick.replace('🙂', "笑"), ..secrets }
        } else {
            secrets
        };
        let bytes = |text: &str| charset.encode(text).unwrap().into_owned();
        let token = token_call(&secrets, &bytes(&secrets.token_body()), charset);
        let whole = secrets.member_body();
        let part: String = whole.chars().take(cut).collect();
        let html = format!("<html>{}</html>", whole.replace('"', "&quot;"));
        for body in [whole, part, secrets.refusal_body(), html] {
            let member = member_call(&secrets, &bytes(&body), charset);
            let run = FlowRun { exchanges: vec![token.clone(), member] };
            let source = ReportSource::of_run(&run).unwrap();
            every_report(&source, |report, form| {
                assert_hidden(report, &secrets, &format!("{form} of {body}"));
            });
            let inspection = Inspection::of(&bytes(&body), InspectionHints::default());
            let given = bytes(&body);
            let source = ReportSource::of_inspection(&inspection, &given);
            every_report(&source, |report, form| {
                assert_hidden(report, &secrets, &format!("{form} of inspected {body}"));
            });
        }
    }

    #[test]
    fn named_values_are_hidden_in_every_place(secrets in secrets()) {
        let named = [
            ("auth_code", &secrets.code),
            ("access_token", &secrets.token),
            ("refresh_token", &secrets.refresh),
            ("nick_name", &secrets.nick),
            ("mobile", &secrets.mobile),
            ("cert_no", &secrets.cert),
            ("address", &secrets.address),
            ("user_id", &secrets.user_id),
            ("nickName", &secrets.nick),
            ("accessToken", &secrets.token),
        ];
        for (name, value) in named {
            for text in places(name, value) {
                assert_hidden(&Redactor::new().text(&text), &secrets, &text);
            }
        }
    }

    #[test]
    fn json_stays_json_and_all_else_stays_as_it_is(secrets in secrets()) {
        let redacted = Redactor::new().body(secrets.member_body().as_bytes(), Charset::Utf8);
        let read: Value = serde_json::from_str(redacted.text()).unwrap();
        let member = &read["alipay_user_info_share_response"];
        prop_assert_eq!(&member["code"], "10000");
        prop_assert_eq!(&member["user_status"], "T");
        prop_assert_eq!(&member["user_type"], "2");
        prop_assert!(member["deliver_addresses"][0]["address"].is_string());
    }

    #[test]
    fn the_same_token_has_the_same_hash_everywhere(secrets in secrets()) {
        let member = member_call(&secrets, secrets.refusal_body().as_bytes(), Charset::Utf8);
        let source = ReportSource::of_exchange(&member, []);
        let options = |locale| ReportOptions { locale, reveal: false };
        let one = SupportReport::of(&source, options(LOCALES[0])).render(ReportFormat::Json);
        let other = SupportReport::of(&source, options(LOCALES[1])).render(ReportFormat::Markdown);
        let hashes_of_one = hashes(&one, MaskKind::Token);
        prop_assert_eq!(hashes_of_one.len(), 1, "{}", one.text());
        prop_assert_eq!(hashes_of_one, hashes(&other, MaskKind::Token));
    }

    #[test]
    fn no_text_breaks_it(text in r#"([%&;\\"'{}\[\]:=,a-z0-9买 \n]|nick_name|"address":|%25|%22|&quot;|-----BEGIN|PRIVATE KEY){0,60}"#) {
        let redacted = Redactor::new().text(&text);
        for span in redacted.spans() {
            prop_assert!(redacted.text().get(span.range.clone()).is_some());
        }
    }
}

#[test]
fn a_private_key_passes_nowhere_not_even_revealed() {
    let key = SimulatorKeys::embedded().unwrap().app_private_key;
    for pem in [key.to_pkcs8_pem().unwrap(), key.to_pkcs1_pem().unwrap()] {
        let inner: Vec<_> = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let last = inner[inner.len() - 2];
        let bare = inner.concat();
        let mut texts = places("private_key", &pem);
        texts.extend(places("note", &pem));
        texts.extend(places("note", &bare));
        texts.push(format!("key: {}", &*pem));
        texts.push(pem.get(..pem.len() - 60).unwrap().to_owned());
        texts.push(format!("x {bare} y"));
        let standard = base64::engine::general_purpose::STANDARD;
        texts.push(base64::Engine::encode(&standard, pem.as_bytes()));
        for text in texts {
            for reveal in [false, true] {
                let redacted = Redactor::new().revealing(reveal).text(&text);
                let form: String = url::form_urlencoded::byte_serialize(last.as_bytes()).collect();
                assert!(
                    !redacted.text().contains(last),
                    "{text}\n{}",
                    redacted.text()
                );
                assert!(
                    !redacted.text().contains(&form),
                    "{text}\n{}",
                    redacted.text()
                );
                assert!(redacted.text().contains("removed"), "{text}");
            }
        }
    }
}

#[test]
fn the_words_of_the_rules_pass_unchanged() {
    for rule in RULES {
        for locale in LOCALES {
            let finding = Finding::new(rule.id(), Severity::Error, Weight::Likely);
            for words in [
                finding.title(locale),
                finding.seen(locale),
                finding.cause(locale),
                finding.remedy(locale),
            ] {
                let redacted = Redactor::new().text(&words);
                assert_eq!(redacted.text(), words, "{} {}", rule.id(), locale.tag());
            }
        }
    }
}

#[test]
fn what_people_write_around_is_hidden_too() {
    for (text, secret) in [
        (
            "isv.code-invalid 授权码：4b203fe6c11548bcabd8da5bb087a83b",
            "4b203fe6c11548bcabd8da5bb087a83b",
        ),
        (
            "the auth code is 4b203fe6c11548bcabd8da5bb087a83b.",
            "4b203fe6c11548bcabd8da5bb087a83b",
        ),
        (
            "for 4b203fe6c11548bcabd8da5bb087cD11",
            "4b203fe6c11548bcabd8da5bb087cD11",
        ),
        (
            r#"array(3) { ["user_name"]=> string(9) "张三丰" ["x"]=> string(1) "y" }"#,
            "张三丰",
        ),
        ("姓名：张三丰 地址：人民大道1号", "张三丰"),
        ("姓名：张三丰 地址：人民大道1号", "人民大道1号"),
    ] {
        let redacted = Redactor::new().text(text);
        assert!(!redacted.text().contains(secret), "{}", redacted.text());
    }
}

#[test]
fn ids_of_calls_and_addresses_of_gateways_stay() {
    for text in [
        "trace_id = 4b203fe6c11548bcabd8da5bb087a83b",
        "网关地址：https://openapi-sandbox.dl.alipaydev.com/gateway.do",
    ] {
        assert_eq!(Redactor::new().text(text).text(), text);
    }
}
