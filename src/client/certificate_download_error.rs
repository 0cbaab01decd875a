//! Why a download brought no certificate that can be used.

use crate::i18n::{Explain, Fault, Problem};
use crate::keys::certificates::{CertificateError, ChainError};
use crate::protocol::CertSn;

/// What keeps a downloaded certificate from being used. None of these is used for anything.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateDownloadError {
    /// No answer came, or the gateway refused: the findings of the call say why.
    #[error("no certificate came")]
    NoContent,
    /// What came cannot be read as a certificate of Alipay's.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// Another certificate came than the one asked for.
    #[error("asked for {asked}, got {found}")]
    OtherSn {
        /// `alipay_cert_sn` of the answer that could not be checked.
        asked: CertSn,
        /// The SN of the certificate that came.
        found: CertSn,
    },
    /// It does not lead up to the root file.
    #[error(transparent)]
    Chain(#[from] ChainError),
}

impl Explain for CertificateDownloadError {
    fn problem(&self) -> Problem {
        match self {
            Self::NoContent => Problem::new(Fault::Remote, "certificate-download-none"),
            Self::Certificate(error) => {
                Problem::new(Fault::Remote, "certificate-download-other").with("reason", error)
            }
            Self::OtherSn { asked, found } => {
                Problem::new(Fault::Remote, "certificate-download-other-sn")
                    .with("asked", asked)
                    .with("found", found)
            }
            Self::Chain(error) => error.problem(),
        }
    }
}
