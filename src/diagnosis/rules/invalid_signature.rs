//! `isv.invalid-signature`: the request's signature does not fit.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Masker;
use crate::signing::SignContent;
use crate::signing::comparison::{
    Comparison, ComparisonCause, QuotedSignContent, RefusalVariant, masked_message,
};

/// The gateway quotes the string it built; if that equals the string that was signed, only the key
/// or the value of `sign` can be wrong.
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
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        let sub_msg = evidence
            .error
            .as_ref()
            .map(|error| error.sub_msg.as_str())?;
        let quoted = QuotedSignContent::find(sub_msg);
        let is_rest = evidence.is_rest();
        let Some(quoted) = quoted.filter(|quoted| !is_rest || is_same(evidence, quoted)) else {
            return Some(
                finding
                    .weighed(Weight::Likely)
                    .perhaps_because(is_rest.then_some("v3"))
                    .quoting_all(evidence.quoted_error()),
            );
        };
        let signed = evidence.signed.as_ref().map(SignContent::as_str);
        let masked = masked_message(sub_msg, signed);
        let finding = finding.quoting_all(evidence.quoted_error_with(&masked));
        Some(match quoted.variant {
            RefusalVariant::OtherSignType => finding.because("sign-type"),
            RefusalVariant::Charset => finding.because("charset"),
            _ => compared(finding, evidence, &quoted),
        })
    }
}

/// Whether the gateway quotes exactly the string that was signed.
fn is_same(evidence: &Evidence, quoted: &QuotedSignContent) -> bool {
    evidence.signed.is_some() && quoted.content.as_ref() == evidence.signed.as_ref()
}

/// Adds what the two strings show, if both are known; otherwise the cause is only the usual one. If of ours only the form with hidden tokens
/// is, tokens are hidden in both alike.
fn compared(finding: Finding, evidence: &Evidence, quoted: &QuotedSignContent) -> Finding {
    let masker = Masker::new();
    let Some(gateway) = &quoted.content else {
        return finding.weighed(Weight::Likely);
    };
    let (own, gateway) = match (&evidence.signed, &evidence.sign_content) {
        (Some(signed), _) => (signed.as_str().to_owned(), gateway.as_str().to_owned()),
        (None, Some(own)) => (masker.mask(own), masker.mask(gateway.as_str())),
        (None, None) => return finding.weighed(Weight::Likely),
    };
    let comparison = Comparison::of(&own, &gateway);
    let Some(first) = comparison.causes.first() else {
        return finding.weighed(Weight::Likely);
    };
    if first.cause == ComparisonCause::SameString {
        let own = comparison.mask(&own, &masker);
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
