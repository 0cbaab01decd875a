//! Certificates on one side and bare keys on the other.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::SigningMode;

/// What the Java SDK says.
const SDK_MESSAGES: [(&str, &str); 2] = [
    ("execute", "证书模式下请改为调用certificateExecute"),
    ("sn-empty", "ALIPAY_CERT_SN is Empty"),
];

/// An app is in one of the two modes. That a request lacks its serial numbers is told by `missing-parameter`.
pub(super) struct CertificateMode;

impl Rule for CertificateMode {
    fn id(&self) -> &'static str {
        "certificate-mode"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let told = SDK_MESSAGES
            .iter()
            .find_map(|(variant, words)| Some((*variant, evidence.sdk_line(words)?)));
        if let Some((variant, line)) = told {
            let finding = Finding::new(self.id(), Severity::Error, Weight::Observed);
            return Some(finding.because(variant).quoting(line));
        }
        let sn = evidence.alipay_cert_sn.as_deref()?;
        let mode = evidence.mode.filter(|mode| *mode == SigningMode::Keys)?;
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .quoting(format!("alipay_cert_sn = {sn}"))
            .quoting(format!("mode = {}", mode.name()));
        Some(finding)
    }
}
