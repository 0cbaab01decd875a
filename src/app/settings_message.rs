//! What can happen to the settings.

use crate::storage::{Contrast, HistorySettings, ProxySetting, Scale, TimeLimit};

/// About the settings that belong to no profile.
#[derive(Debug)]
pub enum SettingsMessage {
    /// Make calls through this proxy.
    Proxy(ProxySetting),
    /// Make calls through the proxy at this address, as it was typed.
    ProxyAt(String),
    /// Let a call take so long.
    TimeLimit(TimeLimit),
    /// Make everything so large.
    Scale(Scale),
    /// Let colours stand out so strongly.
    Contrast(Contrast),
    /// The welcome was used or closed, or is wanted again.
    Welcomed(bool),
    /// Keep past runs so.
    History(HistorySettings),
    /// All as it was at the first start. Profiles and personas stay.
    Reset,
}
