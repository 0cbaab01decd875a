//! The help in the user's language.
//!
//! English stands in the doc comments of commands and arguments; other languages have a file each
//! under `assets/help`, which names commands by their path and arguments by their name, alone or
//! behind the path of the command that they mean something else for.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use clap::{Arg, ArgAction, Command, CommandFactory as _};
use serde::Deserialize;

use super::args::Args;
use crate::i18n::Locale;

/// The texts of one language.
#[derive(Deserialize)]
struct HelpTexts {
    headings: BTreeMap<String, String>,
    commands: BTreeMap<String, String>,
    arguments: BTreeMap<String, String>,
    /// What stands below all else in the help of the program itself.
    after: String,
}

impl HelpTexts {
    fn heading(&'static self, english: &str) -> &'static str {
        self.headings.get(english).map_or("", String::as_str)
    }
}

/// The definition of all arguments, with help in this language.
pub(super) fn command(locale: Locale) -> Command {
    let command = Args::command();
    match texts_of(locale) {
        Some(texts) => with_own_flags(command, locale, texts),
        None => command,
    }
}

/// `None` for English, and for a file that cannot be read; a test reads it.
fn texts_of(locale: Locale) -> Option<&'static HelpTexts> {
    static CHINESE: OnceLock<Option<HelpTexts>> = OnceLock::new();
    let read = || serde_json::from_str(include_str!("../../assets/help/zh-CN.json")).ok();
    if locale != Locale::ZH_CN {
        return None;
    }
    CHINESE.get_or_init(read).as_ref()
}

/// Clap's own flags have English help, so they are replaced.
fn with_own_flags(command: Command, locale: Locale, texts: &'static HelpTexts) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .global(true)
        .action(ArgAction::Help);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
        .arg(version)
        .after_help(texts.after.as_str());
    translated(command, "", locale, texts)
}

fn translated(command: Command, path: &str, locale: Locale, texts: &'static HelpTexts) -> Command {
    let about = texts.commands.get(path).map_or("", String::as_str);
    let beginning = about.lines().next().unwrap_or_default().to_owned();
    let usage = locale.text("args-usage");
    let template =
        format!("{{about-with-newline}}\n{usage}  {{usage}}\n\n{{all-args}}{{after-help}}");
    command
        .about(beginning)
        .long_about(about.to_owned())
        .help_template(template)
        .subcommand_help_heading(texts.heading("Commands"))
        .mut_args(|arg| translated_argument(arg, path, locale, texts))
        .mut_subcommands(|inner| {
            let path = format!("{path} {}", inner.get_name());
            translated(inner, path.trim_start(), locale, texts)
        })
}

fn translated_argument(arg: Arg, path: &str, locale: Locale, texts: &'static HelpTexts) -> Arg {
    let name = name_of(&arg);
    let mut help = text_of(&name, path, texts).unwrap_or_default().to_owned();
    let usual = if arg.is_positional() {
        "Arguments"
    } else {
        "Options"
    };
    let heading = texts.heading(arg.get_help_heading().unwrap_or(usual));
    let defaults: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy())
        .collect();
    if !defaults.is_empty() && !arg.is_hide_default_value_set() {
        let value = locale.listed(&defaults);
        help.push_str(&locale.text_with("args-default", &[("value", &value)]));
    }
    let long = help.clone() + &values_of(&arg, &name, path, (locale, texts));
    let arg = arg.help(help).long_help(long).help_heading(heading);
    if arg.get_action().takes_values() {
        arg.hide_default_value(true).hide_possible_values(true)
    } else {
        arg
    }
}

/// The values that an argument takes, a line each.
fn values_of(
    arg: &Arg,
    name: &str,
    path: &str,
    (locale, texts): (Locale, &'static HelpTexts),
) -> String {
    let values = arg.get_possible_values();
    let lines = values.iter().filter_map(|value| {
        let text = text_of(&format!("{name}={}", value.get_name()), path, texts)?;
        let args = [("value", value.get_name()), ("meaning", text)];
        Some(format!("\n{}", locale.text_with("args-value", &args)))
    });
    lines.collect()
}

fn name_of(arg: &Arg) -> String {
    match arg.get_long() {
        Some(long) => format!("--{long}"),
        None => format!("<{}>", arg.get_id()),
    }
}

/// The text that an argument has in this command, or in all.
fn text_of(name: &str, path: &str, texts: &'static HelpTexts) -> Option<&'static str> {
    let own = texts.arguments.get(&format!("{path} {name}"));
    let text = own.or_else(|| texts.arguments.get(name));
    text.map(String::as_str)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The names of everything that has a text, by command.
    fn walk(command: &Command, path: &str, told: &mut Vec<(String, String)>) {
        told.push((path.to_owned(), String::new()));
        for arg in command.get_arguments() {
            let name = name_of(arg);
            for value in arg.get_possible_values() {
                if value.get_help().is_some() {
                    told.push((path.to_owned(), format!("{name}={}", value.get_name())));
                }
            }
            told.push((path.to_owned(), name));
        }
        for inner in command.get_subcommands() {
            let path = format!("{path} {}", inner.get_name());
            walk(inner, path.trim_start(), told);
        }
    }

    #[test]
    fn every_command_and_argument_has_a_chinese_text_and_none_is_left_over() {
        let texts = texts_of(Locale::ZH_CN).unwrap();
        let mut told = Vec::new();
        let mut command = Args::command();
        command.build();
        walk(&command, "", &mut told);
        let (mut missing, mut used) = (Vec::new(), BTreeSet::new());
        for (path, name) in told {
            if name.is_empty() {
                if !texts.commands.contains_key(&path) {
                    missing.push(path);
                }
                continue;
            }
            let own = format!("{path} {name}");
            let key = if texts.arguments.contains_key(&own) {
                own
            } else {
                name
            };
            if texts.arguments.contains_key(&key) {
                used.insert(key);
            } else {
                missing.push(format!("{path} {key}"));
            }
        }
        assert_eq!(missing, Vec::<String>::new());
        let left: Vec<_> = texts
            .arguments
            .keys()
            .filter(|key| !used.contains(*key))
            .collect();
        assert_eq!(left, Vec::<&String>::new());
    }

    #[test]
    fn chinese_help_has_no_words_of_clap() {
        fn check(command: &mut Command) {
            let help = command.render_long_help().to_string();
            for english in [
                "Usage",
                "Options",
                "Arguments",
                "Commands",
                "Print",
                "default",
                "Possible",
            ] {
                let is_named = help.contains(english);
                assert!(!is_named, "{english}: {help}");
            }
            for inner in command.get_subcommands_mut() {
                check(inner);
            }
        }
        let mut command = command(Locale::ZH_CN);
        command.build();
        check(&mut command);
    }

    #[test]
    fn english_help_stays_that_of_the_doc_comments() {
        let help = command(Locale::EN).render_help().to_string();
        assert!(help.contains("Exchange a code, query the member"));
    }
}
