//! `report`: a question that Alipay's support can answer.

use std::path::PathBuf;

use clap::Args;

use super::inspect::{known_keys, method};
use crate::cli::history_options::{WantedRun, run, wanted_run};
use crate::cli::input::Input;
use crate::cli::key_options::KeyOptions;
use crate::cli::report_options::report_format;
use crate::cli::saved_keys::SavedKeys;
use crate::cli::views::{FlowReport, InspectionReport, SupportReportView};
use crate::cli::{Exit, Failure, Output, Report as _};
use crate::client::{FlowRun, InspectionHints, Inspections};
use crate::i18n::{Fault, Problem};
use crate::protocol::methods::MethodInfo;
use crate::report::capsule::{CapsuleError, open};
use crate::report::{ReportFormat, ReportSource};
use crate::storage::RunId;

/// Write the support report of an answer, a log or an error text
///
/// It has the form that Alipay's documents ask questions to have. Tokens, codes, signatures and
/// personal data are masked unless --reveal is given; private keys are always left out. What the
/// text does not tell is marked as not known. The report of a call that this program makes itself
/// comes from `flow --report`, or later from --run. The exit code is that of `inspect` on the same text.
#[derive(Args)]
pub(in crate::cli) struct ReportCommand {
    /// The file; `-` or nothing is standard input
    file: Option<PathBuf>,
    /// The report of a past run: its number in `history list`, or `last`
    #[arg(long, value_name = "RUN", value_parser = wanted_run, conflicts_with_all = ["file", "method"])]
    run: Option<WantedRun>,
    #[command(flatten)]
    keys: KeyOptions,
    /// The call it answers, for example alipay.user.info.share
    #[arg(long, value_name = "METHOD", value_parser = method)]
    method: Option<&'static MethodInfo>,
    /// The form of the report: markdown, text or json; --format json prints the last one too
    #[arg(long, value_name = "FORM", value_parser = report_format, default_value = "markdown")]
    report_format: ReportFormat,
}

impl ReportCommand {
    /// Reads and writes.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        if let Some(WantedRun(id)) = self.run {
            return report_of_run(id, self.report_format, output);
        }
        let keys = known_keys(&self.keys, profile, output)?;
        let others = SavedKeys::with_files(&[])?;
        let bytes = Input::named(self.file.as_deref()).read(output)?;
        let hints = InspectionHints {
            keys: keys.known(&others),
            charset: self.keys.charset,
            sign_type: self.keys.sign_type,
            method: self.method,
        };
        let inspections = Inspections::of(&bytes, hints);
        if inspections.is_unrecognised() {
            let size = bytes.len().to_string();
            return Err(Problem::new(Fault::Input, "report-not-recognised")
                .with("size", &size)
                .into());
        }
        output.show(&SupportReportView {
            exit: InspectionReport::new(inspections.clone(), &bytes).exit(),
            source: ReportSource::of_inspections(&inspections, &bytes),
            format: self.report_format,
        })
    }
}

/// The report of a run from the history; the exit code is that of the run.
fn report_of_run(
    id: Option<RunId>,
    format: ReportFormat,
    output: &Output,
) -> Result<Exit, Failure> {
    let (_, content) = run(id, output)?;
    let mut capsule = open(&content, None, Some(&SavedKeys::default()))?;
    let exchanges = std::mem::take(&mut capsule.exchanges);
    let report = FlowReport::of_capsule(capsule, FlowRun { exchanges });
    let report = report.ok_or(CapsuleError::Nothing)?;
    output.show(&SupportReportView {
        exit: report.exit(),
        source: ReportSource::of_run(&report.run).ok_or(CapsuleError::Nothing)?,
        format,
    })
}
