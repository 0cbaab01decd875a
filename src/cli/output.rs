//! The only place that prints. What was asked for goes to stdout, everything else to stderr.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use serde_json::Value;

use super::args::{Format, GlobalOptions};
use super::argument_error::ArgumentError;
use super::page::{Page, printable};
use super::{Exit, Failure, Report, UsageError, View};
use crate::i18n::{Fault, Locale, Problem};
use crate::keys::{KeyDocument, KeyEncoding, is_key_text};
use crate::report::ReportOptions;

/// Prints in one format and language.
#[derive(Debug)]
pub(super) struct Output {
    format: Format,
    view: View,
}

impl Output {
    /// As the options say.
    pub(super) fn new(options: &GlobalOptions) -> Self {
        Self {
            format: options.format,
            view: View {
                locale: options.lang.unwrap_or_else(Locale::of_system),
                reveal: options.reveal,
            },
        }
    }

    /// Prints what a command found, and tells its exit code.
    pub(super) fn show(&self, report: &impl Report) -> Result<Exit, Failure> {
        let text = match self.format {
            Format::Json => format!("{:#}\n", report.json(self.view)),
            Format::Text => {
                let mut page = Page::default();
                report.text(&mut page, self.view);
                page.into_text()
            }
        };
        print(text.as_bytes())?;
        Ok(report.exit())
    }

    /// Prints to stderr what a command found, where stdout is taken, and tells its exit code.
    pub(super) fn show_aside(&self, report: &impl Report) -> Exit {
        match self.format {
            Format::Json => aside_line(&report.json(self.view)),
            Format::Text => {
                let mut page = Page::default();
                report.text(&mut page, self.view);
                tell(page.into_text().trim_end());
            }
        }
        report.exit()
    }

    /// Whether exactly one JSON document is to be printed.
    pub(super) fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    /// Tells people something beside the result; programs do not get it.
    pub(super) fn aside(&self, text: &str) {
        if self.format == Format::Text {
            tell(text);
        }
    }

    /// Tells what should be known whoever reads it.
    pub(super) fn notice(&self, problem: &Problem) {
        tell(&problem.sentences(self.view.locale));
    }

    /// Tells why a command could not be carried out; to programs also as the one document that they
    /// wait for.
    pub(super) fn failure(&self, failure: &Failure) {
        let Failure { problem, file } = failure;
        let locale = self.view.locale;
        if self.is_json() {
            // If it cannot be printed either, the words on stderr are all there is.
            let _ = print(format!("{:#}\n", failure.json(self.view)).as_bytes());
        }
        let prefix = file.as_ref().map(|file| format!("{file}: "));
        let mut page = Page::default();
        page.heading(&format!(
            "{}{}",
            prefix.unwrap_or_default(),
            problem.title(locale)
        ));
        page.labelled(&locale.text("cli-cause"), &problem.cause(locale));
        page.labelled(&locale.text("cli-remedy"), &problem.remedy(locale));
        tell(page.into_text().trim_end());
    }

    /// How reports are to be made.
    pub(super) fn report_options(&self) -> ReportOptions {
        ReportOptions {
            locale: self.view.locale,
            reveal: self.view.reveal,
        }
    }

    /// How somebody wants to see it, for what is put together elsewhere.
    pub(super) fn view(&self) -> View {
        self.view
    }

    /// The language, for texts that are put together elsewhere.
    pub(super) fn locale(&self) -> Locale {
        self.view.locale
    }
}

/// Prints clap's help or version, or tells what is wrong with the arguments.
pub(super) fn clap_message(message: clap::Error, arguments: &[OsString]) -> Exit {
    if !message.use_stderr() {
        // Whoever does not read help does not miss it.
        let _ = message.print();
        return Exit::Good;
    }
    let output = Output::new(&GlobalOptions::guessed(arguments));
    if is_key_text(Path::new(&message.to_string())) {
        // The complaint would repeat the argument.
        let problem = Problem::new(Fault::Input, "cli-key-as-argument");
        output.failure(&Failure::from(problem));
        return Exit::Unusable;
    }
    let error = ArgumentError::new(message, arguments);
    output.failure(&Failure::from(error.problem()));
    if let Some(usage) = error.usage() {
        let mut page = Page::default();
        page.labelled(&output.locale().text("args-usage"), &usage);
        tell(page.into_text().trim_end());
    }
    if let Some(help) = error.help() {
        tell(&format!("\n{help}"));
    }
    Exit::Unusable
}

/// Prints one JSON document in one line, whatever the format, and says whether somebody reads it.
pub(super) fn line(value: &Value) -> Result<bool, Failure> {
    print(format!("{value}\n").as_bytes())
}

/// Prints a key that the user wants on standard output, as it is in a file.
pub(super) fn key(document: &KeyDocument) -> Result<Exit, Failure> {
    print(document.bytes())?;
    if document.conversion().encoding == KeyEncoding::Base64Line {
        print(b"\n")?;
    }
    Ok(Exit::Good)
}

/// Writes to stdout; `false` if nobody reads it any more, which is no failure.
pub(super) fn print(bytes: &[u8]) -> Result<bool, Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(UsageError::Output(error.to_string()).into()),
    }
}

/// Writes one JSON object in one line to stderr, beside the document on stdout.
pub(super) fn aside_line(value: &Value) {
    let _ = writeln!(io::stderr(), "{value}");
}

/// Writes a line to a terminal on stderr in the place of the line before.
pub(super) fn tell_over(text: &str) {
    let _ = write!(io::stderr(), "\r\u{1b}[K{}", printable(text));
}

/// Writes to stderr, where nothing can be done about a failure.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{}", printable(text));
}
