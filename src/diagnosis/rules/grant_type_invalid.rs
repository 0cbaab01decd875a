//! `isv.grant-type-invalid`: the exchange does not say what it exchanges.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// A frequent cause: the parameters were put into `biz_content`.
pub(super) struct GrantTypeInvalid;

impl Rule for GrantTypeInvalid {
    fn id(&self) -> &'static str {
        "grant-type-invalid"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.has_sub_code("grant-type-invalid") {
            return None;
        }
        let biz_content = evidence.signed_param("biz_content").unwrap_or_default();
        let sent = evidence.signed_param("grant_type");
        let variant = match sent {
            None if biz_content.contains("grant_type") => Some("in-biz-content"),
            None if evidence.sign_content.is_some() => Some("not-sent"),
            _ => None,
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .quoting_all(evidence.quoted_error())
            .quoting_value("grant_type", sent.or(variant.map(|_| "–")))
            .quoting_value("biz_content", evidence.signed_param("biz_content"));
        Some(finding)
    }
}
