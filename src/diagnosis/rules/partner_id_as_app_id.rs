//! An account number in the place of the app id.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The warning before the call; the refusal has a rule of its own.
pub(super) struct PartnerIdAsAppId;

impl Rule for PartnerIdAsAppId {
    fn id(&self) -> &'static str {
        "partner-id-as-app-id"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let app_id = evidence.app_id.as_deref()?;
        let is_partner = evidence.is_unanswered() && is_partner_id(app_id);
        is_partner.then(|| {
            Finding::new(self.id(), Severity::Warning, Weight::Observed)
                .with("app_id", app_id)
                .quoting(format!("app_id = {app_id}"))
        })
    }
}

/// User and partner ids have 16 digits that begin with 2088; app ids begin otherwise.
pub(super) fn is_partner_id(app_id: &str) -> bool {
    app_id.len() == 16
        && app_id.starts_with("2088")
        && app_id.bytes().all(|byte| byte.is_ascii_digit())
}
