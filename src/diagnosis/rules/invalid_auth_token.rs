//! `aop.invalid-auth-token`: the access token is not accepted.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::methods::USER_INFO_SHARE;

/// How tokens for `auth_base` begin; only observed, never documented.
const AUTH_BASE: &str = "authbse";
/// How tokens begin that allow member information.
const AUTH_USER: [&str; 2] = ["authusr", "compose"];

/// Mostly the token was given for `auth_base`, or it was not sent as a public parameter.
pub(super) struct InvalidAuthToken;

impl Rule for InvalidAuthToken {
    fn id(&self) -> &'static str {
        "invalid-auth-token"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.has_sub_code("invalid-auth-token") {
            return None;
        }
        let cause = cause(evidence);
        let weight = match cause {
            Some("auth-base") => base_weight(evidence),
            _ => Weight::Documented,
        };
        let family = evidence.token_family.as_deref();
        let token = match cause {
            Some("not-sent" | "in-biz-content") => Some("–".to_owned()),
            _ => family.map(|family| format!("{family}…")),
        };
        let finding = Finding::new(self.id(), Severity::Error, weight)
            .perhaps_because(cause)
            .quoting_all(evidence.quoted_error())
            .quoting_value("auth_token", token)
            .quoting_value("scope", evidence.scopes);
        Some(finding)
    }
}

fn cause(evidence: &Evidence) -> Option<&'static str> {
    let is_member_query = evidence.method == Some(&USER_INFO_SHARE);
    let was_sent = evidence.sign_content.is_none() || evidence.signed_param("auth_token").is_some();
    if is_member_query && !was_sent {
        let biz_content = evidence.signed_param("biz_content").unwrap_or_default();
        let is_misplaced = biz_content.contains("auth_token");
        return Some(if is_misplaced {
            "in-biz-content"
        } else {
            "not-sent"
        });
    }
    allows_base_only(evidence).then_some("auth-base")
}

/// That `auth_base` does not do is documented; that a token's first letters tell its scope is only
/// observed.
pub(super) fn base_weight(evidence: &Evidence) -> Weight {
    match evidence.scopes {
        Some(scopes) if !scopes.allows_member_information() => Weight::Documented,
        _ => Weight::Observed,
    }
}

/// What the token itself tells weighs more than what was asked for.
pub(super) fn allows_base_only(evidence: &Evidence) -> bool {
    let family = evidence.token_family.as_deref().unwrap_or_default();
    if AUTH_USER.iter().any(|known| family.starts_with(known)) {
        return false;
    }
    let base_was_asked = evidence
        .scopes
        .is_some_and(|scopes| !scopes.allows_member_information());
    family.starts_with(AUTH_BASE) || base_was_asked
}
