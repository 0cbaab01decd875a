//! `isv.missing-…`: a parameter did not arrive.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The code names the parameter, with hyphens. Codes that name a setting of the console instead
/// belong to `missing-signature-config`.
pub(super) struct MissingParameter;

impl Rule for MissingParameter {
    fn id(&self) -> &'static str {
        "missing-parameter"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let missing = evidence.bare_sub_code()?.strip_prefix("missing-")?;
        let variant = match missing {
            "signature-config" | "signature-key" | "default-signature-type" => return None,
            "app-cert-sn" | "alipay-root-cert-sn" | "alipay-cert-sn" => Some("certificate"),
            "encrypt-key" | "encypt-key" => Some("encrypt-key"),
            "parameter" => Some("unnamed"),
            _ => evidence.is_rest().then_some("v3"),
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .with("parameter", parameter(missing))
            .quoting_all(evidence.quoted_error());
        Some(finding)
    }
}

/// The wire name of the parameter.
fn parameter(missing: &str) -> String {
    match missing {
        "signature" => "sign".to_owned(),
        "signature-type" => "sign_type".to_owned(),
        other => other.replace('-', "_"),
    }
}
