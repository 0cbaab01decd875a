//! The page and the redirect of a merchant's authorization, which are not those of members.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// A merchant lets a third-party app act for it. It begins and ends much like the authorization of
/// a user, so the two are mixed up.
pub(super) struct MerchantAuthorization;

impl Rule for MerchantAuthorization {
    fn id(&self) -> &'static str {
        "merchant-authorization"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        // Only of the address itself, not of the calls after it.
        let is_alone = evidence.is_unanswered()
            && evidence.sign_content.is_none()
            && evidence.error.is_none()
            && evidence.sdk_message.is_none()
            && evidence.member.is_none();
        if !evidence.is_of_merchant || !is_alone {
            return None;
        }
        let is_redirect = evidence.authorization_host.is_none();
        let finding = Finding::new(self.id(), Severity::Info, Weight::Documented)
            .perhaps_because(is_redirect.then_some("redirect"))
            .quoting_value("source", evidence.redirect_source.as_deref())
            .quoting_value("app_id", evidence.code_app_id.as_deref());
        Some(finding)
    }
}
