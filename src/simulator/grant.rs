//! What somebody has allowed.

use std::sync::Arc;

use super::Persona;
use super::apps::App;
use crate::protocol::Scopes;

/// Who allowed which app what.
#[derive(Clone, Debug)]
pub(super) struct Grant {
    /// The app that was authorized.
    pub(super) app: &'static App,
    /// The member who stands behind the code or token, as it was then.
    pub(super) persona: Arc<Persona>,
    /// What was allowed.
    pub(super) scopes: Scopes,
}
