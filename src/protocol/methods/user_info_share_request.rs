//! `alipay.user.info.share`: a token becomes a member's data.

use super::{Call, MethodInfo};
use crate::protocol::{AccessToken, Params};

/// `alipay.user.info.share`, 支付宝会员授权信息查询接口.
pub const USER_INFO_SHARE: MethodInfo = MethodInfo {
    name: "alipay.user.info.share",
    title: "method-user-info-share",
    old_style_errors: false,
};

/// The member query: it has no parameters but the token.
#[derive(Clone, Debug)]
pub struct UserInfoShareRequest {
    /// The access token of a user who allowed `auth_user`.
    pub auth_token: AccessToken,
}

impl UserInfoShareRequest {
    /// The call.
    #[must_use]
    pub fn into_call(self) -> Call {
        Call {
            method: &USER_INFO_SHARE,
            auth_token: Some(self.auth_token),
            business: Params::new(),
        }
    }
}
