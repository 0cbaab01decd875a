//! A successful exchange without a token.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The answer is no refusal, and yet there is nothing to go on with.
pub(super) struct MissingAccessToken;

impl Rule for MissingAccessToken {
    fn id(&self) -> &'static str {
        "missing-access-token"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        evidence
            .lacks_access_token
            .then(|| finding.quoting("access_token = –"))
    }
}
