//! C# with `AlipaySDKNet`.

use crate::report::code::language::Parameter;
use crate::report::code::{CodeLanguage, Syntax, quote};

/// `dotnet`
pub static DOTNET: CodeLanguage = CodeLanguage {
    name: "dotnet",
    title: "program-language-dotnet",
    file_names: ["OauthToken.cs", "UserInfoShare.cs"],
    syntax: Syntax {
        line_comment: "//",
        block_comment: Some(("/*", "*/")),
        quotes: &['"', '\''],
        raw_quote: None,
        keywords: &[
            "byte", "catch", "class", "const", "else", "false", "if", "int", "new", "null",
            "private", "public", "return", "static", "string", "throw", "true", "try", "using",
            "var", "void",
        ],
    },
    holds_signature: false,
    takes_certificates: true,
    timestamp: None,
    template: include_str!("../../../../assets/code/dotnet.cs"),
    quote: quote::plain,
    variable: |name| format!("Required(\"{name}\")"),
    parameter: |Parameter { value, .. }| (*value).to_owned(),
    notes: |_| {
        vec![
            "program-note-dotnet",
            "program-note-dotnet-execute",
            "program-note-local-time",
        ]
    },
};
