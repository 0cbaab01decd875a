//! What is told about the program itself: its log and its mistakes.

use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;

use super::output;
use crate::i18n::Locale;

/// The environment variable with the level: `off`, `error`, `warn`, `info`, `debug` or `trace`.
const LEVEL: &str = "ALIPAY_EXPLORER_LOG";

/// Writes the program's own log to stderr. Libraries are left out: at low levels they would show
/// requests with their tokens.
pub fn write_log_to_stderr() {
    let level = std::env::var(LEVEL)
        .ok()
        .and_then(|level| level.parse().ok())
        .unwrap_or(LevelFilter::WARN);
    let filter = EnvFilter::new(format!("off,{}={level}", env!("CARGO_CRATE_NAME")));
    // It fails only if there is a log already.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
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
