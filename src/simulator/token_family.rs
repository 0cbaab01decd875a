//! The kinds of tokens, which follow from what was allowed.

use std::time::Duration;

use crate::protocol::Scopes;

/// Prefix and lives of the tokens for one choice of scopes, as recorded from live answers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TokenFamily {
    /// How access and refresh token start.
    pub(super) prefix: &'static str,
    /// Life of the access token, `expires_in`.
    pub(super) access_life: Duration,
    /// Life of the refresh token, `re_expires_in`.
    pub(super) refresh_life: Duration,
}

const AUTH_USER: TokenFamily = TokenFamily {
    prefix: "authusrB",
    access_life: Duration::from_secs(1_296_000),
    refresh_life: Duration::from_secs(2_592_000),
};

/// The life of its refresh token is in no recorded answer; that of the access token is taken.
const AUTH_BASE: TokenFamily = TokenFamily {
    prefix: "authbseB",
    access_life: Duration::from_secs(31_536_000),
    refresh_life: Duration::from_secs(31_536_000),
};

const COMPOSED: TokenFamily = TokenFamily {
    prefix: "composeB",
    access_life: Duration::from_secs(500),
    refresh_life: Duration::from_secs(300),
};

impl TokenFamily {
    /// The family of a choice of scopes.
    pub(super) fn of(scopes: Scopes) -> &'static Self {
        match scopes {
            Scopes::User => &AUTH_USER,
            Scopes::Base => &AUTH_BASE,
            Scopes::Both => &COMPOSED,
        }
    }
}
