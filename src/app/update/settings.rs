//! Messages about the settings.

use crate::app::{AppState, Effect, Notice, SettingsMessage};
use crate::i18n::Explain as _;
use crate::storage::{ProxySetting, Settings};

pub(super) fn update(state: &mut AppState, message: SettingsMessage) -> Vec<Effect> {
    let settings = &mut state.settings;
    state.proxy_problem = None;
    match message {
        SettingsMessage::Proxy(proxy) => settings.proxy = proxy,
        SettingsMessage::ProxyAt(typed) => match ProxySetting::at(&typed) {
            Ok(proxy) => settings.proxy = proxy,
            Err(error) => {
                state.proxy_problem = Some(error.problem());
                return Vec::new();
            }
        },
        SettingsMessage::TimeLimit(limit) => settings.time_limit = limit,
        SettingsMessage::Reset => {
            *settings = Settings::default();
            state.notice = Some(Notice::done("notice-settings-reset"));
        }
    }
    state.time_limit = state.settings.time_limit.into();
    vec![Effect::SaveSettings(state.settings.clone())]
}
