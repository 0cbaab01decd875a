//! A member without `nick_name`.

use crate::diagnosis::{Evidence, Finding, Rule, Severity};

/// The seed's first question: company accounts have no nickname, and not everybody sets one.
pub(super) struct MissingNickName;

impl Rule for MissingNickName {
    fn id(&self) -> &'static str {
        "missing-nick-name"
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let member = evidence.member.as_ref()?;
        if member.value("nick_name").is_some() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Warning).quoting("nick_name: –");
        Some(match member.value("user_type") {
            Some("1") => finding.because("company-account").quoting("user_type = 1"),
            Some(other) => finding
                .because("not-set")
                .quoting(format!("user_type = {other}")),
            None => finding,
        })
    }
}
