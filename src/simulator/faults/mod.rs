//! Ways in which a gateway can go wrong, on purpose.
//!
//! A fault is one entry in [`FAULTS`], in the file of its family, and its texts in
//! `assets/locales/*/faults.ftl`; a public gateway code is one line in `refusals.rs`. Each says what
//! a client must make of it, and the fault matrix (`tests/core/faults`) holds ours to that.

mod effect;
mod expectation;
mod fault;
mod layouts;
mod ledger_faults;
mod nodes;
mod plan;
mod refusals;
mod rendering;
mod rule;
mod rule_error;
mod seals;
mod stage;
mod tls_faults;
mod wire_faults;

use std::sync::LazyLock;

pub(super) use effect::Effect;
pub use expectation::Expectation;
pub use fault::Fault;
pub(super) use plan::FaultPlan;
pub(super) use refusals::RefusedWith;
pub(super) use rendering::{Layout, Rendering, SealFault};
pub use rule::FaultRule;
pub use rule_error::FaultRuleError;
pub(super) use seals::alter as forged;
pub use stage::FaultStage;
pub(super) use wire_faults::WireFault;

/// Every fault, stage by stage.
pub static FAULTS: LazyLock<Vec<&'static Fault>> = LazyLock::new(|| {
    let families: [&[Fault]; 7] = [
        refusals::FAULTS,
        ledger_faults::FAULTS,
        nodes::FAULTS,
        seals::FAULTS,
        layouts::FAULTS,
        wire_faults::FAULTS,
        tls_faults::FAULTS,
    ];
    families.into_iter().flatten().collect()
});

/// The fault of an id.
#[must_use]
pub fn fault(id: &str) -> Option<&'static Fault> {
    FAULTS.iter().copied().find(|fault| fault.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diagnosis::RULES;
    use crate::i18n::LOCALES;

    #[test]
    fn ids_are_kebab_and_differ() {
        let ids: BTreeSet<_> = FAULTS.iter().map(|fault| fault.id).collect();
        assert_eq!(ids.len(), FAULTS.len(), "no id twice");
        for id in ids {
            let is_kebab = id
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            assert!(is_kebab, "{id}");
            assert_eq!(fault(id).map(|fault| fault.id), Some(id));
        }
    }

    #[test]
    fn every_fault_is_told_in_every_language() {
        for locale in LOCALES {
            for fault in FAULTS.iter() {
                for text in [
                    fault.title(locale),
                    fault.description(locale),
                    fault.expected(locale),
                ] {
                    let is_told = !text.is_empty() && !text.starts_with("fault-");
                    assert!(is_told, "{} {}: {text}", locale.tag(), fault.id);
                }
            }
        }
    }

    #[test]
    fn every_expected_finding_is_a_rule() {
        for fault in FAULTS.iter() {
            let Some(id) = fault.expectation.finding else {
                continue;
            };
            assert!(
                RULES.iter().any(|rule| rule.id() == id),
                "{}: {id}",
                fault.id
            );
        }
    }
}
