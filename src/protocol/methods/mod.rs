//! The calls of the gateway. A call is one file and one line in [`METHODS`].

mod method_info;
mod oauth_token_request;
mod user_info_share_request;

pub use method_info::{Call, MethodInfo};
pub use oauth_token_request::{OAUTH_TOKEN, OauthTokenRequest};
pub use user_info_share_request::{USER_INFO_SHARE, UserInfoShareRequest};

/// The call that `alipay.user.info.share` has replaced. The gateway does not serve it any more.
pub const WITHDRAWN_USER_INFO: &str = "alipay.user.userinfo.share";

/// Every call there is.
pub const METHODS: &[&MethodInfo] = &[&OAUTH_TOKEN, &USER_INFO_SHARE];
