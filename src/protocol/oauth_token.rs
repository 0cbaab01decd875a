//! A successful answer of `alipay.system.oauth.token`.

use super::{AccessToken, RefreshToken, ResponseEnvelope};
use crate::i18n::{Explain, Fault, Problem};

/// The tokens of one user, and who the user is.
#[derive(Clone, Debug)]
pub struct OauthToken {
    /// For `auth_token` of the member query.
    pub access_token: AccessToken,
    /// For the next refresh.
    pub refresh_token: Option<RefreshToken>,
    /// Life of the access token in seconds; a number or a string on the wire.
    pub expires_in: Option<u64>,
    /// Life of the refresh token in seconds.
    pub re_expires_in: Option<u64>,
    /// Absent for apps that use `open_id`.
    pub user_id: Option<String>,
    /// The user's id within this app, since 2023.
    pub open_id: Option<String>,
    /// The user's id within a group of apps.
    pub union_id: Option<String>,
}

/// Why an answer holds no token although it tells of no failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OauthTokenError;

impl OauthToken {
    /// Reads the token from an answer.
    ///
    /// # Errors
    /// [`OauthTokenError`] if there is no `access_token`.
    pub fn from_envelope(envelope: &ResponseEnvelope) -> Result<Self, OauthTokenError> {
        let field = |name| envelope.field(name).filter(|value| !value.is_empty());
        let seconds = |name| field(name).and_then(|text| text.parse().ok());
        Ok(Self {
            access_token: AccessToken::new(field("access_token").ok_or(OauthTokenError)?),
            refresh_token: field("refresh_token").map(RefreshToken::new),
            expires_in: seconds("expires_in"),
            re_expires_in: seconds("re_expires_in"),
            user_id: field("user_id"),
            open_id: field("open_id"),
            union_id: field("union_id"),
        })
    }
}

impl Explain for OauthTokenError {
    fn problem(&self) -> Problem {
        Problem::new(Fault::Remote, "token-absent")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    fn token(node: &str) -> Result<OauthToken, OauthTokenError> {
        let body = format!(r#"{{"alipay_system_oauth_token_response":{node},"sign":"s"}}"#);
        let envelope =
            ResponseEnvelope::cut(body.into_bytes().into(), Charset::Utf8, None).unwrap();
        OauthToken::from_envelope(&envelope)
    }

    #[test]
    fn life_may_be_a_number_or_a_string() {
        for node in [
            r#"{"access_token":"a","expires_in":500}"#,
            r#"{"access_token":"a","expires_in":"500"}"#,
        ] {
            assert_eq!(token(node).unwrap().expires_in, Some(500), "{node}");
        }
    }

    #[test]
    fn an_answer_with_open_id_only_is_complete() {
        let token = token(r#"{"access_token":"a","open_id":"0123"}"#).unwrap();
        assert_eq!(
            (token.user_id, token.open_id.as_deref()),
            (None, Some("0123"))
        );
    }

    #[test]
    fn without_a_token_it_is_an_error() {
        assert_eq!(token("{}").unwrap_err(), OauthTokenError);
    }
}
