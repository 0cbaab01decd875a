//! The calls of the gateway. A call is one file and one line in [`METHODS`].

mod app_alipaycert_download_request;
mod method_info;
mod oauth_token_request;
mod open_auth_token_app_query_request;
mod open_auth_token_app_request;
mod user_info_share_request;

pub use app_alipaycert_download_request::{APP_ALIPAYCERT_DOWNLOAD, AppAlipaycertDownloadRequest};
pub use method_info::{Call, MethodInfo};
pub use oauth_token_request::{OAUTH_TOKEN, OauthTokenRequest};
pub use open_auth_token_app_query_request::{
    OPEN_AUTH_TOKEN_APP_QUERY, OpenAuthTokenAppQueryRequest,
};
pub use open_auth_token_app_request::{OPEN_AUTH_TOKEN_APP, OpenAuthTokenAppRequest};
pub use user_info_share_request::{USER_INFO_SHARE, UserInfoShareRequest};

/// The call that `alipay.user.info.share` has replaced. The gateway does not serve it any more.
pub const WITHDRAWN_USER_INFO: &str = "alipay.user.userinfo.share";

/// Every call there is.
pub const METHODS: &[&MethodInfo] = &[
    &OAUTH_TOKEN,
    &USER_INFO_SHARE,
    &OPEN_AUTH_TOKEN_APP,
    &OPEN_AUTH_TOKEN_APP_QUERY,
    &APP_ALIPAYCERT_DOWNLOAD,
];
