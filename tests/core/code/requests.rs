//! Requests that are the same every time.

use alipay_explorer::client::{CallStamp, Credentials, SentRequest};
use alipay_explorer::protocol::methods::{Call, OauthTokenRequest, UserInfoShareRequest};
use alipay_explorer::protocol::{
    AccessToken, ApiVersion, AppAuthToken, AppId, AuthCode, Charset, Endpoints, Environment,
    RefreshToken, SignType,
};
use alipay_explorer::report::code::{CertificatePaths, CodeRequest, KeyPaths};
use alipay_explorer::simulator::SimulatorKeys;
use jiff::Timestamp;

pub(super) const CODE: &str = "4b203fe6c11548bcabd8da5bb087a83b";
pub(super) const REFRESH_TOKEN: &str = "authusrB9876543210987654321098765432109";
pub(super) const ACCESS_TOKEN: &str = "authusrB0123456789012345678901234567890";
pub(super) const APP_AUTH_TOKEN: &str = "202103BB0123456789012345678901234567890";

/// How a request differs from the usual one.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) environment: Environment,
    pub(super) charset: Charset,
    pub(super) sign_type: SignType,
    pub(super) for_merchant: bool,
}

/// Sandbox, utf-8, RSA2, for the app itself.
pub(super) const USUAL: Kind = Kind {
    environment: Environment::Sandbox,
    charset: Charset::Utf8,
    sign_type: SignType::Rsa2,
    for_merchant: false,
};

/// The exchange of a code.
pub(super) fn token() -> Call {
    OauthTokenRequest::AuthorizationCode(AuthCode::new(CODE)).into_call()
}

/// The refresh of a token.
pub(super) fn refresh() -> Call {
    OauthTokenRequest::RefreshToken(RefreshToken::new(REFRESH_TOKEN)).into_call()
}

/// The query of a member.
pub(super) fn member() -> Call {
    let auth_token = AccessToken::new(ACCESS_TOKEN);
    UserInfoShareRequest { auth_token }.into_call()
}

/// A call as it is sent.
pub(super) fn sent(call: &Call, kind: Kind) -> SentRequest {
    let endpoints = Endpoints::published(kind.environment).unwrap();
    let credentials = Credentials {
        app_id: AppId::parse("9021000100000001").unwrap(),
        private_key: SimulatorKeys::embedded().unwrap().app_private_key,
        alipay_public_key: None,
        sign_type: kind.sign_type,
        charset: kind.charset,
        app_auth_token: kind.for_merchant.then(|| AppAuthToken::new(APP_AUTH_TOKEN)),
        certificates: None,
        api_version: ApiVersion::V2,
    };
    let moment = Timestamp::from_second(1_772_695_800).unwrap();
    let stamp = CallStamp::at(moment);
    SentRequest::build(&endpoints.gateway, call, &credentials, &stamp).unwrap()
}

/// What its programs are made of.
pub(super) fn request(call: &Call, kind: Kind) -> CodeRequest {
    let keys = KeyPaths {
        private_key: Some("/home/me/alipay/private key.pem".into()),
        alipay_public_key: Some("/home/me/alipay/支付宝公钥.txt".into()),
        certificates: CertificatePaths::default(),
    };
    CodeRequest::of_request((kind.environment, call.method), &sent(call, kind), keys)
}
