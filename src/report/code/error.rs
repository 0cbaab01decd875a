//! Why there is no program of a request.

use crate::i18n::{Explain, Fault, Problem};

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// The language holds a finished signature, and the request is not signed.
    NotSigned,
    /// A value has a character that the request's character set does not have.
    NotInCharset(&'static str),
    /// There is no program in the language of this name for the third version.
    NotForRest(&'static str),
    /// There is no program in the language of this name for certificate mode.
    NotForCertificates(&'static str),
}

impl Explain for CodeError {
    fn problem(&self) -> Problem {
        match self {
            Self::NotForRest(language) => {
                Problem::new(Fault::Input, "program-not-for-v3").with("language", language)
            }
            Self::NotForCertificates(language) => {
                Problem::new(Fault::Input, "program-not-for-certificates")
                    .with("language", language)
            }
            Self::NotSigned => Problem::new(Fault::Input, "program-not-signed"),
            Self::NotInCharset(charset) => {
                Problem::new(Fault::Input, "call-not-in-charset").with("charset", charset)
            }
        }
    }
}
