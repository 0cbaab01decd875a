//! Any failure that no other rule explains, told by its top code.

use crate::diagnosis::catalogue::{Catalogue, is_foreign};
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::{ApiVersion, GatewayError as RefusedWith};

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
        let by_code = TOP_CODES.into_iter().find(|known| *known == error.code);
        let variant = call.as_ref().map(|_| "other-call").or(by_code);
        let version = evidence.api_version.unwrap_or(ApiVersion::V2);
        let entry = Catalogue::of_refusal(error.cause_code(), version);
        // The text of a top code is the rule's own; another call's codes are not in the catalogue.
        let entry = entry.filter(|entry| variant.is_none_or(|it| it != entry.id && call.is_none()));
        let by_variant = variant.map_or(Weight::Likely, |_| Weight::Documented);
        let weight = entry.map_or(by_variant, |entry| entry.weight);
        let finding = Finding::new(self.id(), Severity::Error, weight)
            .perhaps_because(variant)
            .explained_by(entry)
            .in_version(version)
            .with("codes", codes(error))
            .with("refusal", refusal(error, version))
            .with("cause", error.cause_code())
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

/// The codes that there are, the general one first.
fn codes(error: &RefusedWith) -> String {
    let codes = [error.code.as_str(), &error.sub_code];
    let filled = codes.into_iter().filter(|code| !code.is_empty());
    filled.collect::<Vec<_>>().join(" ")
}

/// The same with the names that they have on the wire.
fn refusal(error: &RefusedWith, version: ApiVersion) -> String {
    let cause = match version {
        ApiVersion::V2 => "sub_code",
        ApiVersion::V3 => "code",
    };
    let codes = [("code", error.code.as_str()), (cause, &error.sub_code)];
    let filled = codes.into_iter().filter(|(_, code)| !code.is_empty());
    let named = filled.map(|(name, code)| format!("{name} = {code}"));
    named.collect::<Vec<_>>().join(", ")
}
