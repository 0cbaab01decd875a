//! What a browser brings back from the authorization page, as people paste it.

use super::{AppAuthCode, AppId, AuthCode, Charset, Masker, Params, Scopes, State};
use crate::i18n::{Explain, Fault, Problem};

/// A pasted text that holds a code or at least the parameters of a redirect.
#[derive(Clone, Debug)]
pub enum PastedCode {
    /// Nothing but a code: `state`, `app_id` and `scope` cannot be checked.
    Bare(AuthCode),
    /// A redirect address or its query.
    Redirect(AuthorizationRedirect),
}

/// The parameters of a redirect.
#[derive(Clone, Debug)]
pub struct AuthorizationRedirect {
    /// All parameters in order.
    pub params: Params,
}

/// Why a pasted text cannot be exchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedirectError {
    /// Nothing was pasted.
    Empty,
    /// Neither a redirect nor something that looks like a code.
    NotACode,
    /// A redirect without a code. All its parameter names are kept.
    NoCode {
        /// `name=value` of every parameter.
        pairs: String,
    },
    /// A merchant's `app_auth_code`: it belongs to `alipay.open.auth.token.app`.
    AppAuthCode,
    /// A user's `auth_code` where a merchant's `app_auth_code` is wanted.
    UserAuthCode,
    /// A redirect without the `state` that was sent: another authorization's, or a forged one.
    NoState,
    /// Another authorization's redirect, or a forged one.
    OtherState,
    /// The code was issued to another app.
    OtherApp {
        /// The app id of the redirect.
        found: String,
        /// The app id of the profile.
        expected: String,
    },
    /// The user's page was opened with the app id of the third-party app instead of the merchant's.
    ThirdPartyApp {
        /// The app id of the third-party app.
        found: String,
        /// The app id of the merchant.
        expected: String,
    },
}

impl PastedCode {
    /// Reads a bare code, a redirect address, or a query; quotes, blanks and line breaks are
    /// dropped and `&amp;` is read as `&`.
    ///
    /// # Errors
    /// [`RedirectError::Empty`] or [`RedirectError::NotACode`].
    pub fn parse(pasted: &str) -> Result<Self, RedirectError> {
        let text = tidy(pasted);
        if text.is_empty() {
            return Err(RedirectError::Empty);
        }
        if let Some(query) = query_of(&text) {
            let params = Params::from_form(query.as_bytes(), Charset::Utf8);
            return Ok(Self::Redirect(AuthorizationRedirect { params }));
        }
        if looks_like_code(&text) {
            Ok(Self::Bare(AuthCode::new(text)))
        } else {
            Err(RedirectError::NotACode)
        }
    }

    /// What the user allowed, if a redirect says so.
    #[must_use]
    pub fn scopes(&self) -> Option<Scopes> {
        match self {
            Self::Redirect(redirect) => redirect.scopes(),
            Self::Bare(_) => None,
        }
    }

    /// The app that the code was issued to, if a redirect says so.
    #[must_use]
    pub fn app_id(&self) -> Option<AppId> {
        match self {
            Self::Redirect(redirect) => AppId::parse(redirect.params.filled("app_id")?).ok(),
            Self::Bare(_) => None,
        }
    }

    /// Takes the code if it belongs to this app and this authorization. A redirect must bring back
    /// the `state` that was sent; of a bare code nothing can be checked.
    ///
    /// # Errors
    /// [`RedirectError`] that says what is wrong with it.
    pub fn into_code(
        self,
        app_id: &AppId,
        sent: Option<&State>,
    ) -> Result<AuthCode, RedirectError> {
        match self {
            Self::Bare(code) => Ok(code),
            Self::Redirect(redirect) => redirect.into_code(app_id, sent),
        }
    }

    /// Takes a merchant's code if it was issued to this third-party app and belongs to this
    /// authorization. Whether the page for merchants always brings back `state` is not known, so a
    /// missing one is accepted; another one is not.
    ///
    /// # Errors
    /// [`RedirectError`] that says what is wrong with it.
    pub fn into_app_code(
        self,
        app_id: &AppId,
        sent: Option<&State>,
    ) -> Result<AppAuthCode, RedirectError> {
        match self {
            Self::Bare(code) => Ok(AppAuthCode::new(code.secret())),
            Self::Redirect(redirect) => redirect.into_app_code(app_id, sent),
        }
    }
}

