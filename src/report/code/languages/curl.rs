//! The bytes of the request.

use super::shell::{SYNTAX, variable};
use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, CodeRequest, quote};

/// `curl`
pub static CURL: CodeLanguage = CodeLanguage {
    name: "curl",
    title: "program-language-curl",
    file_names: ["oauth_token.curl.sh", "user_info_share.curl.sh"],
    syntax: SYNTAX,
    holds_signature: true,
    takes_certificates: true,
    timestamp: None,
    template: include_str!("../../../../assets/code/curl.sh"),
    quote: quote::shell,
    variable,
    parameter: |Parameter { value, .. }| (*value).to_owned(),
    notes,
};

fn notes(request: &CodeRequest) -> Vec<&'static str> {
    let kept = if request.is_rest() {
        "program-note-curl-v3"
    } else {
        "program-note-curl"
    };
    vec![kept, "program-note-curl-unverified"]
}
