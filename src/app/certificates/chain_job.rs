//! Whether certificates lead up to the root.

use jiff::Timestamp;

use crate::app::KeyRing;
use crate::keys::certificates::{CertificateChain, ChainError, ChainFault};
use crate::keys::{AlipayCertificate, AlipayRootCertificate, AppCertificate};

/// The certificates of a profile whose signatures are to be followed. It takes some verifications,
/// so it is done in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainJob {
    app: Option<AppCertificate>,
    alipay: Option<AlipayCertificate>,
    root: AlipayRootCertificate,
}

/// What came of following them; `None` for a certificate that is not there.
#[derive(Clone, Debug, Default)]
pub struct Chains {
    /// Of the app's certificate.
    pub app: Option<Result<CertificateChain, ChainError>>,
    /// Of Alipay's certificate.
    pub alipay: Option<Result<CertificateChain, ChainError>>,
}

impl ChainJob {
    /// The certificates that are loaded; `None` without root certificates.
    #[must_use]
    pub fn of(keys: &KeyRing) -> Option<Self> {
        let app = keys.app_certificate.value();
        let alipay = keys.alipay_certificate.value();
        Some(Self {
            app: app.map(|loaded| loaded.key.clone()),
            alipay: alipay.map(|loaded| loaded.key.clone()),
            root: keys.root_certificate.value()?.key.clone(),
        })
    }

    /// Follows them.
    #[must_use]
    pub fn check(&self, now: Timestamp) -> Chains {
        let app = self.app.as_ref();
        let alipay = self.alipay.as_ref();
        Chains {
            app: app.map(|certificate| certificate.check_chain(&self.root, now)),
            alipay: alipay.map(|certificate| certificate.check_chain(&self.root, now)),
        }
    }
}

impl Chains {
    /// The first certificate that is certainly not issued by the root. One that has expired is so
    /// all the same, and one whose issuer is missing may be.
    #[must_use]
    pub fn foreign(&self) -> Option<&ChainError> {
        let errors = [&self.app, &self.alipay].into_iter().flatten();
        let mut errors = errors.filter_map(|chain| chain.as_ref().err());
        errors.find(|error| {
            let is_only_late = matches!(
                error.fault,
                ChainFault::NotYetValid(_) | ChainFault::Expired(_)
            );
            !is_only_late && !error.is_undecided()
        })
    }
}
