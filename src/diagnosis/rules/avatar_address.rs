//! An `avatar` that does not load as it comes.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::{AvatarTrouble, AvatarUrl};

/// The sandbox glues two addresses together, and old pictures have plain http addresses.
pub(super) struct AvatarAddress;

impl Rule for AvatarAddress {
    fn id(&self) -> &'static str {
        "avatar-address"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let came = evidence.member_value("avatar")?;
        let repaired = AvatarUrl::of(came)?;
        let variant = match repaired.trouble {
            AvatarTrouble::Doubled => None,
            AvatarTrouble::PlainHttp => Some("plain-http"),
        };
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed)
            .perhaps_because(variant)
            .with("usable", &repaired.usable)
            .quoting(format!("avatar = {came}"))
            .repairing(repaired.usable);
        Some(finding)
    }
}
