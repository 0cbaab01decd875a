//! Carries a check out: reads, writes records, tells how far it has come.

use std::io::{IsTerminal as _, stderr};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::VerifyCommand;
use super::record_file::RecordFile;
use super::state_file::StateFile;
use crate::bulk::{
    BulkError, BulkInput, BulkKeys, BulkProgress, CheckOptions, LineBatches, Tally, check,
};
use crate::cli::views::{CheckedFile, VerifyReport};
use crate::cli::{Exit, Failure, Output, UsageError, output};
use crate::i18n::{Explain as _, Locale, Problem};

/// How often progress is told.
const TELL: Duration = Duration::from_millis(500);

/// Checks all inputs; Ctrl+C ends it after what is under way.
pub(super) async fn run(
    command: VerifyCommand,
    keys: BulkKeys,
    output: &Output,
) -> Result<Exit, Failure> {
    let inputs = BulkInput::named(&command.files)?;
    let total = inputs.iter().map(BulkInput::size).sum::<Option<u64>>();
    let progress = Arc::<BulkProgress>::default();
    let started = Instant::now();
    let job = Job::new(command, keys, Arc::clone(&progress))?;
    let is_stdout_taken = job.records.as_ref().is_some_and(RecordFile::is_stdout);
    let mut work = tokio::task::spawn_blocking(move || job.work(&inputs));
    let mut is_interrupted = false;
    let is_told = !output.is_json() && stderr().is_terminal();
    let outcome = loop {
        tokio::select! {
            outcome = &mut work => break outcome,
            signal = tokio::signal::ctrl_c() => {
                is_interrupted |= signal.is_ok();
                progress.stop();
            }
            () = tokio::time::sleep(TELL), if is_told => {
                output::tell_over(&progress_line(&progress, total, started, output.locale()));
            }
        }
    };
    if is_told {
        output::tell_over("");
    }
    let mut report = outcome.map_err(|error| UsageError::NoThreads(error.to_string()))??;
    report.elapsed_ms = started.elapsed().as_secs_f64() * 1000.0;
    report.interrupted = is_interrupted;
    if is_stdout_taken {
        Ok(output.show_aside(&report))
    } else {
        output.show(&report)
    }
}

/// Rate, part that is done, and time left.
fn progress_line(
    progress: &BulkProgress,
    total: Option<u64>,
    started: Instant,
    locale: Locale,
) -> String {
    let seconds = started.elapsed().as_secs_f64().max(0.001);
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    let (read, lines) = (progress.read() as f64, progress.lines() as f64);
    #[expect(clippy::cast_precision_loss, reason = "a part for people")]
    let part = total.map(|total| read / (total as f64).max(1.0));
    let number = |number: f64| format!("{number:.0}");
    let percent = part.map_or_else(|| "?".to_owned(), |part| number((part * 100.0).min(100.0)));
    let left = part.filter(|part| *part > 0.0);
    let left = left.map(|part| (seconds / part - seconds).max(0.0));
    let args = [
        ("lines", progress.lines().to_string()),
        ("bad", progress.bad().to_string()),
        ("rate", number(lines / seconds)),
        ("percent", percent),
        ("left", left.map_or_else(|| "?".to_owned(), number)),
    ];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    locale.text_with("verify-progress", &args)
}

/// What runs in the background.
struct Job {
    command: VerifyCommand,
    keys: BulkKeys,
    progress: Arc<BulkProgress>,
    records: Option<RecordFile>,
    state: StateFile,
}

impl Job {
    fn new(
        command: VerifyCommand,
        keys: BulkKeys,
        progress: Arc<BulkProgress>,
    ) -> Result<Self, Failure> {
        let state = command.state.as_deref().map(StateFile::read).transpose()?;
        let format = command.results_format.into();
        let records = command.results.as_deref();
        let records = records
            .map(|path| RecordFile::create(path, format))
            .transpose()?;
        Ok(Self {
            command,
            keys,
            progress,
            records,
            state: state.unwrap_or_default(),
        })
    }

    /// Checks input after input. One that cannot be read ends it; what was done is reported.
    fn work(mut self, inputs: &[BulkInput]) -> Result<VerifyReport, Failure> {
        let mut report = VerifyReport {
            tally: self.state.tally.clone(),
            ..VerifyReport::default()
        };
        for input in inputs {
            if self.progress.is_stopped() {
                break;
            }
            let checked = self.check(input, &mut report);
            report.problems.extend(checked.err());
        }
        if let Some(records) = self.records.take() {
            report
                .problems
                .extend(records.finish().err().map(|it| it.problem));
        }
        if let Some(path) = self.command.state.take() {
            self.remember(&report, &path)?;
        }
        Ok(report)
    }

    fn check(&mut self, input: &BulkInput, report: &mut VerifyReport) -> Result<(), Problem> {
        let name = input.name();
        let mark = self.state.mark(&name);
        let start = self.command.since_offset.unwrap_or(mark.offset);
        let mut file = CheckedFile {
            name: name.clone(),
            lines: mark.lines,
            end: start,
        };
        let opened = input.open(start, &self.progress);
        let opened = opened.map_err(|error| error.problem())?;
        let mut lines = LineBatches::new(opened, start).after_line(mark.lines);
        if self.command.state.is_some() {
            lines = lines.whole_lines_only();
        }
        let options = self.options(name.clone());
        let (records, progress) = (&mut self.records, &self.progress);
        let mut unwritten = None;
        let outcome = check(lines, &self.keys, &options, progress, |batch| {
            report.tally.merge(&batch.tally);
            file.lines += batch.tally.lines;
            file.end = batch.end;
            let written = records.as_mut().map(|it| it.write(&batch.results));
            match written.transpose() {
                Ok(None | Some(true)) => ControlFlow::Continue(()),
                Ok(Some(false)) => stop(progress),
                Err(failure) => {
                    unwritten = Some(failure.problem);
                    stop(progress)
                }
            }
        });
        report.files.push(file);
        if let Some(problem) = unwritten {
            return Err(problem);
        }
        outcome.map_err(|reason| BulkError::Read { name, reason }.problem())
    }

    fn options(&self, name: String) -> CheckOptions {
        let command = &self.command;
        CheckOptions {
            threads: command.threads,
            charset: command.charset,
            results: self.records.as_ref().map(|_| command.results_format.into()),
            only_bad: command.only_bad,
            file: (command.files.len() > 1 || command.files.iter().any(|it| it.is_dir()))
                .then_some(name),
            bad_lines: 0,
        }
    }

    /// Nothing is remembered of an input that has no name to find it by.
    fn remember(&mut self, report: &VerifyReport, path: &Path) -> Result<(), Failure> {
        self.state.tally = Tally::clone(&report.tally);
        let stdin = BulkInput::Stdin.name();
        for file in report.files.iter().filter(|file| file.name != stdin) {
            self.state.remember(&file.name, file.end, file.lines);
        }
        self.state.write(path)
    }
}

fn stop(progress: &BulkProgress) -> ControlFlow<()> {
    progress.stop();
    ControlFlow::Break(())
}
