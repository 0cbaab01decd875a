//! Messages about the settings.

use crate::app::{AppState, Effect, HistoryChange, HistoryEffect, Notice, SettingsMessage};
use crate::i18n::Explain as _;
use crate::storage::{ProxySetting, Settings, WindowPlace};

pub(super) fn update(state: &mut AppState, message: SettingsMessage) -> Vec<Effect> {
    let settings = &mut state.settings;
    let mut effects = Vec::new();
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
        SettingsMessage::Scale(scale) => settings.scale = scale,
        SettingsMessage::Contrast(contrast) => settings.contrast = contrast,
        SettingsMessage::Welcomed(welcomed) => settings.welcomed = welcomed,
        SettingsMessage::History(history) => {
            settings.history = history;
            let save = Effect::SaveSettings(settings.clone());
            let prune = HistoryChange::Prune(history);
            return vec![save, HistoryEffect::Change(prune).into()];
        }
        SettingsMessage::Reset => {
            // Of past runs nothing may be lost by it.
            *settings = Settings {
                history: settings.history,
                ..Settings::default()
            };
            state.notice = Some(Notice::done("notice-settings-reset"));
            effects.push(Effect::SaveWindowPlace(WindowPlace::default()));
        }
    }
    state.time_limit = state.settings.time_limit.into();
    effects.push(Effect::SaveSettings(state.settings.clone()));
    effects
}
