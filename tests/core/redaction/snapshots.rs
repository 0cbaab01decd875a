//! Reports of a failed run as texts.

use alipay_explorer::client::{FlowRun, Inspection, InspectionHints};
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
