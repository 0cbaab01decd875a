//! A web page instead of an answer.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::protocol::EnvelopeError;

/// Either the gateway shows a page, or something else answers in its place.
pub(super) struct HtmlPage;

impl Rule for HtmlPage {
    fn id(&self) -> &'static str {
        "html-page"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if evidence.body != Some(EnvelopeError::Html) {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Error)
            .quoting_all(
                evidence
                    .http_status
                    .iter()
                    .map(|status| format!("HTTP {status}")),
            )
            .quoting_all(
                evidence
                    .gateway_host
                    .iter()
                    .map(|host| format!("host = {host}")),
            )
            .quoting("<…>");
        Some(match (&evidence.page_code, evidence.failed_status()) {
            (Some(code), _) => finding
                .because("gateway-error-page")
                .with("code", code)
                .quoting(format!("错误代码 = {code}")),
            (None, Some(300..400)) => finding.because("redirect"),
            (None, Some(status)) => finding
                .because("http-status")
                .with("status", status.to_string()),
            (None, None) => finding,
        })
    }
}
