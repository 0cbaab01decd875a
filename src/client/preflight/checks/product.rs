//! Whether the app may ask for member information, as far as one call can hint.

use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};

/// Products are checked only when they are used: that nothing was refused proves nothing.
pub(super) struct Product;

const NOT_BOUND: Outcome = Outcome::bad("preflight-product-not-bound");
const OFFLINE: Outcome = Outcome::bad("preflight-product-offline");
const LATER: Outcome = Outcome::unknown("preflight-product-later");

impl PreflightCheck for Product {
    fn id(&self) -> &'static str {
        "product"
    }

    fn title(&self) -> &'static str {
        "preflight-product"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[NOT_BOUND, OFFLINE, LATER]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let outcome = match facts.bare_sub_code() {
            "insufficient-isv-permissions" => NOT_BOUND,
            "not-online-app" | "invalid-app-state" => OFFLINE,
            _ => return self.light(LATER),
        };
        self.light(outcome).quoting_all(facts.quoted_error())
    }
}
