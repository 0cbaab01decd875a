//! `isv.illegal-client-ip`: the app lists the addresses it may be called from.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The code alone says it; the gateway does not tell which address it saw.
pub(super) struct IllegalClientIp;

impl Rule for IllegalClientIp {
    fn id(&self) -> &'static str {
        "illegal-client-ip"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence.has_sub_code("illegal-client-ip").then(|| {
            Finding::new(self.id(), Severity::Error, Weight::Documented)
                .quoting_all(evidence.quoted_error())
                .quoting_value("app_id", evidence.app_id.as_deref())
        })
    }
}
