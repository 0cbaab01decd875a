//! A refusal without a signature.

use crate::diagnosis::catalogue::{Catalogue, Signed};
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::signing::Verdict;

/// What SDKs say of an answer without `sign`.
const SDK_MESSAGES: [&str; 5] = [
    "The \"signature\" argument must be",
    "KeyError: 'sign'",
    "获取[sign]字段失败",
    "signData is Empty",
    "response shape maybe illegal",
];

/// What the gateway finds before it knows the app and its key, it does not sign; what it finds
/// later, it does. Some SDKs fall over a missing signature and hide the code.
pub(super) struct UnsignedRefusal;

impl Rule for UnsignedRefusal {
    fn id(&self) -> &'static str {
        "unsigned-refusal"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if let Some(line) = stumbles(evidence) {
            let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed);
            return Some(finding.because("sdk").quoting(line));
        }
        if !evidence.has_verdict(Verdict::Unsigned) {
            return None;
        }
        let sub_code = evidence.bare_sub_code()?;
        let finding = |severity| Finding::new(self.id(), severity, Weight::Observed);
        // Which refusals the third version signs is not known.
        let recorded = Some(Catalogue::signed_with(sub_code)).filter(|_| !evidence.is_rest());
        let finding = match recorded {
            Some(Signed::Yes) => finding(Severity::Warning).because("should-be-signed"),
            Some(Signed::No) => finding(Severity::Info),
            Some(Signed::Unknown) | None => finding(Severity::Info)
                .because("not-recorded")
                .weighed(Weight::Likely),
        };
        let sub_code = Some(sub_code).filter(|name| !name.is_empty());
        let name = if evidence.is_rest() {
            "code"
        } else {
            "sub_code"
        };
        Some(finding.quoting("sign = –").quoting_value(name, sub_code))
    }
}

/// The line in which an SDK says that it found no signature to check.
pub(super) fn stumbles(evidence: &Evidence) -> Option<String> {
    SDK_MESSAGES
        .iter()
        .find_map(|words| evidence.sdk_line(words))
}
