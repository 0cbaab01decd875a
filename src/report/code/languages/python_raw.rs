//! Python without an SDK, with the package cryptography.

use super::python::SYNTAX;
use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, quote};

/// `python-raw`
pub static PYTHON_RAW: CodeLanguage = CodeLanguage {
    name: "python-raw",
    title: "program-language-python-raw",
    file_names: ["oauth_token_raw.py", "user_info_share_raw.py"],
    syntax: SYNTAX,
    holds_signature: false,
    takes_certificates: false,
    timestamp: Some("timestamp"),
    template: include_str!("../../../../assets/code/python_raw.py"),
    quote: quote::plain,
    variable: |name| format!("required(\"{name}\")"),
    parameter: |Parameter { name, value, .. }| format!("{}: {value},", quote::plain(name)),
    notes: |_| vec!["program-note-raw"],
};
