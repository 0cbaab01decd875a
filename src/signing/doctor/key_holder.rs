//! Whose key it is.

use crate::i18n::Locale;
use crate::protocol::Environment;

/// The place in which a key is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KeyHolder {
    /// The app's own pair, in use for this call.
    OwnApp,
    /// Alipay's public key of a profile.
    AlipayOf {
        /// The profile's name.
        profile: String,
        /// Its environment.
        environment: Environment,
    },
    /// The app's own pair of a profile.
    AppOf {
        /// The profile's name.
        profile: String,
        /// Its environment.
        environment: Environment,
    },
    /// A file that was opened or dropped to be tried.
    File(String),
}

impl KeyHolder {
    /// The kind of holder in JSON output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::OwnApp => "own-app",
            Self::AlipayOf { .. } => "alipay-key-of-profile",
            Self::AppOf { .. } => "app-key-of-profile",
            Self::File(_) => "file",
        }
    }

    /// The profile or the file, if it is one.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        match self {
            Self::OwnApp => None,
            Self::AlipayOf { profile, .. } | Self::AppOf { profile, .. } => Some(profile),
            Self::File(name) => Some(name),
        }
    }

    /// Whether it is an app's key, which never signs answers of a gateway.
    #[must_use]
    pub fn is_app(&self) -> bool {
        matches!(self, Self::OwnApp | Self::AppOf { .. })
    }

    /// The key in words, to be put into a sentence.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        let (id, environment) = match self {
            Self::OwnApp => ("key-holder-own-app", None),
            Self::AlipayOf { environment, .. } => ("key-holder-alipay", Some(environment)),
            Self::AppOf { environment, .. } => ("key-holder-app", Some(environment)),
            Self::File(_) => ("key-holder-file", None),
        };
        let environment = environment.map(|environment| locale.text(environment.title()));
        let args = [
            ("place", self.place().unwrap_or_default()),
            ("environment", environment.as_deref().unwrap_or_default()),
        ];
        locale.text_with(id, &args)
    }
}
