//! Public identifiers.

use std::fmt;

use crate::i18n::{Explain, Fault, Problem};

/// The id of an application on the open platform, at most 32 digits (public parameter `app_id`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AppId(String);

/// Why a text is no [`AppId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppIdError {
    /// Nothing was given.
    Empty,
    /// Something else than 1 to 32 digits: as it was given, or only its beginning if it is longer
    /// than any app id that is used, as it may be a key or a token.
    NotDigits(String),
    /// 16 digits that start with 2088: a user or partner id (PID).
    PartnerId(String),
}

impl AppId {
    /// Reads an app id; blanks around it are dropped.
    ///
    /// # Errors
    /// [`AppIdError`] if it is empty, no number, or a partner id.
    pub fn parse(text: &str) -> Result<Self, AppIdError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AppIdError::Empty);
        }
        if text.len() > 32 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(AppIdError::NotDigits(beginning(text)));
        }
        if text.len() == 16 && text.starts_with("2088") {
            return Err(AppIdError::PartnerId(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is shown of a text that may be a secret.
fn beginning(text: &str) -> String {
    const LONGEST_SHOWN: usize = 20;
    if text.chars().count() <= LONGEST_SHOWN {
        return text.to_owned();
    }
    let mut shown: String = text.chars().take(6).collect();
    shown.push('…');
    shown
}

impl fmt::Display for AppId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Explain for AppIdError {
    fn problem(&self) -> Problem {
        match self {
            Self::Empty => Problem::new(Fault::Input, "app-id-empty"),
            Self::NotDigits(found) => {
                Problem::new(Fault::Input, "app-id-not-digits").with("found", found)
            }
            Self::PartnerId(found) => {
                Problem::new(Fault::Input, "app-id-partner-id").with("found", found)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_digits_and_names_what_else_it_found() {
        assert_eq!(
            AppId::parse(" 9021000123456789 ").unwrap().as_str(),
            "9021000123456789"
        );
        assert_eq!(AppId::parse(""), Err(AppIdError::Empty));
        assert!(matches!(
            AppId::parse("app-1"),
            Err(AppIdError::NotDigits(_))
        ));
        assert!(matches!(
            AppId::parse("2088102175794899"),
            Err(AppIdError::PartnerId(_))
        ));
    }

    #[test]
    fn repeats_nothing_that_may_be_a_secret() {
        let token = "authusrB0123456789abcdef0123456789abcdef";
        let shown = "authus…".to_owned();
        assert_eq!(AppId::parse(token), Err(AppIdError::NotDigits(shown)));
    }
}
