//! A `sign` whose plus signs became blanks.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// `+` means a blank in a form, so a value that is not URL-encoded loses its plus signs on the way.
pub(super) struct UnencodedSign;

impl Rule for UnencodedSign {
    fn id(&self) -> &'static str {
        "unencoded-sign"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_open = evidence.is_unanswered() || evidence.error.is_some();
        (is_open && evidence.sign_has_blanks).then(|| {
            let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
            finding.quoting("sign: \" \" ≠ \"+\"")
        })
    }
}
