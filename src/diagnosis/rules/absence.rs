//! Why fields of a member can be absent, and what in an answer speaks for each reason.

use super::invalid_auth_token::{allows_base_only, base_weight};
use crate::diagnosis::evidence::WITHDRAWN;
use crate::diagnosis::{Evidence, Reason, Weight};
use crate::protocol::Environment;

/// What an ordinary app could get besides the user's id.
const ORDINARY: [&str; 5] = ["nick_name", "avatar", "gender", "province", "city"];

/// The fields that apps approved after 24 December 2019 do not get.
pub(super) const RETIRED: [&str; 4] = [
    "is_certified",
    "is_student_certified",
    "user_type",
    "user_status",
];

/// Whether a field came with a value.
pub(super) fn came(evidence: &Evidence, name: &str) -> bool {
    evidence.member_value(name).is_some()
}

/// Several fields as they came or did not come.
pub(super) fn quoted(evidence: &Evidence, names: &[&str]) -> Vec<String> {
    names
        .iter()
        .map(|name| evidence.quoted_member_field(name))
        .collect()
}

/// The member is a company. Nothing to be said when the answer says that it is a person.
pub(super) fn company(evidence: &Evidence, told: Weight) -> Option<Reason> {
    let weight = match evidence.member_value("user_type") {
        Some("1") => told,
        Some(_) => return None,
        None => Weight::Likely,
    };
    let reason = Reason::new("company-account", weight);
    Some(reason.quoting(evidence.quoted_member_field("user_type")))
}

/// The app is one of those that get less: proven by `open_id` alone, which only apps since 2023 get,
/// and spoken for by the absence of all four retired fields.
pub(super) fn newer_app(evidence: &Evidence, proven: Weight) -> Option<Reason> {
    let none_came = RETIRED.iter().all(|name| !came(evidence, name));
    let by_open_id = !came(evidence, "user_id") && came(evidence, "open_id");
    if by_open_id {
        let id = "user_id = –, open_id".to_owned();
        return Some(Reason::new("newer-app", proven).quoting(id));
    }
    let reason = Reason::new("newer-app", Weight::Likely);
    none_came.then(|| reason.quoting_all(quoted(evidence, &RETIRED)))
}

/// The member is one of the sandbox, whose accounts have few data of their own.
pub(super) fn sandbox(evidence: &Evidence) -> Option<Reason> {
    let environment = evidence.environment?;
    let is_sandbox = matches!(environment, Environment::Sandbox | Environment::Simulator);
    let reason = Reason::new("sandbox", Weight::Observed);
    is_sandbox.then(|| reason.quoting(format!("environment = {}", environment.name())))
}

/// Nothing but the id came, so that it is no matter of this field.
pub(super) fn nothing_but_id(evidence: &Evidence) -> Option<Reason> {
    let others = ORDINARY.iter().chain(&RETIRED);
    let is_bare = others.clone().all(|name| !came(evidence, name));
    if !is_bare {
        return None;
    }
    let names: Vec<_> = others.copied().collect();
    let withdrawn = evidence
        .unknown_method
        .as_deref()
        .filter(|method| *method == WITHDRAWN);
    let weight = withdrawn.map_or(Weight::Likely, |_| Weight::Observed);
    let reason = Reason::new("nothing-but-id", weight).quoting_all(quoted(evidence, &names));
    Some(match withdrawn {
        Some(method) => reason.quoting(format!("method = {method}")),
        None => reason,
    })
}

/// The token was given for the user's id only.
pub(super) fn narrow_scope(evidence: &Evidence) -> Option<Reason> {
    if !allows_base_only(evidence) {
        return None;
    }
    let family = evidence.token_family.as_deref();
    let token = family.map(|family| format!("auth_token = {family}…"));
    let scope = evidence.scopes.map(|scopes| format!("scope = {scopes}"));
    let facts = scope.into_iter().chain(token);
    Some(Reason::new("narrow-scope", base_weight(evidence)).quoting_all(facts))
}