impl RedirectError {
    /// The same for a third-party app: a code that was issued to the app itself comes from a page
    /// that was opened with the wrong app id.
    #[must_use]
    pub fn of_third_party(self, own: &AppId) -> Self {
        match self {
            Self::OtherApp { found, expected } if found == own.as_str() => {
                Self::ThirdPartyApp { found, expected }
            }
            other => other,
        }
    }
}

impl AuthorizationRedirect {
    /// What the user allowed, if the redirect says so.
    #[must_use]
    pub fn scopes(&self) -> Option<Scopes> {
        Scopes::parse(self.params.filled("scope")?)
    }

    fn into_code(self, app_id: &AppId, sent: Option<&State>) -> Result<AuthCode, RedirectError> {
        let Some(code) = self.params.filled("auth_code") else {
            return Err(self.no_code());
        };
        if sent.is_some() && self.params.filled("state").is_none() {
            return Err(RedirectError::NoState);
        }
        self.check(app_id, sent)?;
        Ok(AuthCode::new(code))
    }

    fn into_app_code(
        self,
        app_id: &AppId,
        sent: Option<&State>,
    ) -> Result<AppAuthCode, RedirectError> {
        let Some(code) = self.params.filled("app_auth_code") else {
            return Err(match self.params.filled("auth_code") {
                Some(_) => RedirectError::UserAuthCode,
                None => self.no_code(),
            });
        };
        self.check(app_id, sent)?;
        Ok(AppAuthCode::new(code))
    }

    /// Whether `state` and `app_id`, if they came, are the expected ones.
    fn check(&self, app_id: &AppId, sent: Option<&State>) -> Result<(), RedirectError> {
        if let (Some(sent), Some(returned)) = (sent, self.params.filled("state"))
            && !sent.matches(returned)
        {
            return Err(RedirectError::OtherState);
        }
        match self.params.filled("app_id") {
            Some(found) if found != app_id.as_str() => Err(RedirectError::OtherApp {
                found: found.to_owned(),
                expected: app_id.to_string(),
            }),
            _ => Ok(()),
        }
    }

    fn no_code(&self) -> RedirectError {
        if self.params.filled("app_auth_code").is_some() {
            return RedirectError::AppAuthCode;
        }
        let masker = Masker::new();
        let pair = |(name, value)| format!("{name}={}", masker.mask_value(name, value));
        let pairs: Vec<_> = self.params.iter().map(pair).collect();
        RedirectError::NoCode {
            pairs: pairs.join("  "),
        }
    }
}

