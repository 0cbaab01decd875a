//! The four fields that newer apps do not get.

use super::absence::{RETIRED, came, narrow_scope, newer_app, nothing_but_id, quoted};
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// Apps approved after 24 December 2019 get no account type, status or verification.
pub(super) struct AbsentCertifiedFields;

impl Rule for AbsentCertifiedFields {
    fn id(&self) -> &'static str {
        "absent-certified-fields"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence.member.as_ref()?;
        if RETIRED.iter().any(|name| came(evidence, name)) {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Info, Weight::Likely)
            .quoting_all(quoted(evidence, &RETIRED));
        let reasons = narrow_scope(evidence)
            .into_iter()
            .chain(newer_app(evidence, Weight::Documented))
            .chain(nothing_but_id(evidence));
        Some(finding.weighing(reasons))
    }
}
