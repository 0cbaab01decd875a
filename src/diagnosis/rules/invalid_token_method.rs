//! The withdrawn `alipay.user.userinfo.share` instead of `alipay.user.info.share`.

use crate::diagnosis::evidence::WITHDRAWN;
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::methods::USER_INFO_SHARE;

/// The gateway answers it with `isv.invalid-token`, which sounds like a broken token.
pub(super) struct InvalidTokenMethod;

impl Rule for InvalidTokenMethod {
    fn id(&self) -> &'static str {
        "invalid-token-method"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_withdrawn = evidence.unknown_method.as_deref() == Some(WITHDRAWN);
        if !is_withdrawn && !evidence.has_sub_code("invalid-token") {
            return None;
        }
        let is_right = evidence.method == Some(&USER_INFO_SHARE);
        let method = evidence
            .unknown_method
            .as_deref()
            .or(evidence.method.map(|known| known.name));
        let weight = if is_withdrawn {
            Weight::Documented
        } else {
            Weight::Likely
        };
        let finding = Finding::new(self.id(), Severity::Error, weight)
            .perhaps_because(match (is_withdrawn, is_right) {
                (true, _) => Some("withdrawn"),
                (false, true) => Some("right-method"),
                (false, false) => None,
            })
            .quoting_all(evidence.quoted_error())
            .quoting_value("method", method);
        Some(finding)
    }
}
