//! A member's field that came on one side only.

use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::told::Word;

/// The fields that tell what kind of account it is.
const ACCOUNT: [&str; 3] = ["user_type", "user_status", "is_certified"];

/// The sentences about one field.
pub(super) struct Absence {
    /// The field.
    pub(super) field: &'static str,
    /// The rule that knows why it did not come.
    pub(super) rule: &'static str,
    /// Fluent id of the sentence that tells what sets the account apart.
    pub(super) by_account: &'static str,
    /// Fluent id of the sentence that tells the rule's cause.
    pub(super) by_cause: &'static str,
    /// Fluent id of the sentence that knows no more.
    pub(super) plain: &'static str,
}

impl Absence {
    /// Tells why the first one lacks what the second one has.
    pub(super) fn told(&self, lacks: &Exchange, has: &Exchange) -> Option<Told> {
        let value = |call: &Exchange, name: &str| {
            let member = call.answer.as_ref()?.member.as_ref()?;
            member.value(name).map(str::to_owned)
        };
        let came = lacks.answer.as_ref()?.member.is_some();
        if !came || value(lacks, self.field).is_some() || value(has, self.field).is_none() {
            return None;
        }
        let account = ACCOUNT.iter().filter_map(|name| {
            let own = value(lacks, name)?;
            let differs = Some(&own) != value(has, name).as_ref();
            (differs && !is_usual(name, &own)).then_some((*name, own))
        });
        let account: Vec<_> = account.collect();
        if !account.is_empty() {
            return Some(Told::new(self.by_account).with("account", Word::Fields(account)));
        }
        let mut findings = lacks.findings.iter();
        Some(
            match findings.find(|it| it.rule == self.rule && it.variant.is_some()) {
                Some(found) => {
                    Told::new(self.by_cause).with("cause", Word::Cause(Box::new(found.clone())))
                }
                None => Told::new(self.plain),
            },
        )
    }
}

/// Whether a value is that of a usual account, so that it is no reason for a missing field.
fn is_usual(field: &str, value: &str) -> bool {
    matches!(
        (field, value),
        ("user_type", "2") | ("user_status" | "is_certified", "T")
    )
}
