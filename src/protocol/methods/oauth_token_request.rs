//! `alipay.system.oauth.token`: a code becomes a token.

use super::{Call, MethodInfo};
use crate::protocol::{AuthCode, Params, RefreshToken};

/// `alipay.system.oauth.token`, 换取授权访问令牌.
pub const OAUTH_TOKEN: MethodInfo = MethodInfo {
    name: "alipay.system.oauth.token",
    title: "method-oauth-token",
    old_style_errors: true,
};

/// What is exchanged for an access token. The fields are form fields of their own, never part of
/// `biz_content`.
#[derive(Clone, Debug)]
pub enum OauthTokenRequest {
    /// `grant_type=authorization_code`
    AuthorizationCode(AuthCode),
    /// `grant_type=refresh_token`
    RefreshToken(RefreshToken),
}

impl OauthTokenRequest {
    /// The call.
    #[must_use]
    pub fn into_call(self) -> Call {
        let business: Params = match &self {
            Self::AuthorizationCode(code) => [
                ("grant_type", "authorization_code"),
                ("code", code.secret()),
            ]
            .into_iter()
            .collect(),
            Self::RefreshToken(token) => [
                ("grant_type", "refresh_token"),
                ("refresh_token", token.secret()),
            ]
            .into_iter()
            .collect(),
        };
        Call {
            method: &OAUTH_TOKEN,
            auth_token: None,
            business,
        }
    }
}
