//! Node.js with alipay-sdk.

use crate::protocol::Charset;
use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, CodeRequest, Syntax, quote};

/// `node`
pub static NODE: CodeLanguage = CodeLanguage {
    name: "node",
    title: "program-language-node",
    file_names: ["oauth_token.mjs", "user_info_share.mjs"],
    syntax: SYNTAX,
    holds_signature: false,
    takes_certificates: true,
    timestamp: None,
    template: include_str!("../../../../assets/code/node.mjs"),
    quote: quote::plain,
    variable: |name| format!("required('{name}')"),
    parameter: |Parameter { value, .. }| (*value).to_owned(),
    notes,
};

/// JavaScript.
pub(super) const SYNTAX: Syntax = Syntax {
    line_comment: "//",
    block_comment: Some(("/*", "*/")),
    quotes: &['"', '\'', '`'],
    raw_quote: None,
    keywords: &[
        "await",
        "catch",
        "const",
        "else",
        "false",
        "for",
        "from",
        "function",
        "if",
        "import",
        "let",
        "new",
        "null",
        "return",
        "throw",
        "true",
        "try",
        "undefined",
    ],
};

fn notes(request: &CodeRequest) -> Vec<&'static str> {
    let mut notes = vec!["program-note-node", "program-note-local-time"];
    if request.asks_for_token() {
        notes.push("program-note-node-error-response");
    }
    if request.charset() == Charset::Gbk {
        notes.push("program-note-node-was-gbk");
    }
    notes
}