fn tidy(pasted: &str) -> String {
    let without_blanks: String = pasted
        .chars()
        .filter(|character| !character.is_whitespace() && !is_invisible(*character))
        .collect();
    let quotes = ['"', '\'', '`', '“', '”', '‘', '’', '<', '>', ',', ';', '。'];
    without_blanks.trim_matches(quotes).replace("&amp;", "&")
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn query_of(text: &str) -> Option<&str> {
    let after_path = text.split_once(['?', '#']).map_or(text, |(_, query)| query);
    let query = after_path
        .split('#')
        .find(|part| part.contains('='))
        .unwrap_or(after_path);
    (query.contains('=') || text.contains("://")).then_some(query)
}

/// Codes are 32 letters and digits as far as has been seen; the limits leave room.
fn looks_like_code(text: &str) -> bool {
    (16..=128).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

impl Explain for RedirectError {
    fn problem(&self) -> Problem {
        match self {
            Self::Empty => Problem::new(Fault::Input, "redirect-empty"),
            Self::NotACode => Problem::new(Fault::Input, "redirect-not-a-code"),
            Self::NoCode { pairs } => {
                Problem::new(Fault::Input, "redirect-no-code").with("pairs", pairs)
            }
            Self::AppAuthCode => Problem::new(Fault::Input, "redirect-app-auth-code"),
            Self::UserAuthCode => Problem::new(Fault::Input, "redirect-user-auth-code"),
            Self::NoState => Problem::new(Fault::Input, "redirect-no-state"),
            Self::OtherState => Problem::new(Fault::Input, "redirect-other-state"),
            Self::OtherApp { found, expected } => Problem::new(Fault::Input, "redirect-other-app")
                .with("found", found)
                .with("expected", expected),
            Self::ThirdPartyApp { found, expected } => {
                Problem::new(Fault::Input, "redirect-third-party-app")
                    .with("found", found)
                    .with("expected", expected)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "4b203fe6c11548bcabd8da5bb087cD11";

    fn app() -> AppId {
        AppId::parse("9021000123456789").unwrap()
    }

    fn code_of(pasted: &str) -> Result<String, RedirectError> {
        let code = PastedCode::parse(pasted)?.into_code(&app(), Some(&State::from_random(7)))?;
        Ok(code.secret().to_owned())
    }

    #[test]
    fn takes_the_code_out_of_whatever_was_pasted() {
        let state = State::from_random(7);
        let query = format!(
            "app_id={}&source=alipay_wallet&scope=auth_user&auth_code={CODE}&state={}",
            app(),
            state.as_str()
        );
        for pasted in [
            CODE.to_owned(),
            format!("  \"{CODE}\"\n"),
            format!("https://shop.example/back?{query}"),
            format!("https://shop.example/back?x=1&{query}#top"),
            format!("https://shop.example/back#{query}"),
            format!("?{query}"),
            query.clone(),
            format!(
                "“https://shop.example/back?\r\n {}”",
                query.replace('&', "&amp;")
            ),
        ] {
            assert_eq!(code_of(&pasted).as_deref(), Ok(CODE), "{pasted}");
        }
    }

    #[test]
    fn says_what_is_wrong_with_the_rest() {
        assert_eq!(code_of(" \n"), Err(RedirectError::Empty));
        assert_eq!(code_of("hello"), Err(RedirectError::NotACode));
        assert_eq!(
            code_of(&format!("auth_code={CODE}")),
            Err(RedirectError::NoState)
        );
        assert_eq!(
            code_of("https://a/?app_auth_code=1"),
            Err(RedirectError::AppAuthCode)
        );
        assert_eq!(
            code_of(&format!("auth_code={CODE}&state=x")),
            Err(RedirectError::OtherState)
        );
        assert_eq!(
            code_of("https://a/?app_id=1&error=2"),
            Err(RedirectError::NoCode {
                pairs: "app_id=1  error=2".into()
            })
        );
        assert_eq!(
            code_of("https://a/back"),
            Err(RedirectError::NoCode {
                pairs: "https://a/back=".into()
            })
        );
        assert!(matches!(
            code_of(&format!(
                "app_id=1&auth_code={CODE}&state={}",
                State::from_random(7).as_str()
            )),
            Err(RedirectError::OtherApp { .. })
        ));
    }

    fn app_code_of(pasted: &str) -> Result<String, RedirectError> {
        let code = PastedCode::parse(pasted)?;
        let code = code.into_app_code(&app(), Some(&State::from_random(7)))?;
        Ok(code.secret().to_owned())
    }

    #[test]
    fn a_merchants_code_is_taken_with_or_without_state() {
        let state = State::from_random(7);
        let redirect = format!(
            "https://isv.example/back?app_id={}&source=alipay_app_auth&app_auth_code={CODE}",
            app()
        );
        for pasted in [
            CODE.to_owned(),
            redirect.clone(),
            format!("{redirect}&state={}", state.as_str()),
        ] {
            assert_eq!(app_code_of(&pasted).as_deref(), Ok(CODE), "{pasted}");
        }
        assert_eq!(
            app_code_of(&format!("{redirect}&state=other")),
            Err(RedirectError::OtherState)
        );
        assert_eq!(
            app_code_of(&format!("https://a/?auth_code={CODE}")),
            Err(RedirectError::UserAuthCode)
        );
        assert!(matches!(
            app_code_of(&format!("https://a/?app_id=1&app_auth_code={CODE}")),
            Err(RedirectError::OtherApp { .. })
        ));
        assert!(matches!(
            app_code_of("https://a/?error=1"),
            Err(RedirectError::NoCode { .. })
        ));
    }
}
