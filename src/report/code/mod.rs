//! The code of exactly this request: a complete program in the language of whoever has to go on.
//!
//! A language is one file under [`languages`] with its template under `assets/code`, and one line in
//! [`CODE_LANGUAGES`]. Templates are programs with places to fill; every value that comes from a
//! request is written as a literal by the language's own function in [`quote`], so that it stays
//! data whatever it holds. Tokens and codes become environment variables unless they are to be
//! revealed, keys are always named by their files.
//!
//! The colours come from a small reading of our own ([`CodeToken`]): syntect would add more than a
//! megabyte to the program and a format that nobody maintains any more, for nine short programs.

mod error;
mod highlight;
mod language;
pub mod languages;
pub mod quote;
mod request;
mod sample;
mod sdk_setup;
mod secrets;
mod slots;
mod template;
mod wire;

pub use error::CodeError;
pub use highlight::{CodeToken, Syntax, TokenKind};
pub use language::CodeLanguage;
pub use request::{CertificatePaths, CodeRequest, KeyPaths};
pub use sample::{CodeOptions, CodeSample};
pub use sdk_setup::{SdkSetup, SdkTarget};

/// Every language in the order in which they are offered: the official SDKs, the bytes themselves,
/// and the same without an SDK.
pub const CODE_LANGUAGES: &[&CodeLanguage] = &[
    &languages::JAVA,
    &languages::PHP,
    &languages::DOTNET,
    &languages::NODE,
    &languages::PYTHON,
    &languages::CURL,
    &languages::NODE_RAW,
    &languages::PYTHON_RAW,
    &languages::SHELL,
];
