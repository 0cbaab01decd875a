//! A `scope` that the authorization page does not know, or that is for something else.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Scope;

/// Scopes of older lists, each for another product.
const OTHER_PRODUCTS: [&str; 5] = [
    "auth_ecard",
    "auth_invoice_info",
    "auth_puc_charge",
    "auth_zhima",
    "auth_user_assets",
];

/// How much of a scope is quoted, in characters.
const QUOTED: usize = 80;

/// The documents list two scopes for this flow. Alipay's page refuses others and sends nobody back.
pub(super) struct UnknownScope;

impl Rule for UnknownScope {
    fn id(&self) -> &'static str {
        "unknown-scope"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let asked = evidence.asked_scope.as_deref()?;
        if !evidence.is_unanswered() {
            return None;
        }
        let shown: String = asked.chars().take(QUOTED).collect();
        let finding = |severity, weight| {
            Finding::new(self.id(), severity, weight).quoting(format!("scope = {shown}"))
        };
        if asked.trim().is_empty() {
            return Some(finding(Severity::Error, Weight::Documented).because("absent"));
        }
        let names = asked.split(',').map(str::trim);
        let unknown: Vec<_> = names.filter(|name| !is_known(name)).collect();
        let is_other = |name: &&str| OTHER_PRODUCTS.contains(name);
        if unknown.is_empty() {
            return None;
        }
        let list: String = unknown.join(", ").chars().take(QUOTED).collect();
        if unknown.iter().all(is_other) {
            let finding = finding(Severity::Warning, Weight::Observed);
            return Some(finding.because("other-product").with("names", list));
        }
        let variant = unknown.iter().find_map(|name| variant_of(name));
        let finding = finding(Severity::Error, Weight::Documented).perhaps_because(variant);
        Some(finding.with("names", list))
    }
}

fn is_known(name: &str) -> bool {
    Scope::ALL.iter().any(|scope| scope.name() == name)
}

/// What is wrong with a name that stands for a known scope.
fn variant_of(name: &str) -> Option<&'static str> {
    let mut parts = name.split([' ', ';', '|', '，', '、', '+']).peekable();
    let first = parts.next()?;
    if parts.peek().is_some() && is_known(first) {
        return Some("separator");
    }
    let folded = |name: &str| name.replace(['_', '-', '.'], "").to_ascii_lowercase();
    let is_respelt = Scope::ALL
        .iter()
        .any(|scope| folded(scope.name()) == folded(name));
    is_respelt.then_some("spelling")
}
