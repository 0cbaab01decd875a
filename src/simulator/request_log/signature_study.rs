//! What can be said about the signature of a logged request.

use crate::signing::request_doctor::RequestExamination;

/// The outcome of looking into it.
#[derive(Clone, Debug)]
pub enum SignatureStudy {
    /// A page has no signature.
    NoCall,
    /// The request is longer than what is kept of it.
    TooLong,
    /// Verdict, causes and the string to sign.
    Examined(RequestExamination),
}

impl SignatureStudy {
    /// The examination, if there was one.
    #[must_use]
    pub fn examination(&self) -> Option<&RequestExamination> {
        match self {
            Self::Examined(examination) => Some(examination),
            Self::NoCall | Self::TooLong => None,
        }
    }
}
