//! What a request of the third version says in its headers.

use crate::protocol::AppAuthToken;
use crate::protocol::v3::{APP_AUTH_TOKEN_HEADER, AuthorizationHeader, ROOT_CERT_SN_HEADER};

/// The headers that differ from call to call.
#[derive(Clone, Debug)]
pub struct RestHead {
    /// `Authorization`
    pub authorization: AuthorizationHeader,
    /// `alipay-app-auth-token`: for whom a third-party app calls.
    pub app_auth_token: Option<AppAuthToken>,
    /// `alipay-root-cert-sn`, in certificate mode.
    pub alipay_root_cert_sn: Option<String>,
}

/// The type of every body.
const JSON: &str = "application/json";

impl RestHead {
    /// All headers as they are sent, but for those of the HTTP library.
    #[must_use]
    pub fn to_headers(&self) -> Vec<(String, String)> {
        let Self {
            authorization,
            app_auth_token,
            alipay_root_cert_sn,
        } = self;
        let token = app_auth_token.as_ref().map(AppAuthToken::secret);
        [
            ("Authorization", Some(authorization.to_string())),
            ("Content-Type", Some(JSON.to_owned())),
            ("Accept", Some(JSON.to_owned())),
            (APP_AUTH_TOKEN_HEADER, token.map(str::to_owned)),
            (ROOT_CERT_SN_HEADER, alipay_root_cert_sn.clone()),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
    }

    /// Its values under the names of the second version's parameters, in order.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let token = self.app_auth_token.as_ref().map(AppAuthToken::secret);
        let token = token.map(|token| ("app_auth_token", token));
        let root = self.alipay_root_cert_sn.as_deref();
        let root = root.map(|sn| ("alipay_root_cert_sn", sn));
        self.authorization.pairs().chain(token).chain(root)
    }
}
