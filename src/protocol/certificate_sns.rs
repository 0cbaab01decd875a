//! The serial numbers that stand for certificates in calls.

/// What a call in certificate mode says about certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateSns {
    /// `app_cert_sn`: of the app's certificate.
    pub app_cert_sn: String,
    /// `alipay_root_cert_sn`: of the RSA certificates in the root bundle, joined by `_`.
    pub alipay_root_cert_sn: String,
    /// `alipay_cert_sn`: of the certificate that answers are verified with, which answers must
    /// name. Not sent.
    pub alipay_cert_sn: Option<String>,
}
