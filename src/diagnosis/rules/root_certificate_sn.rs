//! A root file that is not the one that Alipay publishes.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::{Environment, RootCertSn};

/// There is one root file for all apps, so that its SN can be told from the request alone.
pub(super) struct RootCertificateSn;

impl Rule for RootCertificateSn {
    fn id(&self) -> &'static str {
        "root-certificate-sn"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_alipays = matches!(
            evidence.environment?,
            Environment::Production | Environment::Sandbox
        );
        // What the gateway says itself is told by `certificate-refused`.
        let is_told = evidence.has_sub_code("invalid-alipay-root-cert-sn");
        let sn = evidence.signed_param("alipay_root_cert_sn")?;
        let expected = RootCertSn::PUBLISHED.to_string();
        if !is_alipays || is_told || sn == expected {
            return None;
        }
        let parts = RootCertSn::PUBLISHED;
        let is_part = parts.parts().iter().any(|part| part.to_string() == sn);
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed)
            .perhaps_because(is_part.then_some("one-part"))
            .with("expected", expected.as_str())
            .quoting(format!("alipay_root_cert_sn = {sn}"))
            .quoting(format!("≠ {expected}"));
        Some(finding)
    }
}
