//! An answer signed with another key than the one given.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Masker;
use crate::signing::doctor::KeyHolder;
use crate::signing::{MismatchCause, SignatureReport};

/// The block inside the signature is noise under a wrong key, so this is certain.
pub(super) struct WrongAlipayPublicKey;

impl Rule for WrongAlipayPublicKey {
    fn id(&self) -> &'static str {
        "wrong-alipay-public-key"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let report = evidence.mismatch(MismatchCause::WrongKey)?;
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .quoting_value("SHA-256", report.key.map(|key| key.short()))
            .quoting_all(other_size(report))
            .quoting("sign: mismatch (wrong-key)")
            .quoting_all(report.quoted_examination(&Masker::new()));
        let signer = report.examination.signer.as_ref();
        let place = signer.and_then(KeyHolder::place);
        let finding = match place {
            Some(place) => finding.with("place", place),
            None => finding,
        };
        Some(match signer {
            Some(KeyHolder::AlipayOf { .. }) => finding.because("signed-for-profile"),
            Some(KeyHolder::AppOf { .. }) => finding.because("app-key-of-profile"),
            Some(KeyHolder::OwnApp) => finding.because("own-app-key"),
            Some(KeyHolder::File(_)) => finding.because("signed-for-file"),
            None => match (report.signature_bits, report.key_bits) {
                (Some(signature), Some(key)) if signature != key => finding
                    .because("other-size")
                    .with("signature_bits", signature.to_string())
                    .with("key_bits", key.to_string()),
                _ => finding,
            },
        })
    }
}

fn other_size(report: &SignatureReport) -> Option<String> {
    let (signature, key) = (report.signature_bits?, report.key_bits?);
    (signature != key).then(|| format!("sign: {signature} bit ≠ {key} bit"))
}
