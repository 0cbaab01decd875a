//! What somebody has allowed.

use super::Persona;
use crate::protocol::Scopes;

/// Who allowed the app what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grant {
    /// The member who stands behind the code or token.
    pub(super) persona: &'static Persona,
    /// What was allowed.
    pub(super) scopes: Scopes,
}
