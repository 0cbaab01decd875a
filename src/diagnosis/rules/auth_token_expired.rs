//! `aop.auth-token-time-out`: the access token has expired.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// With several scopes the shortest life counts.
pub(super) struct AuthTokenExpired;

impl Rule for AuthTokenExpired {
    fn id(&self) -> &'static str {
        "auth-token-expired"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence.has_sub_code("auth-token-time-out").then(|| {
            Finding::new(self.id(), Severity::Error, Weight::Documented)
                .quoting_all(evidence.quoted_error())
        })
    }
}
