//! A support report on standard output.

use serde_json::Value;

use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::report::{ReportFormat, ReportOptions, ReportSource, SupportReport};

/// A report, and the exit code it leads to.
pub(in crate::cli) struct SupportReportView<'a> {
    /// What it is about.
    pub(in crate::cli) source: ReportSource<'a>,
    /// Its form for people.
    pub(in crate::cli) format: ReportFormat,
    /// The exit code.
    pub(in crate::cli) exit: Exit,
}

impl SupportReportView<'_> {
    fn text_in(&self, format: ReportFormat, view: View) -> String {
        let options = ReportOptions {
            locale: view.locale,
            reveal: view.reveal,
        };
        let report = SupportReport::of(&self.source, options);
        report.render(format).into_text()
    }
}

impl Report for SupportReportView<'_> {
    fn exit(&self) -> Exit {
        self.exit
    }

    fn json(&self, view: View) -> Value {
        let text = self.text_in(ReportFormat::Json, view);
        serde_json::from_str(&text).unwrap_or(Value::Null)
    }

    fn text(&self, page: &mut Page, view: View) {
        page.document(&self.text_in(self.format, view));
    }
}
