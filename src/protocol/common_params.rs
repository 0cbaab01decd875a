//! The public parameters of a call.

use super::methods::Call;
use super::{AppAuthToken, AppId, CertificateSns, Charset, GatewayTimestamp, Params, SignType};

/// What every call carries besides its own parameters, without `sign`.
#[derive(Clone, Debug)]
pub struct CommonParams {
    /// The calling app.
    pub app_id: AppId,
    /// Character set of the request and, as the gateway follows it, of the answer.
    pub charset: Charset,
    /// Signature algorithm of the request and of the answer.
    pub sign_type: SignType,
    /// When the call is made, in Beijing time.
    pub timestamp: GatewayTimestamp,
    /// The merchant for whom a third-party app calls.
    pub app_auth_token: Option<AppAuthToken>,
    /// In certificate mode: which certificates the caller goes by.
    pub certificate_sns: Option<CertificateSns>,
}

impl CommonParams {
    /// The public parameters of `call` in the order in which they are sent. They travel in the
    /// query string, because the gateway looks for `charset` there before it reads the body.
    #[must_use]
    pub fn to_params(&self, call: &Call) -> Params {
        let mut params: Params = [
            ("app_id", self.app_id.as_str()),
            ("method", call.method.name),
            ("format", "JSON"),
            ("charset", self.charset.name()),
            ("sign_type", self.sign_type.name()),
            ("timestamp", self.timestamp.as_str()),
            ("version", "1.0"),
        ]
        .into_iter()
        .collect();
        if let Some(token) = &call.auth_token {
            params.set("auth_token", token.secret());
        }
        if let Some(token) = &self.app_auth_token {
            params.set("app_auth_token", token.secret());
        }
        if let Some(sns) = &self.certificate_sns {
            params.set("app_cert_sn", sns.app_cert_sn.as_str());
            params.set("alipay_root_cert_sn", sns.alipay_root_cert_sn.as_str());
        }
        params
    }
}
