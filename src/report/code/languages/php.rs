//! PHP with alipay-sdk-php-all.

use crate::protocol::{Charset, Environment};
use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, CodeRequest, Syntax, quote};

/// `php`
pub static PHP: CodeLanguage = CodeLanguage {
    name: "php",
    title: "program-language-php",
    file_names: ["oauth_token.php", "user_info_share.php"],
    syntax: Syntax {
        line_comment: "//",
        block_comment: Some(("/*", "*/")),
        quotes: &['"', '\''],
        raw_quote: None,
        keywords: &[
            "catch",
            "const",
            "declare",
            "echo",
            "exit",
            "false",
            "function",
            "if",
            "isset",
            "new",
            "null",
            "require_once",
            "return",
            "string",
            "throw",
            "true",
            "try",
        ],
    },
    holds_signature: false,
    takes_certificates: true,
    timestamp: None,
    template: include_str!("../../../../assets/code/php.php"),
    quote: quote::php,
    variable: |name| format!("required('{name}')"),
    parameter: |Parameter { value, .. }| (*value).to_owned(),
    notes,
};

fn notes(request: &CodeRequest) -> Vec<&'static str> {
    let mut notes = vec!["program-note-php"];
    notes.push(match request.environment {
        Environment::Production => "program-note-php-production",
        _ => "program-note-php-gateway",
    });
    notes.push(match request.charset() {
        Charset::Gbk => "program-note-php-was-gbk",
        Charset::Utf8 => "program-note-php-charset",
    });
    notes
}
