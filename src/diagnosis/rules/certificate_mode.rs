//! Certificates on one side and bare keys on the other.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::SigningMode;
use crate::protocol::methods::APP_ALIPAYCERT_DOWNLOAD;
use crate::signing::{MismatchCause, Verdict};

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
        let mode = evidence.mode?;
        let sn = evidence.alipay_cert_sn.as_deref();
        let variant = match (mode, sn) {
            (SigningMode::Keys, Some(_)) if has_other_key(evidence) => Some("old-key"),
            (SigningMode::Keys, Some(_)) => None,
            (SigningMode::Certificates, None) if lacks_sn(evidence) => Some("answer-without-sn"),
            _ => return None,
        };
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .perhaps_because(variant)
            .quoting(format!("alipay_cert_sn = {}", sn.unwrap_or("–")))
            .quoting(format!("mode = {}", mode.name()));
        Some(finding)
    }
}

/// Whether the key at hand did not sign.
fn has_other_key(evidence: &Evidence) -> bool {
    evidence.mismatch(MismatchCause::WrongKey).is_some()
}

/// Whether there is a signed answer, to whose signature the SN belongs. Only the download of a
/// certificate may leave it out.
fn lacks_sn(evidence: &Evidence) -> bool {
    let verdicts = [Verdict::Verified, Verdict::Mismatch, Verdict::NoKey];
    let is_signed = verdicts.into_iter().any(|it| evidence.has_verdict(it));
    is_signed && evidence.method != Some(&APP_ALIPAYCERT_DOWNLOAD)
}
