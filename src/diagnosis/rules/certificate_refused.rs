//! The gateway does not take a certificate that the request names.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::keys::certificates::AppCertificate;

/// What the gateway says about certificates but that one is missing, which belongs to
/// `missing-parameter`.
pub(super) struct CertificateRefused;

impl Rule for CertificateRefused {
    fn id(&self) -> &'static str {
        "certificate-refused"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let certified = certified_app(evidence);
        let variant = match evidence.bare_sub_code()? {
            "app-cert-not-exist" => certified.as_ref().map(|_| "other-app"),
            "app-cert-expired" => Some("expired"),
            "alipay-cert-not-exist" => Some("alipay"),
            "invalid-alipay-root-cert-sn" => Some("root"),
            _ => return None,
        };
        let sent = |name| evidence.signed_param(name);
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .with("certified", certified.as_deref().unwrap_or("–"))
            .quoting_all(evidence.quoted_error())
            .quoting_value("app_cert_sn", sent("app_cert_sn"))
            .quoting_value("alipay_root_cert_sn", sent("alipay_root_cert_sn"));
        Some(match certified {
            Some(_) => finding.quoting_value("app_id", evidence.app_id.as_deref()),
            None => finding,
        })
    }
}

/// The app that the certificate at hand was issued for, if it is another than the one that calls.
fn certified_app(evidence: &Evidence) -> Option<String> {
    let certificate = evidence.app_certificate.clone()?;
    let certified = AppCertificate::of(certificate).ok()?.app_id()?.to_string();
    (Some(&certified) != evidence.app_id.as_ref()).then_some(certified)
}
