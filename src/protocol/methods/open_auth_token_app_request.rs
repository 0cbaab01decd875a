//! `alipay.open.auth.token.app`: a merchant's code becomes an `app_auth_token`.

use serde_json::json;

use super::{Call, MethodInfo};
use crate::protocol::{AppAuthCode, AppRefreshToken};

/// `alipay.open.auth.token.app`, 换取应用授权令牌.
pub const OPEN_AUTH_TOKEN_APP: MethodInfo = MethodInfo {
    name: "alipay.open.auth.token.app",
    title: "method-open-auth-token-app",
    old_style_errors: false,
};

/// What a third-party app exchanges for the right to act for a merchant. Unlike
/// [`OauthTokenRequest`](super::OauthTokenRequest) the fields are part of `biz_content`.
#[derive(Clone, Debug)]
pub enum OpenAuthTokenAppRequest {
    /// `grant_type=authorization_code`
    AuthorizationCode(AppAuthCode),
    /// `grant_type=refresh_token`
    RefreshToken(AppRefreshToken),
}

impl OpenAuthTokenAppRequest {
    /// The call. It is made by the third-party app itself, without an `app_auth_token`.
    #[must_use]
    pub fn into_call(self) -> Call {
        let biz_content = match &self {
            Self::AuthorizationCode(code) => {
                json!({ "grant_type": "authorization_code", "code": code.secret() })
            }
            Self::RefreshToken(token) => {
                json!({ "grant_type": "refresh_token", "refresh_token": token.secret() })
            }
        };
        Call::with_biz_content(&OPEN_AUTH_TOKEN_APP, &biz_content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_in_biz_content() {
        let request = OpenAuthTokenAppRequest::AuthorizationCode(AppAuthCode::new("c0de"));
        let pairs: Vec<_> = request.into_call().business.iter().map(owned).collect();
        let expected = r#"{"grant_type":"authorization_code","code":"c0de"}"#;
        assert_eq!(pairs, [("biz_content".to_owned(), expected.to_owned())]);
        let request = OpenAuthTokenAppRequest::RefreshToken(AppRefreshToken::new("t0ken"));
        let pairs: Vec<_> = request.into_call().business.iter().map(owned).collect();
        let expected = r#"{"grant_type":"refresh_token","refresh_token":"t0ken"}"#;
        assert_eq!(pairs, [("biz_content".to_owned(), expected.to_owned())]);
    }

    fn owned((name, value): (&str, &str)) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }
}
