//! The arguments: what is the same for every command, and which command it is.

use std::ffi::OsString;

use clap::{Parser, ValueEnum};

use super::commands::Command;
use crate::i18n::{LOCALES, Locale};

/// Find out why Alipay's member-information flow does not work.
///
/// Without a command the window is opened.
#[derive(Parser)]
#[command(
    name = "alipay-explorer",
    version,
    disable_help_subcommand = true,
    after_help = "Exit codes:\n  \
        0  done, and good\n  \
        1  done, and the thing asked about is bad (signature, gateway error, key mismatch)\n  \
        2  unusable input or arguments\n  \
        3  the network or the server failed\n  \
        130  verify was ended by Ctrl+C\n\n\
        ALIPAY_EXPLORER_LOG=debug (or trace) writes what the program does to stderr, without secrets."
)]
pub(super) struct Args {
    #[command(flatten, next_help_heading = "Common options")]
    pub(super) global: GlobalOptions,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Options of every command.
#[derive(clap::Args)]
pub(super) struct GlobalOptions {
    /// How results are printed
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Language of texts: zh-CN or en [default: the system's]
    #[arg(long, global = true, value_name = "TAG", value_parser = locale)]
    pub(super) lang: Option<Locale>,
    /// Use the app id, the addresses and the key files of a profile saved in the window
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) profile: Option<String>,
    /// Show tokens and codes instead of masking them
    #[arg(long, global = true)]
    pub(super) reveal: bool,
}

/// For whom something is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, in their language
    #[default]
    Text,
    /// For programs: exactly one document on stdout, everything else on stderr
    Json,
}

impl GlobalOptions {
    /// Format and language of arguments that cannot be used, as far as they can be read.
    pub(super) fn guessed(arguments: &[OsString]) -> Self {
        let value = |option| value_of(arguments, option);
        Self {
            format: value("--format")
                .and_then(|name| Format::from_str(&name, false).ok())
                .unwrap_or_default(),
            lang: value("--lang").and_then(|tag| Locale::from_tag(&tag)),
            profile: None,
            reveal: false,
        }
    }
}

/// What stands behind an option, or behind its equals sign.
fn value_of(arguments: &[OsString], option: &str) -> Option<String> {
    let words = || arguments.iter().map(|word| word.to_string_lossy());
    let words = || words().take_while(|word| word != "--");
    let after = words().skip_while(|word| word != option).nth(1);
    let assigned = words().find_map(|word| {
        let value = word.strip_prefix(option)?.strip_prefix('=')?;
        Some(value.to_owned())
    });
    after.map(Into::into).or(assigned)
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::from_tag(tag).ok_or_else(|| {
        let tags: Vec<_> = LOCALES.into_iter().map(Locale::tag).collect();
        tags.join(", ")
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_definitions_hold_together() {
        Args::command().debug_assert();
    }
}
