//! `isv.insufficient-isv-permissions`: the app may not make this call.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The gateway's message may name the missing step.
pub(super) struct InsufficientIsvPermissions;

impl Rule for InsufficientIsvPermissions {
    fn id(&self) -> &'static str {
        "insufficient-isv-permissions"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence
            .has_sub_code("insufficient-isv-permissions")
            .then(|| {
                let not_online = evidence.sub_msg_says("应用是否上线");
                Finding::new(self.id(), Severity::Error, Weight::Documented)
                    .perhaps_because(not_online.then_some("not-online"))
                    .quoting_all(evidence.quoted_error())
                    .quoting_value("app_id", evidence.app_id.as_deref())
            })
    }
}
