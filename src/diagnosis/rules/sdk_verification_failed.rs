//! An SDK that says an answer is not Alipay's.

use super::node_error_response::{NODE_WORDS, hides_refusal};
use super::unsigned_refusal::stumbles;
use crate::diagnosis::{Evidence, Finding, Reason, Rule, Severity, Topic, Weight};
use crate::signing::Verdict;

/// What the SDKs say.
const MESSAGES: [&str; 5] = [
    NODE_WORDS,
    EASY_SDK,
    "check Sign and Data Fail",
    "check sign Fail!",
    "response sign verify failed",
];

/// `EasySDK` says this also when only Chinese characters were read in another character set.
const EASY_SDK: &str = "验签失败，请检查支付宝公钥设置是否正确";

/// Without the answer and the key nothing can be proven, so the usual causes are weighed.
pub(super) struct SdkVerificationFailed;

impl Rule for SdkVerificationFailed {
    fn id(&self) -> &'static str {
        "sdk-verification-failed"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_proven = evidence
            .signature
            .as_ref()
            .is_some_and(|report| matches!(report.verdict, Verdict::Verified | Verdict::Mismatch));
        if is_proven || hides_refusal(evidence) || stumbles(evidence).is_some() {
            return None;
        }
        let line = MESSAGES.iter().find_map(|words| evidence.sdk_line(words))?;
        let reasons = reasons(evidence, &line);
        let finding = Finding::new(self.id(), Severity::Error, Weight::Likely);
        Some(finding.quoting(line).weighing(reasons))
    }
}

/// The most frequent first; what the wording of the SDK speaks for is more than a guess.
fn reasons(evidence: &Evidence, line: &str) -> Vec<Reason> {
    let guess = |variant| Reason::new(variant, Weight::Likely);
    let mut reasons = vec![
        guess("own-public-key"),
        guess("other-key"),
        guess("rewritten"),
    ];
    reasons.push(if line.contains(EASY_SDK) {
        Reason::new("charset", Weight::Observed).quoting(EASY_SDK)
    } else {
        guess("charset")
    });
    if evidence.sdk_line(NODE_WORDS).is_some() {
        reasons.push(Reason::new("node-error-response", Weight::Observed).quoting(NODE_WORDS));
    }
    reasons
}
