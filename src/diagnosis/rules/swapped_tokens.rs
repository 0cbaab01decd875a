//! A user's token where a merchant's belongs, or the other way round.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// How users' access tokens begin; only observed, never documented.
const OF_USERS: [&str; 5] = ["authbseB", "authusrB", "composeB", "kuaijieB", "publicpB"];

/// Worth knowing before the call, and as the reason of a refusal; a gateway that takes the token
/// proves the hint wrong.
pub(super) struct SwappedTokens;

impl Rule for SwappedTokens {
    fn id(&self) -> &'static str {
        "swapped-tokens"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_unanswered() && evidence.error.is_none() {
            return None;
        }
        let (auth_token, app_token) = (&evidence.token_family, &evidence.app_token_family);
        let is_merchants = auth_token.as_deref().is_some_and(is_of_merchant);
        let is_users = app_token
            .as_deref()
            .is_some_and(|it| OF_USERS.contains(&it));
        let variant = match (is_merchants, is_users) {
            (false, false) => return None,
            (true, false) => None,
            (false, true) => Some("user"),
            (true, true) => Some("both"),
        };
        let begins = |family: &Option<String>| family.as_ref().map(|it| format!("{it}…"));
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed)
            .perhaps_because(variant)
            .quoting_value("auth_token", begins(auth_token))
            .quoting_value("app_auth_token", begins(app_token));
        Some(finding)
    }
}

/// Merchants' tokens begin with year, month and `BB`.
fn is_of_merchant(family: &str) -> bool {
    let month = family.strip_suffix("BB").unwrap_or_default();
    month.starts_with("20") && month.len() == 6 && month.bytes().all(|it| it.is_ascii_digit())
}
