//! Parameters of the second version in a call of the third.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// Public parameters that the third version does not have. `sign` stands in its header under the
/// same name, so it tells nothing.
const NAMES: [&str; 6] = [
    "method",
    "format",
    "charset",
    "sign_type",
    "version",
    "biz_content",
];

/// Somebody has changed the address and kept the rest.
pub(super) struct V2ParametersInV3;

impl Rule for V2ParametersInV3 {
    fn id(&self) -> &'static str {
        "v2-parameters-in-v3"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_open = evidence.is_unanswered() || evidence.error.is_some();
        if !(is_open && evidence.is_rest()) {
            return None;
        }
        let sent = |name: &&&str| evidence.signed_param(name).is_some();
        let names: Vec<_> = NAMES.iter().filter(sent).copied().collect();
        if names.is_empty() {
            return None;
        }
        let names = names.join(", ");
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        Some(finding.with("names", names.as_str()).quoting(names))
    }
}
