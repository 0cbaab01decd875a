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
}
