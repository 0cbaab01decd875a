//! `isv.invalid-signature`: the request's signature does not fit.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::protocol::Masker;
use crate::signing::comparison::{Comparison, ComparisonCause, QuotedSignContent, RefusalVariant};

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
        let sub_msg = evidence
            .error
            .as_ref()
            .map(|error| error.sub_msg.as_str())?;
        let Some(quoted) = QuotedSignContent::find(sub_msg) else {
            return Some(finding);
        };
        Some(match quoted.variant {
            RefusalVariant::OtherSignType => finding.because("sign-type"),
            RefusalVariant::Charset => finding.because("charset"),
            _ => compared(finding, evidence, &quoted),
        })
    }
}

/// Adds what the two strings show, if both are known. Tokens are hidden in both alike.
fn compared(finding: Finding, evidence: &Evidence, quoted: &QuotedSignContent) -> Finding {
    let (Some(own), Some(gateway)) = (&evidence.sign_content, &quoted.content) else {
        return finding;
    };
    let masker = Masker::new();
    let (own, gateway) = (masker.mask(own), masker.mask(gateway.as_str()));
    let comparison = Comparison::of(&own, &gateway);
    let Some(first) = comparison.causes.first() else {
        return finding;
    };
    if first.cause == ComparisonCause::SameString {
        return finding.because("same-string").quoting(format!("= {own}"));
    }
    let facts = comparison
        .causes
        .iter()
        .flat_map(|cause| cause.evidence(&comparison.parameters, &masker));
    finding.because(variant(first.cause)).quoting_all(facts)
}

/// The rule's own text for a cause. Causes that are rare for this program's requests share one.
fn variant(cause: ComparisonCause) -> &'static str {
    match cause {
        ComparisonCause::BlankForPlus | ComparisonCause::PlusForBlank => "not-encoded",
        ComparisonCause::DoubleEncoding | ComparisonCause::EncodedBeforeSigning => {
            "double-encoding"
        }
        ComparisonCause::Mojibake | ComparisonCause::CharsetNotInQuery => "mojibake",
        ComparisonCause::EmptyParameter => "empty-parameter",
        ComparisonCause::ParameterMissing => "parameter-missing",
        ComparisonCause::ParameterUnsigned | ComparisonCause::ParameterAdded => "parameter-added",
        ComparisonCause::OtherTimestamp => "other-timestamp",
        _ => "other-string",
    }
}
