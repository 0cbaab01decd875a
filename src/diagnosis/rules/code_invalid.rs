//! `isv.code-invalid`: the code cannot be exchanged.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::methods::OPEN_AUTH_TOKEN_APP;

/// A code is good for one exchange by the app it was issued to. A preflight asks for this refusal.
pub(super) struct CodeInvalid;

impl Rule for CodeInvalid {
    fn id(&self) -> &'static str {
        "code-invalid"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_unmatched = evidence.has_sub_code("unmatched-app-id");
        let is_invalid = evidence.has_sub_code("code-invalid");
        if !is_unmatched && (!is_invalid || evidence.is_preflight) {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .quoting_all(evidence.quoted_error());
        let is_third_party = evidence.signed_param("app_auth_token").is_some();
        let is_of_merchant = evidence.redirect_source.as_deref() == Some("alipay_app_auth");
        let is_merchants_exchange = evidence.method == Some(&OPEN_AUTH_TOKEN_APP);
        Some(match (&evidence.code_app_id, &evidence.app_id) {
            _ if is_merchants_exchange && evidence.code_spent_before => {
                finding.because("spent").quoting("2 × app_auth_code")
            }
            _ if is_merchants_exchange => finding.because("merchant"),
            _ if is_of_merchant => finding
                .because("app-auth-code")
                .quoting_value("source", evidence.redirect_source.as_deref()),
            (Some(issued_to), Some(app_id)) if issued_to != app_id && !is_third_party => finding
                .because("other-app")
                .with("issued_to", issued_to)
                .with("app_id", app_id)
                .quoting(format!("app_id: {issued_to} ≠ {app_id}")),
            (Some(issued_to), Some(app_id)) if issued_to == app_id && is_third_party => finding
                .because("third-party-app")
                .with("app_id", app_id)
                .quoting(format!("app_id: {issued_to} = {app_id}")),
            _ if is_unmatched => finding.because("unmatched-app"),
            _ if evidence.code_spent_before => finding.because("spent").quoting("2 × code"),
            _ => finding,
        })
    }
}
