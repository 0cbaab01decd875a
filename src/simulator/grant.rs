//! What somebody has allowed.

use super::Persona;
use super::apps::App;
use crate::protocol::Scopes;

/// Who allowed which app what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grant {
    /// The app that was authorized.
    pub(super) app: &'static App,
    /// The member who stands behind the code or token.
    pub(super) persona: &'static Persona,
    /// What was allowed.
    pub(super) scopes: Scopes,
}
