//! An answer that was signed for another certificate of Alipay's than the one at hand.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::keys::certificates::{Certificate, ValidityState};
use crate::signing::Verdict;

/// Nothing was checked: the key at hand may or may not be the right one.
pub(super) struct UnknownAlipayCertificate;

impl Rule for UnknownAlipayCertificate {
    fn id(&self) -> &'static str {
        "unknown-alipay-certificate"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let named = evidence
            .has_verdict(Verdict::UnknownCertificate)
            .then_some(evidence.alipay_cert_sn.as_deref())?;
        let known = evidence.alipay_certificate.as_ref();
        let known_sn = known.map(|certificate| certificate.sn().to_string());
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(renewed(known, evidence).then_some("expired"))
            .with("known", known_sn.as_deref().unwrap_or("–"))
            .with("named", named.unwrap_or("–"))
            .quoting_value("alipay_cert_sn", named)
            .quoting_value("SN", known_sn);
        Some(finding)
    }
}

/// Whether the one at hand is past its time, so that Alipay must have renewed it.
fn renewed(known: Option<&Certificate>, evidence: &Evidence) -> bool {
    let state = known
        .zip(evidence.clock())
        .map(|(it, now)| it.validity().state(now));
    state == Some(ValidityState::Expired)
}
