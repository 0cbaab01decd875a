//! The kinds of tokens, which follow from what was allowed.

use crate::protocol::Scopes;

/// Prefix and lives of the tokens for one choice of scopes, as recorded from live answers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TokenFamily {
    /// How access and refresh token start.
    pub(super) prefix: &'static str,
    /// Life of the access token in seconds.
    pub(super) expires_in: u64,
    /// Life of the refresh token in seconds.
    pub(super) re_expires_in: u64,
}

const AUTH_USER: TokenFamily = TokenFamily {
    prefix: "authusrB",
    expires_in: 1_296_000,
    re_expires_in: 2_592_000,
};

/// The life of its refresh token is in no recorded answer; that of the access token is taken.
const AUTH_BASE: TokenFamily = TokenFamily {
    prefix: "authbseB",
    expires_in: 31_536_000,
    re_expires_in: 31_536_000,
};

const COMPOSED: TokenFamily = TokenFamily {
    prefix: "composeB",
    expires_in: 500,
    re_expires_in: 300,
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
