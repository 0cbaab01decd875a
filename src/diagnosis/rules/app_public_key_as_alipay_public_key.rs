//! The app's own public key in the place of Alipay's.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::protocol::Masker;
use crate::signing::MismatchCause;
use crate::signing::doctor::KeyHolder;

/// The most frequent mistake of all: the console shows both keys on one page.
pub(super) struct AppPublicKeyAsAlipayPublicKey;

impl Rule for AppPublicKeyAsAlipayPublicKey {
    fn id(&self) -> &'static str {
        "app-public-key-as-alipay-public-key"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let report = evidence.mismatch(MismatchCause::OwnPublicKey)?;
        let finding = Finding::new(self.id(), Severity::Error)
            .quoting_value("SHA-256", report.key.map(|key| key.short()));
        let finding = finding
            .quoting("sign: mismatch (own-public-key)")
            .quoting_all(report.quoted_examination(&Masker::new()));
        Some(match &report.examination.signer {
            Some(KeyHolder::AlipayOf { profile, .. }) => {
                finding.because("key-of-profile").with("place", profile)
            }
            Some(KeyHolder::File(name)) => finding.because("key-of-file").with("place", name),
            _ => finding,
        })
    }
}
