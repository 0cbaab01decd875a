//! Python with alipay-sdk-python, the official one.

use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, CodeRequest, Syntax, quote};

/// `python`
pub static PYTHON: CodeLanguage = CodeLanguage {
    name: "python",
    title: "program-language-python",
    file_names: ["oauth_token.py", "user_info_share.py"],
    syntax: SYNTAX,
    holds_signature: false,
    takes_certificates: false,
    timestamp: None,
    template: include_str!("../../../../assets/code/python.py"),
    quote: quote::plain,
    variable: |name| format!("required(\"{name}\")"),
    parameter: |Parameter { value, .. }| (*value).to_owned(),
    notes,
};

/// Python.
pub(super) const SYNTAX: Syntax = Syntax {
    line_comment: "#",
    block_comment: None,
    quotes: &['"', '\''],
    raw_quote: None,
    keywords: &[
        "None", "as", "def", "except", "for", "from", "if", "import", "in", "not", "or", "return",
        "try", "with",
    ],
};

fn notes(request: &CodeRequest) -> Vec<&'static str> {
    let mut notes = vec!["program-note-python", "program-note-local-time"];
    if request.gateway.port().is_some() {
        notes.push("program-note-python-port");
    }
    notes
}
