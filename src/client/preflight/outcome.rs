//! One of the things that a check can come to.

use super::LightStatus;

/// A status with the reason for it. The reason's words are the Fluent message `text`; all but good
/// outcomes say in its attribute `.advice` what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it stands.
    pub status: LightStatus,
    /// Fluent id of the sentence that says why.
    pub text: &'static str,
}

/// No gateway has answered, so nothing is known of what it would have checked.
pub(super) const NO_ANSWER: Outcome = Outcome::unknown("preflight-no-answer");
/// The gateway has refused before it looked at this.
pub(super) const NOT_REACHED: Outcome = Outcome::unknown("preflight-not-reached");
/// What answered has not shown that it is a gateway.
pub(super) const UNPROVEN: Outcome = Outcome::unknown("preflight-unproven");

impl Outcome {
    pub(super) const fn good(text: &'static str) -> Self {
        Self {
            status: LightStatus::Good,
            text,
        }
    }

    pub(super) const fn warning(text: &'static str) -> Self {
        Self {
            status: LightStatus::Warning,
            text,
        }
    }

    pub(super) const fn bad(text: &'static str) -> Self {
        Self {
            status: LightStatus::Bad,
            text,
        }
    }

    pub(super) const fn unknown(text: &'static str) -> Self {
        Self {
            status: LightStatus::Unknown,
            text,
        }
    }
}
