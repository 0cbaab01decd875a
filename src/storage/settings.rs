//! The user's choices that belong to no profile.

use serde::{Deserialize, Serialize};

use super::{Contrast, HistorySettings, ProxySetting, Scale, TimeLimit, Versioned};
use crate::i18n::Locale;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the operating system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Fluent id of its name.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::System => "theme-system",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

/// The content of `settings.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Version of this form.
    pub version: u32,
    /// Tag of the chosen language; `None`: as the operating system has it.
    #[serde(default)]
    pub locale: Option<String>,
    /// Light or dark.
    #[serde(default)]
    pub theme: Theme,
    /// Which proxy calls go through.
    #[serde(default)]
    pub proxy: ProxySetting,
    /// How long a call may take in all.
    #[serde(default)]
    pub time_limit: TimeLimit,
    /// How large everything is.
    #[serde(default)]
    pub scale: Scale,
    /// How strongly colours stand out.
    #[serde(default)]
    pub contrast: Contrast,
    /// Whether the welcome was used or closed.
    #[serde(default)]
    pub welcomed: bool,
    /// What is kept of past runs.
    #[serde(default)]
    pub history: HistorySettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            locale: None,
            theme: Theme::default(),
            proxy: ProxySetting::default(),
            time_limit: TimeLimit::default(),
            scale: Scale::default(),
            contrast: Contrast::default(),
            welcomed: false,
            history: HistorySettings::default(),
        }
    }
}

impl Versioned for Settings {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}

impl Settings {
    /// The language to use.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
            .as_deref()
            .and_then(Locale::from_tag)
            .unwrap_or_else(Locale::of_system)
    }

    /// Takes over what differs between `before` and `after`, and leaves the rest: another window may
    /// have changed that meanwhile.
    pub fn take_changes(&mut self, before: &Self, after: &Self) {
        let Self {
            version: _,
            locale,
            theme,
            proxy,
            time_limit,
            scale,
            contrast,
            welcomed,
            history,
        } = after;
        take(&mut self.locale, &before.locale, locale);
        take(&mut self.theme, &before.theme, theme);
        take(&mut self.proxy, &before.proxy, proxy);
        take(&mut self.time_limit, &before.time_limit, time_limit);
        take(&mut self.scale, &before.scale, scale);
        take(&mut self.contrast, &before.contrast, contrast);
        take(&mut self.welcomed, &before.welcomed, welcomed);
        let HistorySettings {
            enabled,
            personal_data,
            keep,
        } = history;
        take(&mut self.history.enabled, &before.history.enabled, enabled);
        take(
            &mut self.history.personal_data,
            &before.history.personal_data,
            personal_data,
        );
        take(&mut self.history.keep, &before.history.keep, keep);
    }
}

fn take<T: Clone + PartialEq>(kept: &mut T, before: &T, after: &T) {
    if before != after {
        kept.clone_from(after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_windows_do_not_undo_each_others_changes() {
        let start = Settings::default();
        let of_one = Settings {
            contrast: Contrast::High,
            history: HistorySettings {
                personal_data: !start.history.personal_data,
                ..start.history
            },
            ..start.clone()
        };
        let of_other = Settings {
            theme: Theme::Dark,
            history: HistorySettings {
                enabled: !start.history.enabled,
                ..start.history
            },
            ..start.clone()
        };
        let mut kept = start.clone();
        kept.take_changes(&start, &of_one);
        assert_eq!(kept, of_one);
        kept.take_changes(&start, &of_other);
        assert_eq!((kept.contrast, kept.theme), (Contrast::High, Theme::Dark));
        assert_eq!(kept.history.enabled, of_other.history.enabled);
        assert_eq!(kept.history.personal_data, of_one.history.personal_data);
    }
}
