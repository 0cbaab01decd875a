//! Whether the gateway knows the app id.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};

/// The gateway checks it before everything else.
pub(super) struct AppIdKnown;

const KNOWN: Outcome = Outcome::good("preflight-app-id-known");
const UNKNOWN: Outcome = Outcome::bad("preflight-app-id-unknown");

impl PreflightCheck for AppIdKnown {
    fn id(&self) -> &'static str {
        "app-id"
    }

    fn title(&self) -> &'static str {
        "preflight-app-id"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[KNOWN, UNKNOWN, NO_ANSWER, NOT_REACHED, UNPROVEN]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let outcome = match facts.progress.knows_app() {
            Some(true) => KNOWN,
            Some(false) => UNKNOWN,
            None => facts.hidden(),
        };
        let app_id = facts.param("app_id");
        self.light(outcome)
            .with("app_id", app_id)
            .with("host", facts.host())
            .with("stop", facts.stop())
            .quoting(format!("app_id = {app_id}"))
            .quoting_all(facts.quoted_error())
    }
}
