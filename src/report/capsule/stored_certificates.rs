//! Certificates in a file.

use serde::{Deserialize, Serialize};

use super::CapsuleError;
use crate::client::{Certificates, ExchangeKeys};
use crate::keys::certificates::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, Certificate,
};

/// The certificates that a call was made and its answer was read with, as PEM.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredCertificates {
    app: String,
    /// The one that the answer was read with, which may have been downloaded.
    alipay: String,
    root: String,
}

impl StoredCertificates {
    /// `None` for a call in key mode.
    pub(super) fn of(keys: &ExchangeKeys) -> Option<Self> {
        let certificates = keys.certificates.as_ref()?;
        let alipay = keys.alipay.as_ref()?.certificate();
        Some(Self {
            app: certificates.app().to_pem(),
            alipay: alipay.map(Certificate::to_pem)?,
            root: certificates.root().to_pem(),
        })
    }

    pub(super) fn restored(self) -> Result<Certificates, CapsuleError> {
        let damaged = |_no_certificate| CapsuleError::damaged("certificates");
        Ok(Certificates::new(
            AppCertificate::parse(self.app.as_bytes()).map_err(damaged)?,
            AlipayCertificate::parse(self.alipay.as_bytes()).map_err(damaged)?,
            AlipayRootCertificate::parse(self.root.as_bytes()).map_err(damaged)?,
        ))
    }
}
