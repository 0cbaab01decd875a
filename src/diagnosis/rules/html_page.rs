//! A web page instead of an answer.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
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
        let finding = Finding::new(self.id(), Severity::Error, Weight::Likely)
            .quoting_value("HTTP status", evidence.http_status)
            .quoting_value("host", evidence.gateway_host.as_deref());
        Some(match (&evidence.page_code, evidence.failed_status()) {
            (Some(code), _) => finding
                .because("gateway-error-page")
                .weighed(Weight::Observed)
                .with("code", code)
                .quoting(format!("错误代码 = {code}")),
            (None, Some(300..400)) => finding.because("redirect").weighed(Weight::Observed),
            (None, Some(status)) => finding
                .because("http-status")
                .with("status", status.to_string()),
            (None, None) => finding,
        })
    }
}
