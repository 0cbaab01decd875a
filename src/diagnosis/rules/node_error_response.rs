//! A refusal that the Node SDK takes for a forgery.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// What the Node SDK says.
pub(super) const NODE_WORDS: &str = "验签失败，服务端返回的";
const ERROR_NODE: &str = "error_response";

/// It looks only for the node of the method, but token refusals come as `error_response`.
pub(super) struct NodeErrorResponse;

impl Rule for NodeErrorResponse {
    fn id(&self) -> &'static str {
        "node-error-response"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !hides_refusal(evidence) {
            return None;
        }
        let sub_code = evidence.error.as_ref().map(|error| error.sub_code.as_str());
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed)
            .quoting_all(evidence.sdk_line(NODE_WORDS))
            .quoting(ERROR_NODE)
            .quoting_value("sub_code", sub_code);
        Some(finding)
    }
}

/// Whether the Node SDK complains about a signature and the answer is an `error_response`.
pub(super) fn hides_refusal(evidence: &Evidence) -> bool {
    let is_error_node = evidence.answer_node.as_deref() == Some(ERROR_NODE)
        || evidence.sdk_line(ERROR_NODE).is_some();
    is_error_node && evidence.sdk_line(NODE_WORDS).is_some()
}
