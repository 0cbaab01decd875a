//! `alipay.open.auth.token.app.query`: how a merchant's grant stands.

use serde_json::json;

use super::{Call, MethodInfo};
use crate::protocol::{AppAuthToken, Params};

/// `alipay.open.auth.token.app.query`, 查询某个应用授权令牌的授权信息.
pub const OPEN_AUTH_TOKEN_APP_QUERY: MethodInfo = MethodInfo {
    name: "alipay.open.auth.token.app.query",
    title: "method-open-auth-token-app-query",
    old_style_errors: false,
};

/// The question; the token is a member of `biz_content`.
#[derive(Clone, Debug)]
pub struct OpenAuthTokenAppQueryRequest {
    /// The token that is asked about.
    pub app_auth_token: AppAuthToken,
}

impl OpenAuthTokenAppQueryRequest {
    /// The call.
    #[must_use]
    pub fn into_call(self) -> Call {
        let mut business = Params::new();
        let biz_content = json!({"app_auth_token": self.app_auth_token.secret()});
        business.set("biz_content", biz_content.to_string());
        Call {
            method: &OPEN_AUTH_TOKEN_APP_QUERY,
            auth_token: None,
            business,
        }
    }
}
