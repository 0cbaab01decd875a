//! `alipay.open.auth.token.app`: a merchant's code becomes a third-party app's token.

use serde_json::json;

use super::{Call, MethodInfo};
use crate::protocol::{AppAuthCode, AppRefreshToken, Params};

/// `alipay.open.auth.token.app`, 换取应用授权令牌.
pub const OPEN_AUTH_TOKEN_APP: MethodInfo = MethodInfo {
    name: "alipay.open.auth.token.app",
    title: "method-open-auth-token-app",
    old_style_errors: false,
};

/// What is exchanged for an `app_auth_token`. The fields are members of `biz_content`, unlike those
/// of `alipay.system.oauth.token`.
#[derive(Clone, Debug)]
pub enum OpenAuthTokenAppRequest {
    /// `grant_type=authorization_code`
    AuthorizationCode(AppAuthCode),
    /// `grant_type=refresh_token`
    RefreshToken(AppRefreshToken),
}

impl OpenAuthTokenAppRequest {
    /// The call.
    #[must_use]
    pub fn into_call(self) -> Call {
        let biz_content = match &self {
            Self::AuthorizationCode(code) => {
                json!({"grant_type": "authorization_code", "code": code.secret()})
            }
            Self::RefreshToken(token) => {
                json!({"grant_type": "refresh_token", "refresh_token": token.secret()})
            }
        };
        let mut business = Params::new();
        business.set("biz_content", biz_content.to_string());
        Call {
            method: &OPEN_AUTH_TOKEN_APP,
            auth_token: None,
            business,
        }
    }
}
