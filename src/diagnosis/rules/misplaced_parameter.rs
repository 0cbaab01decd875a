//! Parameters of the member calls inside `biz_content`.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::methods::{OAUTH_TOKEN, USER_INFO_SHARE};

/// The warning before the call: neither call reads `biz_content`. The refusals have rules of their own.
pub(super) struct MisplacedParameter;

impl Rule for MisplacedParameter {
    fn id(&self) -> &'static str {
        "misplaced-parameter"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_unanswered() {
            return None;
        }
        let biz_content = evidence.signed_param("biz_content")?;
        let names: &[&str] = match evidence.method? {
            method if method == &OAUTH_TOKEN => &["grant_type", "refresh_token", "code"],
            method if method == &USER_INFO_SHARE => &["auth_token"],
            _ => return None,
        };
        let name = names.iter().find(|name| {
            let is_inside = biz_content.contains(&format!("\"{name}\""));
            is_inside && evidence.signed_param(name).is_none()
        })?;
        let variant = (evidence.method == Some(&OAUTH_TOKEN)).then_some("grant");
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .with("name", *name)
            .quoting(format!("{name} = –"))
            .quoting(format!("biz_content: {name}"));
        Some(finding)
    }
}
