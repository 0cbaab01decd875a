//! Parameters of a merchant's exchange that stand outside `biz_content`.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::methods::{OPEN_AUTH_TOKEN_APP, OPEN_AUTH_TOKEN_APP_QUERY};

/// The reverse of the mistake with the member calls: these calls read nothing but `biz_content`.
pub(super) struct ParameterOutsideBizContent;

impl Rule for ParameterOutsideBizContent {
    fn id(&self) -> &'static str {
        "parameter-outside-biz-content"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_over = !evidence.is_unanswered() && evidence.error.is_none();
        // The third version has no biz_content.
        if is_over || evidence.is_rest() {
            return None;
        }
        let names: &[&str] = match evidence.method? {
            method if method == &OPEN_AUTH_TOKEN_APP => &["grant_type", "refresh_token", "code"],
            method if method == &OPEN_AUTH_TOKEN_APP_QUERY => &["app_auth_token"],
            _ => return None,
        };
        let biz_content = evidence.signed_param("biz_content").unwrap_or_default();
        let name = names.iter().find(|name| {
            let is_inside = biz_content.contains(&format!("\"{name}\""));
            !is_inside && evidence.signed_param(name).is_some()
        })?;
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .with("name", *name)
            .quoting_value(name, evidence.signed_param(name))
            .quoting("biz_content = –");
        Some(finding)
    }
}
