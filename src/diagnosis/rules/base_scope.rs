//! A token that does not allow to read the member.

use super::invalid_auth_token::{allows_base_only, base_weight};
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::protocol::methods::USER_INFO_SHARE;

/// The warning before the member is queried, or already when the user is asked; the refusal has a
/// rule of its own.
pub(super) struct BaseScope;

impl Rule for BaseScope {
    fn id(&self) -> &'static str {
        "base-scope"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_query = evidence.method == Some(&USER_INFO_SHARE);
        let is_consent =
            evidence.redirect_source.is_some() || evidence.authorization_host.is_some();
        if !(is_query || is_consent) || !evidence.is_unanswered() || !allows_base_only(evidence) {
            return None;
        }
        let weight = base_weight(evidence);
        let family = evidence.token_family.as_deref();
        let finding = Finding::new(self.id(), Severity::Warning, weight)
            .quoting_value("scope", evidence.scopes)
            .quoting_value("auth_token", family.map(|family| format!("{family}…")));
        Some(finding)
    }
}
