//! An account number in the place of the app id.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The warning before the call, and already at the authorization address; the refusal has a rule of
/// its own.
pub(super) struct PartnerIdAsAppId;

impl Rule for PartnerIdAsAppId {
    fn id(&self) -> &'static str {
        "partner-id-as-app-id"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_unanswered() {
            return None;
        }
        let sent = evidence.app_id.as_deref().map(|app_id| (app_id, None));
        let asked_for = evidence.authorized_app();
        let asked_for = asked_for.map(|app_id| (app_id, Some("authorization")));
        let mut places = sent.into_iter().chain(asked_for);
        let (app_id, variant) = places.find(|(app_id, _)| is_partner_id(app_id))?;
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed)
            .perhaps_because(variant)
            .with("app_id", app_id)
            .quoting(format!("app_id = {app_id}"));
        Some(finding)
    }
}

/// User and partner ids have 16 digits that begin with 2088; app ids begin otherwise.
pub(super) fn is_partner_id(app_id: &str) -> bool {
    app_id.len() == 16
        && app_id.starts_with("2088")
        && app_id.bytes().all(|byte| byte.is_ascii_digit())
}
