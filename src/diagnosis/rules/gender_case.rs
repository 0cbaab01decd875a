//! A `gender` in lower case.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The documents print capital letters, the gateway sends small ones.
pub(super) struct GenderCase;

impl Rule for GenderCase {
    fn id(&self) -> &'static str {
        "gender-case"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let gender = evidence.member_value("gender")?;
        matches!(gender, "f" | "m").then(|| {
            Finding::new(self.id(), Severity::Info, Weight::Observed)
                .with("gender", gender)
                .quoting(format!("gender = {gender}"))
        })
    }
}
