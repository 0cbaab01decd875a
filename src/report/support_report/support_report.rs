//! A support report.

use super::{
    ReportFormat, ReportOptions, ReportSection, ReportSource, Writer, error_part, facts_part,
    findings_part, json, markdown, plain_text, request_part,
};
use crate::i18n::Locale;
use crate::report::redaction::RedactedText;

/// A report, redacted as it was made: there is no way to a text that is not.
///
/// Its first four sections are those that Alipay's documents ask a question to have:
/// 使用环境（沙箱/正式）, 接口名称（中文+英文）, 请求参数, 报错信息详情. What follows is added by this
/// program: diagnosis, signature, trace, timing, versions, the other calls of the run.
///
/// As JSON it is one object:
/// `report` (always `"alipay-explorer"`), `version` (1), `language`, `title`, then one object per
/// section: `environment` (`environment`, `gateway`), `interface` (`chinese`, `english`, `wire`),
/// `parameters` (`parameters`: names and values, `null` for a required one that was not sent),
/// `error` (`outcome`, `code`, `msg`, `sub_code`, `sub_msg`, `http_status`, `transport`, `answer`,
/// or `given` for a text that is no answer),
/// `diagnosis` (`findings`: a list of `id`, `severity`, `weight`, `cause`, `remedy`, `evidence`,
/// each with its `title`), `signature` (`verdict`, `cause`, `detail`, `algorithm`, `key`), `trace`
/// (`trace_id`, `link`), `timing` (`started_beijing`, `started_utc`, `elapsed_ms`), `versions`
/// (`program`, `system`, `sign_type`, `charset`), `calls` (`calls`: a list of lines), and at last
/// `note`. Every value is text; `null` is what is not known, `""` what is known not to be there.
#[derive(Clone, Debug)]
pub struct SupportReport {
    pub(super) locale: Locale,
    pub(super) sections: Vec<ReportSection>,
    pub(super) note: String,
}

impl SupportReport {
    /// Writes a report.
    #[must_use]
    pub fn of(source: &ReportSource<'_>, options: ReportOptions) -> Self {
        let ReportOptions { locale, reveal } = options;
        let writer = Writer {
            locale,
            redactor: source.redactor().revealing(reveal),
        };
        let note = if reveal {
            "report-note-revealed"
        } else {
            "report-note"
        };
        Self {
            locale,
            sections: vec![
                request_part::environment(&writer, source),
                request_part::interface(&writer, source),
                request_part::parameters(&writer, source),
                error_part::error(&writer, source),
                findings_part::diagnosis(&writer, source),
                facts_part::signature(&writer, source),
                facts_part::trace(&writer, source),
                facts_part::timing(&writer, source),
                facts_part::versions(&writer, source),
                facts_part::calls(&writer, source),
            ],
            note: locale.text(note),
        }
    }

    /// The report in a format, with the places where something was hidden.
    #[must_use]
    pub fn render(&self, format: ReportFormat) -> RedactedText {
        match format {
            ReportFormat::Markdown => markdown::render(self),
            ReportFormat::Text => plain_text::render(self),
            ReportFormat::Json => json::render(self),
        }
    }
}
