//! Any failure that no other rule explains, told by its top code.

use crate::diagnosis::catalogue::{Catalogue, is_foreign};
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::GatewayError as RefusedWith;

/// The top codes that the text explains.
const TOP_CODES: [&str; 8] = [
    "20000", "20001", "40001", "40002", "40003", "40004", "40005", "40006",
];

/// The top codes are few and stable; new `sub_code`s appear all the time.
pub(super) struct GatewayError;

impl Rule for GatewayError {
    fn id(&self) -> &'static str {
        "gateway-error"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn is_fallback(&self) -> bool {
        true
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let error = evidence.error.as_ref()?;
        if error.code == RefusedWith::SUCCESS && error.sub_code.is_empty() {
            return None;
        }
        if evidence.is_preflight && evidence.has_sub_code("code-invalid") {
            // What was asked for needs no explanation.
            return None;
        }
        let call = foreign_call(evidence, error);
        let entry = Catalogue::refusal(&error.sub_code, evidence.is_rest());
        let variant = variant(evidence, error, call.is_some());
        // Of a code that nobody knows only the gateway's own words are left.
        let weight = match variant {
            None | Some("rest") => Weight::Likely,
            Some(_) => Weight::Documented,
        };
        let finding = Finding::new(self.id(), Severity::Error, weight)
            .perhaps_because(variant)
            .explained_by(entry.filter(|_| call.is_none()))
            .with("refusal", refusal(error))
            .with("sub_code", &error.sub_code)
            .with("call", call.unwrap_or_default())
            .quoting_all(evidence.quoted_error());
        Some(finding)
    }
}

/// The call that it is of, if that is none of this flow.
fn foreign_call(evidence: &Evidence, error: &RefusedWith) -> Option<String> {
    let methods = evidence.unknown_method.iter();
    let nodes = evidence.answer_node.iter().map(|node| {
        let method = node.strip_suffix("_response").unwrap_or(node);
        method.replace('_', ".")
    });
    let codes = std::iter::once(&error.sub_code);
    let mut names = methods.cloned().chain(nodes).chain(codes.cloned());
    names.find(|name| is_foreign(name))
}

/// Which of the general texts fits, where the catalogue has none for the code.
fn variant(evidence: &Evidence, error: &RefusedWith, is_foreign: bool) -> Option<&'static str> {
    if is_foreign {
        return Some("other-call");
    }
    let by_code = TOP_CODES.into_iter().find(|known| *known == error.code);
    by_code.or_else(|| evidence.is_rest().then_some("rest"))
}

/// Its codes, those that there are: the third version has only one.
fn refusal(error: &RefusedWith) -> String {
    let codes = [error.code.as_str(), &error.sub_code];
    let codes: Vec<_> = codes.into_iter().filter(|code| !code.is_empty()).collect();
    codes.join(" ")
}
