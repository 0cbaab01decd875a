//! Node.js without an SDK.

use super::node::SYNTAX;
use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, quote};

/// `node-raw`
pub static NODE_RAW: CodeLanguage = CodeLanguage {
    name: "node-raw",
    title: "program-language-node-raw",
    file_names: ["oauth_token_raw.mjs", "user_info_share_raw.mjs"],
    syntax: SYNTAX,
    holds_signature: false,
    takes_certificates: false,
    timestamp: Some("timestamp"),
    template: include_str!("../../../../assets/code/node_raw.mjs"),
    quote: quote::plain,
    variable: |name| format!("required('{name}')"),
    parameter: |Parameter { name, value, .. }| format!("[{}, {value}],", quote::plain(name)),
    notes: |_| vec!["program-note-raw"],
};
