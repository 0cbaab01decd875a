//! The gateway has no key with which it could check the request.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// `isv.missing-signature-config`, and two older codes for the same gap in the console.
pub(super) struct MissingSignatureConfig;

impl Rule for MissingSignatureConfig {
    fn id(&self) -> &'static str {
        "missing-signature-config"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let variant = match evidence.bare_sub_code()? {
            "missing-signature-config" => None,
            "missing-signature-key" => Some("no-key"),
            "missing-default-signature-type" => Some("no-sign-type"),
            _ => return None,
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .quoting_all(evidence.quoted_error())
            .quoting_value("sign_type", evidence.signed_param("sign_type"));
        Some(finding)
    }
}
