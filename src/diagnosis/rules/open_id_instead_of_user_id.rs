//! A user who is named by `open_id` only.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Masker;

/// Apps created since 2023 get no `user_id`.
pub(super) struct OpenIdInsteadOfUserId;

impl Rule for OpenIdInsteadOfUserId {
    fn id(&self) -> &'static str {
        "open-id-instead-of-user-id"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let member = evidence.member.as_ref().map(|member| {
            let value = |name| member.value(name).map(str::to_owned);
            (value("user_id"), value("open_id"))
        });
        let (user_id, open_id) = member.or_else(|| evidence.token_user.clone())?;
        let open_id = open_id.filter(|_| user_id.is_none())?;
        let finding =
            Finding::new(self.id(), Severity::Info, Weight::Documented).quoting("user_id = –");
        Some(finding.quoting(format!("open_id = {}", Masker::shorten(&open_id))))
    }
}
