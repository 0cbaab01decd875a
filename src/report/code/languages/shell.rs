//! openssl and curl.

use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, Syntax, quote};

/// `shell`
pub static SHELL: CodeLanguage = CodeLanguage {
    name: "shell",
    title: "program-language-shell",
    file_names: ["oauth_token.sh", "user_info_share.sh"],
    syntax: SYNTAX,
    holds_signature: false,
    takes_certificates: false,
    timestamp: Some("\"$timestamp\""),
    template: include_str!("../../../../assets/code/shell.sh"),
    quote: quote::shell,
    variable,
    parameter,
    notes: |_| vec!["program-note-raw", "program-note-shell"],
};

/// Bash.
pub(super) const SYNTAX: Syntax = Syntax {
    line_comment: "#",
    block_comment: None,
    quotes: &['"', '\''],
    raw_quote: Some('\''),
    keywords: &[
        "case", "do", "done", "else", "esac", "exit", "export", "fi", "for", "if", "in", "local",
        "set", "then",
    ],
};

/// The variable of a shell.
pub(super) fn variable(name: &str) -> String {
    format!("\"${name}\"")
}

fn parameter(parameter: &Parameter<'_>) -> String {
    let Parameter {
        name,
        value,
        in_body,
    } = parameter;
    let place = if *in_body { "body" } else { "query" };
    format!("add {place} {} {value}", quote::shell(name))
}
