//! What can happen to certificates, besides being read.

use std::path::PathBuf;

use super::Chains;
use crate::app::TaskId;
use crate::client::CertificateDownload;
use crate::i18n::Problem;
use crate::keys::AlipayCertificate;

/// About certificates.
#[derive(Debug)]
pub enum CertificateMessage {
    /// They were followed up to the root.
    ChainsChecked(TaskId, Box<Chains>),
    /// Download the certificate that the shown answer names.
    Download,
    /// The download ended.
    Downloaded(TaskId, Result<Box<CertificateDownload>, Problem>),
    /// Ask where the downloaded certificate is to be saved.
    Save,
    /// The dialog was closed; without a place if the user cancelled or there is no dialog.
    PlacePicked {
        /// The certificate.
        certificate: Box<AlipayCertificate>,
        /// Of this profile.
        profile: String,
        /// The file.
        path: Option<PathBuf>,
    },
    /// It was written, or not.
    Saved {
        /// The certificate.
        certificate: Box<AlipayCertificate>,
        /// Of this profile.
        profile: String,
        /// The file, or what went wrong.
        outcome: Result<PathBuf, Problem>,
    },
}
