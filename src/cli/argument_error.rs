//! Why the arguments do not make up a command, in the user's language.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _, Error};

use super::args::Args;
use crate::i18n::{Explain as _, Fault, Problem};
use crate::simulator::FaultRuleError;

/// What [`clap`] complained about, and where.
pub(super) struct ArgumentError {
    error: Error,
    command: Command,
    /// How the command is called, with the program's name.
    path: String,
}

impl ArgumentError {
    /// The complaint about these arguments, of which the first is the program's name.
    pub(super) fn new(error: Error, arguments: &[OsString]) -> Self {
        let (command, path) = command_of(arguments);
        Self {
            error,
            command,
            path,
        }
    }

    /// The three sentences.
    pub(super) fn problem(&self) -> Problem {
        let problem = match self.error.kind() {
            ErrorKind::UnknownArgument => self.unknown_argument(),
            ErrorKind::InvalidSubcommand => self.unknown_command(),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => self.unusable_value(),
            ErrorKind::MissingRequiredArgument => {
                input("args-missing").with("missing", self.named(ContextKind::InvalidArg))
            }
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                input("args-no-command").with("offered", self.subcommands())
            }
            ErrorKind::ArgumentConflict => self.conflict(),
            ErrorKind::TooManyValues => input("args-takes-no-value")
                .with("option", self.option())
                .with("found", self.named(ContextKind::InvalidValue)),
            _ => input("args-other").with("reason", self.first_line()),
        };
        problem.with("command", &self.path)
    }

    /// How the command is used, in clap's own notation.
    pub(super) fn usage(&self) -> Option<String> {
        let usage = self.error.get(ContextKind::Usage)?.to_string();
        let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
        Some(usage.to_owned()).filter(|usage| !usage.is_empty())
    }

    /// The help that clap shows in place of a complaint when a command is missing.
    pub(super) fn help(&self) -> Option<String> {
        let kind = self.error.kind();
        let is_help = kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
        is_help.then(|| self.error.to_string())
    }

    fn unknown_argument(&self) -> Problem {
        let found = self.named(ContextKind::InvalidArg);
        let id = if found.starts_with('-') {
            "args-unknown-option"
        } else {
            "args-surplus"
        };
        self.with_similar(input(id).with("found", found), ContextKind::SuggestedArg)
    }

    fn unknown_command(&self) -> Problem {
        let problem = input("args-unknown-command")
            .with("found", self.named(ContextKind::InvalidSubcommand))
            .with("offered", self.subcommands());
        self.with_similar(problem, ContextKind::SuggestedSubcommand)
    }

    /// A value that is missing is an empty one to clap.
    fn unusable_value(&self) -> Problem {
        let source = self.error.source();
        if let Some(rule) = source.and_then(|source| source.downcast_ref::<FaultRuleError>()) {
            return rule.problem();
        }
        let found = self.named(ContextKind::InvalidValue);
        let id = if found.is_empty() {
            "args-no-value"
        } else {
            "args-unusable-value"
        };
        let expected = match self.error.source() {
            // Our own parsers answer with what they take.
            Some(source) => source.to_string(),
            None => self.named(ContextKind::ValidValue),
        };
        let problem = input(id).with("option", self.option()).with("found", found);
        match expected.as_str() {
            "" => problem.with("expected", "any"),
            expected => problem.with("expected", expected),
        }
    }

    /// Two options that exclude each other; clap also calls an option so that is given twice.
    fn conflict(&self) -> Problem {
        let (option, other) = (self.option(), self.named(ContextKind::PriorArg));
        if option == other || other.is_empty() {
            return input("args-twice").with("option", option);
        }
        let problem = input("args-conflict").with("option", option);
        problem.with("other", other)
    }

    fn with_similar(&self, problem: Problem, kind: ContextKind) -> Problem {
        match self.named(kind) {
            similar if similar.is_empty() => problem.with("similar", "none"),
            similar => problem.with("similar", similar),
        }
    }

    fn option(&self) -> String {
        self.named(ContextKind::InvalidArg)
    }

    /// What clap names, several joined by commas.
    fn named(&self, kind: ContextKind) -> String {
        match self.error.get(kind) {
            Some(ContextValue::String(name)) => name.clone(),
            Some(ContextValue::Strings(names)) => names.join(", "),
            Some(other) => other.to_string(),
            None => String::new(),
        }
    }

    fn subcommands(&self) -> String {
        let shown = self
            .command
            .get_subcommands()
            .filter(|it| !it.is_hide_set());
        let names: Vec<_> = shown.map(Command::get_name).collect();
        names.join(", ")
    }

    /// Clap's own words, which are English.
    fn first_line(&self) -> String {
        let words = self.error.to_string();
        let line = words.lines().next().unwrap_or_default();
        line.strip_prefix("error: ").unwrap_or(line).to_owned()
    }
}

fn input(id: &'static str) -> Problem {
    Problem::new(Fault::Input, id)
}

/// The command that the arguments name, as far as they name one.
fn command_of(arguments: &[OsString]) -> (Command, String) {
    let mut command = Args::command();
    let mut path = command.get_name().to_owned();
    for argument in arguments.iter().skip(1) {
        if let Some(found) = command.find_subcommand(argument).cloned() {
            path = format!("{path} {}", found.get_name());
            command = found;
        }
    }
    (command, path)
}
