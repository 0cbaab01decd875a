//! What the app id's first digits hint at.

use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};
use crate::protocol::{AppIdFamily, Endpoints, Environment};

/// App ids of an environment begin alike, as far as has been seen. A hint is never bad, and none is
/// needed once the gateway has found the app.
pub(super) struct AppIdShape;

const FITS: Outcome = Outcome::good("preflight-app-id-shape-fits");
const FOUND: Outcome = Outcome::good("preflight-app-id-shape-found");
const SANDBOX: Outcome = Outcome::warning("preflight-app-id-shape-sandbox");
const PRODUCTION: Outcome = Outcome::warning("preflight-app-id-shape-production");
const NO_PATTERN: Outcome = Outcome::unknown("preflight-app-id-shape-none");

impl PreflightCheck for AppIdShape {
    fn id(&self) -> &'static str {
        "app-id-shape"
    }

    fn title(&self) -> &'static str {
        "preflight-app-id-shape"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[FITS, FOUND, SANDBOX, PRODUCTION, NO_PATTERN]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let app_id = facts.param("app_id");
        let environment = Endpoints::environment_of(&facts.exchange.request.url);
        let outcome = if facts.progress.knows_app() == Some(true) {
            FOUND
        } else {
            hint(app_id, environment)
        };
        self.light(outcome)
            .with("app_id", app_id)
            .quoting(format!("app_id = {app_id}"))
    }
}

fn hint(app_id: &str, environment: Environment) -> Outcome {
    let Some(family) = AppIdFamily::of(app_id) else {
        return NO_PATTERN;
    };
    match (family.fits(environment), family) {
        (Some(true), _) => FITS,
        (Some(false), AppIdFamily::Sandbox) => SANDBOX,
        (Some(false), AppIdFamily::Production) => PRODUCTION,
        (None, _) => NO_PATTERN,
    }
}
