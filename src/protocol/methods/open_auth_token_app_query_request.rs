//! `alipay.open.auth.token.app.query`: what a merchant has granted.

use serde_json::json;

use super::{Call, MethodInfo};
use crate::protocol::AppAuthToken;

/// `alipay.open.auth.token.app.query`, 查询某个应用授权 `AppAuthToken` 的授权信息.
pub const OPEN_AUTH_TOKEN_APP_QUERY: MethodInfo = MethodInfo {
    name: "alipay.open.auth.token.app.query",
    title: "method-open-auth-token-app-query",
    old_style_errors: false,
};

/// Asks for the state of a grant.
#[derive(Clone, Debug)]
pub struct OpenAuthTokenAppQueryRequest {
    /// The token in question.
    pub app_auth_token: AppAuthToken,
}

impl OpenAuthTokenAppQueryRequest {
    /// The call. It is made by the third-party app itself: the token is part of `biz_content` and
    /// not a public parameter.
    #[must_use]
    pub fn into_call(self) -> Call {
        let biz_content = json!({ "app_auth_token": self.app_auth_token.secret() });
        Call::with_biz_content(&OPEN_AUTH_TOKEN_APP_QUERY, &biz_content)
    }
}
