//! What can happen to the settings.

use crate::storage::{ProxySetting, TimeLimit};

/// About the settings that belong to no profile.
#[derive(Debug)]
pub enum SettingsMessage {
    /// Make calls through this proxy.
    Proxy(ProxySetting),
    /// Make calls through the proxy at this address, as it was typed.
    ProxyAt(String),
    /// Let a call take so long.
    TimeLimit(TimeLimit),
    /// All as it was at the first start. Profiles and personas stay.
    Reset,
}
