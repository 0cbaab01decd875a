//! What the outside is asked to do with certificates.

use std::path::PathBuf;

use super::ChainJob;
use crate::app::TaskId;
use crate::i18n::Locale;
use crate::keys::AlipayCertificate;

/// A request about certificates. Its outcome comes back as a [`super::CertificateMessage`].
#[derive(Debug)]
pub enum CertificateEffect {
    /// Follow certificates up to the root.
    CheckChains(TaskId, Box<ChainJob>),
    /// Ask where a certificate is to be saved.
    PickPlace {
        /// The certificate.
        certificate: Box<AlipayCertificate>,
        /// Of this profile.
        profile: String,
        /// Language of the dialog's title.
        locale: Locale,
    },
    /// Save it; the dialog has asked before it lets a file be replaced.
    Write {
        /// The certificate.
        certificate: Box<AlipayCertificate>,
        /// Of this profile.
        profile: String,
        /// The file.
        path: PathBuf,
    },
}
