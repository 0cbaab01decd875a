//! Java with alipay-sdk-java.

use crate::protocol::SignType;
use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, CodeRequest, Syntax, quote};

/// `java`
pub static JAVA: CodeLanguage = CodeLanguage {
    name: "java",
    title: "program-language-java",
    file_names: ["OauthToken.java", "UserInfoShare.java"],
    syntax: Syntax {
        line_comment: "//",
        block_comment: Some(("/*", "*/")),
        quotes: &['"', '\''],
        raw_quote: None,
        keywords: &[
            "byte", "catch", "class", "else", "final", "for", "if", "import", "int", "new", "null",
            "private", "public", "return", "static", "throw", "throws", "try", "void",
        ],
    },
    holds_signature: false,
    takes_certificates: true,
    timestamp: None,
    template: include_str!("../../../../assets/code/java.java"),
    quote: quote::java,
    variable: |name| format!("required(\"{name}\")"),
    parameter: |Parameter { value, .. }| (*value).to_owned(),
    notes,
};

fn notes(request: &CodeRequest) -> Vec<&'static str> {
    let mut notes = vec!["program-note-java"];
    if request.sign_type() == SignType::Rsa {
        notes.push("program-note-rsa");
    }
    notes
}
