//! A certificate that cannot be used at this time.

use jiff::Timestamp;

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::keys::certificates::{Certificate, CertificateSlot, ValidityState};

/// The certificates at hand against the server's clock, or this computer's.
pub(super) struct CertificateValidity;

impl Rule for CertificateValidity {
    fn id(&self) -> &'static str {
        "certificate-validity"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let now = evidence.clock()?;
        let certificates = [
            (CertificateSlot::App, evidence.app_certificate.as_ref()),
            (
                CertificateSlot::Alipay,
                evidence.alipay_certificate.as_ref(),
            ),
        ];
        let found = certificates.into_iter().filter_map(|(slot, certificate)| {
            // What the gateway says itself is told by `certificate-refused`.
            let is_told = slot == CertificateSlot::App && evidence.has_sub_code("app-cert-expired");
            certificate
                .filter(|_| !is_told)
                .and_then(|certificate| Self::finding(slot, certificate, now))
        });
        // An error before a warning, and of equals the first.
        found.min_by_key(|finding| std::cmp::Reverse(finding.severity))
    }
}

impl CertificateValidity {
    fn finding(
        slot: CertificateSlot,
        certificate: &Certificate,
        now: Timestamp,
    ) -> Option<Finding> {
        let validity = certificate.validity();
        let (severity, variant) = match (slot, validity.state(now)) {
            (_, ValidityState::Valid) => return None,
            (CertificateSlot::App, ValidityState::Expired) => (Severity::Error, None),
            (_, ValidityState::Expired) => (Severity::Warning, Some("alipay-expired")),
            (_, ValidityState::NotYet) => (Severity::Warning, Some("not-yet")),
            (CertificateSlot::App, ValidityState::ExpiresSoon) => (Severity::Warning, Some("soon")),
            (_, ValidityState::ExpiresSoon) => (Severity::Info, Some("alipay-soon")),
        };
        let finding = Finding::new(CertificateValidity.id(), severity, Weight::Documented)
            .perhaps_because(variant)
            .with("file", slot.file_name())
            .with("from", validity.not_before.to_string())
            .with("until", validity.not_after.to_string())
            .quoting(format!("{} {}", slot.file_name(), certificate.sn()))
            .quoting(format!("notBefore = {}", validity.not_before))
            .quoting(format!("notAfter = {}", validity.not_after))
            .quoting(format!("now = {now}"));
        Some(finding)
    }
}
