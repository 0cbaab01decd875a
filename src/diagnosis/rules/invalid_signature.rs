//! `isv.invalid-signature`: the request's signature does not fit.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, quoted_sign_content};
use crate::protocol::Masker;

/// The gateway quotes the string it built; if that equals the string that was signed, only the key
/// can be wrong.
pub(super) struct InvalidSignature;

impl Rule for InvalidSignature {
    fn id(&self) -> &'static str {
        "invalid-signature"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.has_sub_code("invalid-signature") {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Error).quoting_all(evidence.quoted_error());
        if evidence.sub_msg_says("签名类型不一致") {
            return Some(finding.because("sign-type"));
        }
        if evidence.sub_msg_says("charset参数放在") {
            return Some(finding.because("charset"));
        }
        let Some((own, quoted)) = both_strings(evidence) else {
            return Some(finding);
        };
        Some(if own == quoted {
            finding.because("same-string").quoting(format!("= {own}"))
        } else {
            finding
                .because("other-string")
                .quoting_all(differences(&own, &quoted))
        })
    }
}

/// The string that was signed and the one that the gateway built, tokens hidden in both.
fn both_strings(evidence: &Evidence) -> Option<(String, String)> {
    let masker = Masker::new();
    let own = evidence.sign_content.as_deref()?;
    let quoted = quoted_sign_content(&evidence.error.as_ref()?.sub_msg)?;
    Some((masker.mask(own), masker.mask(&quoted)))
}

/// The first parameter on each side that the other side does not have in this form.
fn differences(own: &str, quoted: &str) -> Vec<String> {
    let first_only_in = |one: &str, other: &str| {
        let known: Vec<_> = other.split('&').collect();
        one.split('&')
            .find(|pair| !known.contains(pair))
            .map(str::to_owned)
    };
    let signed = first_only_in(own, quoted).map(|pair| format!("− {pair}"));
    let built = first_only_in(quoted, own).map(|pair| format!("+ {pair}"));
    signed.into_iter().chain(built).collect()
}
