//! What is told about the program itself: its log and its mistakes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tracing::level_filters::LevelFilter;
use tracing_appender::non_blocking::{NonBlocking, WorkerGuard};
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{Layer as _, fmt};

use super::output;
use crate::i18n::Locale;

/// The environment variable with the level: `off`, `error`, `warn`, `info`, `debug` or `trace`.
const LEVEL: &str = "ALIPAY_EXPLORER_LOG";
/// So many files are kept, one a day.
const KEPT_DAYS: usize = 7;

/// Where the file of the log is written to, once there is one.
static FILE: OnceLock<NonBlocking> = OnceLock::new();

/// The log could not be written to a file.
#[derive(Debug, thiserror::Error)]
#[error("no log file in {}: {reason}", folder.display())]
pub struct LogFileError {
    folder: PathBuf,
    reason: String,
}

impl LogFileError {
    fn at(folder: &Path, reason: &impl ToString) -> Self {
        Self {
            folder: folder.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// Begins the program's own log on stderr, and lets it go to a file later. Libraries are left out:
/// at low levels they would show requests with their tokens.
pub fn start_log() {
    let asked = std::env::var(LEVEL).ok();
    let asked: Option<LevelFilter> = asked.and_then(|level| level.parse().ok());
    let screen = fmt::layer()
        .with_writer(io::stderr)
        .with_filter(own_lines(asked.unwrap_or(LevelFilter::WARN)));
    let file = fmt::layer()
        .with_writer(LogFile::now)
        .with_ansi(false)
        .with_filter(own_lines(asked.unwrap_or(LevelFilter::INFO)));
    // It fails only if there is a log already.
    let _ = tracing_subscriber::registry()
        .with(screen)
        .with(file)
        .try_init();
}

/// Writes the log also to a file of this folder, a new one each day, and deletes the oldest. What
/// is under way is written when the returned guard goes.
///
/// # Errors
/// [`LogFileError`] if the folder cannot be written to.
pub fn write_log_to(folder: &Path) -> Result<WorkerGuard, LogFileError> {
    // Otherwise the library tells everybody at the first start that it is not there yet.
    fs::create_dir_all(folder).map_err(|error| LogFileError::at(folder, &error))?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix(env!("CARGO_PKG_NAME"))
        .filename_suffix("log")
        .max_log_files(KEPT_DAYS)
        .build(folder)
        .map_err(|error| LogFileError::at(folder, &error))?;
    let (file, guard) = tracing_appender::non_blocking(file);
    // A second call changes nothing: the first file goes on.
    let _ = FILE.set(file);
    Ok(guard)
}

fn own_lines(level: LevelFilter) -> Targets {
    Targets::new().with_target(env!("CARGO_CRATE_NAME"), level)
}

/// The file of the log, or nothing as long as there is none.
struct LogFile(Option<NonBlocking>);

impl LogFile {
    fn now() -> Self {
        Self(FILE.get().cloned())
    }
}

impl io::Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .as_mut()
            .map_or(Ok(bytes.len()), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.as_mut().map_or(Ok(()), io::Write::flush)
    }
}

/// Turns a panic into a notice that people can read and pass on. What the panic itself says is
/// left out, because it may quote a key or a token.
pub fn explain_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(
            || "?".to_owned(),
            |location| format!("{}:{}", location.file(), location.line()),
        );
        let version = env!("CARGO_PKG_VERSION");
        let args = [("place", place.as_str()), ("version", version)];
        output::tell(&Locale::of_system().text_with("cli-panic", &args));
    }));
}
