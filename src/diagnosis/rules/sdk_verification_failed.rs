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
        let beside = evidence.is_answer_beside.then_some("answer-beside");
        let finding = finding.perhaps_because(beside);
        Some(finding.quoting(line).weighing(reasons))
    }
}

/// First what the wording of the SDK speaks for, then the most frequent. All are guesses.
fn reasons(evidence: &Evidence, line: &str) -> Vec<Reason> {
    let guess = |variant| Reason::new(variant, Weight::Likely);
    let is_easy_sdk = line.contains(EASY_SDK);
    let mut reasons = Vec::new();
    if evidence.sdk_line(NODE_WORDS).is_some() {
        reasons.push(guess("node-error-response").quoting(NODE_WORDS));
    }
    if is_easy_sdk {
        reasons.push(guess("charset").quoting(EASY_SDK));
    }
    reasons.extend(["own-public-key", "other-key", "rewritten"].map(guess));
    if !is_easy_sdk {
        reasons.push(guess("charset"));
    }
    reasons
}
