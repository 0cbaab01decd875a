//! Reports of a failed run as texts.

use alipay_explorer::client::{FlowRun, Inspection, InspectionHints, Inspections};
use alipay_explorer::i18n::LOCALES;
use alipay_explorer::protocol::Charset;
use alipay_explorer::report::{ReportFormat, ReportOptions, ReportSource, SupportReport};

use super::run::{Secrets, member_call, token_call};
use crate::snapshot::assert_text;

#[test]
fn a_failed_run_is_reported_in_every_language_and_form() {
    let secrets = Secrets::sample();
    let run = FlowRun {
        exchanges: vec![
            token_call(&secrets, secrets.token_body().as_bytes(), Charset::Utf8),
            member_call(&secrets, secrets.refusal_body().as_bytes(), Charset::Utf8),
        ],
    };
    let source = ReportSource::of_exchange(&run.exchanges[1], &run.exchanges);
    assert_reports("failed-run", &source);
}

#[test]
fn an_inspected_answer_is_reported_with_what_is_known() {
    let body = Secrets::sample().member_body();
    let inspection = Inspection::of(body.as_bytes(), InspectionHints::default());
    let source = ReportSource::of_inspection(&inspection, body.as_bytes());
    assert_reports("inspected-answer", &source);
}

#[test]
fn a_pasted_curl_command_is_reported_with_its_parameters() {
    let text = "curl 'https://openapi-sandbox.dl.alipaydev.com/gateway.do?app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&version=1.0' -d 'grant_type=authorization_code&code=4b203fe6c11548bcabd8da5bb087cD11'";
    let found = Inspections::of(text.as_bytes(), InspectionHints::default());
    assert_reports(
        "inspected-curl",
        &ReportSource::of_inspections(&found, text.as_bytes()),
    );
}

#[test]
fn a_java_exception_is_reported_with_its_refusal() {
    let text = "com.alipay.api.AlipayApiException: {\"code\":\"40002\",\"sub_code\":\"isv.code-invalid\",\"sub_msg\":\"授权码code无效\"}\n\tat com.alipay.api.DefaultAlipayClient.execute(DefaultAlipayClient.java:1)";
    let found = Inspections::of(text.as_bytes(), InspectionHints::default());
    assert_reports(
        "inspected-exception",
        &ReportSource::of_inspections(&found, text.as_bytes()),
    );
}

#[test]
fn a_log_is_reported_by_its_first_failure_and_names_the_rest() {
    let token = Secrets::sample().token_body();
    let refusal = Secrets::sample().refusal_body();
    let text = format!("2026-03-05 15:30:00 INFO {token}\n2026-03-05 15:30:01 INFO {refusal}\n");
    let found = Inspections::of(text.as_bytes(), InspectionHints::default());
    assert_reports(
        "inspected-log",
        &ReportSource::of_inspections(&found, text.as_bytes()),
    );
}

fn assert_reports(name: &str, source: &ReportSource<'_>) {
    for locale in LOCALES {
        for format in ReportFormat::ALL {
            let options = ReportOptions {
                locale,
                reveal: false,
            };
            let report = SupportReport::of(source, options).render(format);
            let text = report
                .into_text()
                .replace(env!("CARGO_PKG_VERSION"), "VERSION")
                .replace(
                    &format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
                    "SYSTEM",
                );
            assert_text(
                &format!("reports/{name}"),
                &format!("{}.{}", format.name(), locale.tag()),
                &text,
            );
        }
    }
}
