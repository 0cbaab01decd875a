//! One thing that a preflight looks at.

use super::{Light, Outcome, PreflightFacts};

/// A check: one file under `checks`, one line in [`super::CHECKS`], and its texts in
/// `preflight.ftl`.
pub trait PreflightCheck: Sync {
    /// Its id, the `id` of its light in JSON output.
    fn id(&self) -> &'static str;

    /// Fluent id of its name.
    fn title(&self) -> &'static str;

    /// Everything it can come to.
    fn outcomes(&self) -> &'static [Outcome];

    /// What the facts show. Where they show nothing, the light is `unknown`.
    fn look(&self, facts: &PreflightFacts<'_>) -> Light;

    /// A light of this check without evidence yet.
    fn light(&self, outcome: Outcome) -> Light {
        Light {
            check: self.id(),
            title: self.title(),
            outcome,
            args: Vec::new(),
            evidence: Vec::new(),
        }
    }
}
