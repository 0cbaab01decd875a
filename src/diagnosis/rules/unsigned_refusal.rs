//! A refusal without a signature.

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

/// Codes that were always seen with a signature.
const USUALLY_SIGNED: [&str; 8] = [
    "invalid-auth-token",
    "invalid-app-auth-token",
    "invalid-app-auth-token-no-api",
    "invalid-signature",
    "invalid-token",
    "insufficient-isv-permissions",
    "app-api-punished",
    "code-invalid",
];

/// What the gateway finds before it knows the app and its key, it does not sign; some SDKs fall over that and hide
/// the code.
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
        // Which refusals the third version signs is not known.
        let is_odd = !evidence.is_rest() && USUALLY_SIGNED.contains(&sub_code);
        let finding = if is_odd {
            Finding::new(self.id(), Severity::Warning, Weight::Observed).because("should-be-signed")
        } else {
            Finding::new(self.id(), Severity::Info, Weight::Observed)
        };
        let sub_code = Some(sub_code).filter(|name| !name.is_empty());
        Some(
            finding
                .quoting("sign = –")
                .quoting_value("sub_code", sub_code),
        )
    }
}

/// The line in which an SDK says that it found no signature to check.
pub(super) fn stumbles(evidence: &Evidence) -> Option<String> {
    SDK_MESSAGES
        .iter()
        .find_map(|words| evidence.sdk_line(words))
}
