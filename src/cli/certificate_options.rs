//! Options of certificate mode.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::{Failure, Output, UsageError};
use crate::client::Certificates;
use crate::i18n::Explain as _;
use crate::keys::certificates::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateError, ChainFault,
};
use crate::keys::{AppPrivateKey, CertificateSlot};
use crate::platform::{self, read_key_file};
use crate::protocol::SigningMode;
use crate::storage::Profile;

/// The three files, and what is done about a certificate that is not among them.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct CertificateOptions {
    /// The app's certificate (应用公钥证书), for an app in certificate mode
    #[arg(long, value_name = "FILE", conflicts_with = "alipay_public_key")]
    app_certificate: Option<PathBuf>,
    /// Alipay's certificate (支付宝公钥证书), to verify answers with
    #[arg(long, value_name = "FILE", conflicts_with = "alipay_public_key")]
    alipay_certificate: Option<PathBuf>,
    /// Alipay's root certificates (支付宝根证书)
    #[arg(long, value_name = "FILE", conflicts_with = "alipay_public_key")]
    alipay_root_certificate: Option<PathBuf>,
    /// keys or certificates: how the embedded simulator's app is set [default: keys]
    #[arg(long, value_name = "MODE", value_parser = signing_mode)]
    signing_mode: Option<SigningMode>,
    /// If an answer names another Alipay certificate, download that one, prove it by the root
    /// certificates, and verify the answer with it
    #[arg(long)]
    pub(super) download_alipay_certificate: bool,
    /// Also write the downloaded certificate into this file, which is replaced if it exists
    #[arg(long, value_name = "FILE", requires = "download_alipay_certificate")]
    pub(super) save_alipay_certificate: Option<PathBuf>,
}

/// The options in the order of the slots.
const OPTIONS: [(CertificateSlot, &str); 3] = [
    (CertificateSlot::App, "--app-certificate"),
    (CertificateSlot::Alipay, "--alipay-certificate"),
    (CertificateSlot::Root, "--alipay-root-certificate"),
];

impl CertificateOptions {
    /// Whether a certificate is named.
    pub(super) fn name_certificates(&self) -> bool {
        let files = [
            &self.app_certificate,
            &self.alipay_certificate,
            &self.alipay_root_certificate,
        ];
        files.into_iter().any(Option::is_some)
    }

    /// How the embedded simulator's app is to be set.
    pub(super) fn signing_mode(&self) -> SigningMode {
        self.signing_mode.unwrap_or_default()
    }

    /// Puts the files into a profile that is made of options.
    pub(super) fn add_to(&self, profile: &mut Profile) {
        let is_mode = self.signing_mode == Some(SigningMode::Certificates);
        if is_mode || self.name_certificates() {
            profile.signing_mode = SigningMode::Certificates;
        }
        profile.app_certificate.clone_from(&self.app_certificate);
        profile
            .alipay_certificate
            .clone_from(&self.alipay_certificate);
        profile
            .alipay_root_certificate
            .clone_from(&self.alipay_root_certificate);
    }

    /// Elsewhere than at the embedded simulator the files, or the profile, say in which mode the app
    /// is.
    ///
    /// # Errors
    /// [`UsageError::OtherSigningMode`] if the option says something else.
    pub(super) fn check_mode(&self, profile: &Profile) -> Result<(), UsageError> {
        match self.signing_mode {
            Some(mode) if mode != profile.signing_mode => Err(UsageError::OtherSigningMode),
            _ => Ok(()),
        }
    }
}

/// Reads the certificates of a profile in certificate mode, and checks that they belong together
/// and to the private key, if that is read too.
///
/// # Errors
/// [`UsageError::IncompleteCertificates`], or what is wrong with a file.
pub(super) fn read_certificates(
    profile: &Profile,
    key: Option<&AppPrivateKey>,
    output: &Output,
) -> Result<Option<Arc<Certificates>>, Failure> {
    if profile.signing_mode == SigningMode::Keys {
        return Ok(None);
    }
    let files = OPTIONS.map(|(slot, _)| profile.file(slot.into()));
    let [Some(app), Some(alipay), Some(root)] = files else {
        let missing = OPTIONS.iter().zip(files);
        let missing: Vec<_> = missing
            .filter_map(|((_, option), file)| file.is_none().then_some(*option))
            .collect();
        return Err(UsageError::IncompleteCertificates(missing.join(", ")).into());
    };
    let certificates = Certificates::new(
        read(app, AppCertificate::parse)?,
        read(alipay, AlipayCertificate::parse)?,
        read(root, AlipayRootCertificate::parse)?,
    );
    if let Some(key) = key {
        certificates
            .check_key(key)
            .map_err(|error| Failure::about(app, &error))?;
    }
    let now = platform::now();
    match certificates.check_chain(certificates.alipay(), now) {
        Err(error) if is_forged(&error.fault) => return Err(Failure::about(alipay, &error)),
        // Nothing speaks against it, but nothing proves it either. Of an app's own certificate that
        // is usual: its file mostly lacks the issuer.
        Err(error) if error.is_undecided() => output.notice(&error.problem()),
        // What is out of date is told by findings.
        _ => {}
    }
    for warning in certificates.warnings(now) {
        output.notice(&warning.problem());
    }
    Ok(Some(Arc::new(certificates)))
}

/// Whether somebody else than Alipay made the certificate. What is out of date is told by findings,
/// and what cannot be followed to the end is no worse than a bare key.
fn is_forged(fault: &ChainFault) -> bool {
    matches!(
        fault,
        ChainFault::WrongSignature | ChainFault::IssuerIsNoAuthority | ChainFault::TooLong
    )
}

fn read<C>(
    path: &Path,
    parse: impl Fn(&[u8]) -> Result<C, CertificateError>,
) -> Result<C, Failure> {
    let bytes = read_key_file(path).map_err(|error| Failure::about(path, &error))?;
    parse(&bytes).map_err(|error| Failure::about(path, &error))
}

pub(super) fn signing_mode(name: &str) -> Result<SigningMode, String> {
    let mut modes = SigningMode::ALL.into_iter();
    let named = modes.find(|mode| mode.name() == name);
    named.ok_or_else(|| SigningMode::ALL.map(SigningMode::name).join(", "))
}
