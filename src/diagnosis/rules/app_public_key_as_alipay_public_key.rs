//! The app's own public key in the place of Alipay's.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Masker;
use crate::signing::MismatchCause;
use crate::signing::doctor::KeyHolder;

/// What the Java SDK says after it has made the same test.
const SDK_WORDS: &str = "当前配置的支付宝公钥为应用公钥";

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
        let Some(report) = evidence.mismatch(MismatchCause::OwnPublicKey) else {
            let by_configuration = self.told_by_configuration(evidence);
            return by_configuration.or_else(|| self.told_by_sdk(evidence));
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .quoting_value("SHA-256", report.key.map(|key| key.short()));
        let finding = finding
            .quoting("sign: mismatch (own-public-key)")
            .quoting_all(report.quoted_examination(&Masker::new()));
        Some(match &report.examination.signer {
            Some(KeyHolder::AlipayOf { profile, .. }) => {
                finding.because("signed-for-profile").with("place", profile)
            }
            Some(KeyHolder::File(name)) => finding.because("signed-for-file").with("place", name),
            _ => finding,
        })
    }
}

impl AppPublicKeyAsAlipayPublicKey {
    /// Both halves of one pair stand in a configuration, and the public one under Alipay's name.
    fn told_by_configuration(&self, evidence: &Evidence) -> Option<Finding> {
        let label = evidence.own_key_as_alipays.as_deref()?;
        let finding = Finding::new(self.id(), Severity::Error, Weight::Observed);
        let finding = finding.because("in-configuration").with("label", label);
        Some(finding.quoting(label))
    }

    /// The Java SDK signs a text with the private key and checks it with the configured key.
    fn told_by_sdk(&self, evidence: &Evidence) -> Option<Finding> {
        let line = evidence.sdk_line(SDK_WORDS)?;
        let finding = Finding::new(self.id(), Severity::Error, Weight::Observed);
        Some(finding.because("told-by-sdk").quoting(line))
    }
}
