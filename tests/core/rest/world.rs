//! A request of the third version, and answers to it.

use std::time::Duration;

use alipay_explorer::client::{
    Answer, CallStamp, Credentials, Exchange, ExchangeId, ExchangeKeys, Received, SentRequest,
};
use alipay_explorer::protocol::methods::{Call, OauthTokenRequest, UserInfoShareRequest};
use alipay_explorer::protocol::v3::{Nonce, RestAnswerHead};
use alipay_explorer::protocol::{
    AccessToken, ApiVersion, AppAuthToken, AppId, AuthCode, Charset, Environment, SignType,
};
use alipay_explorer::signing::{KnownKeys, sign};
use alipay_explorer::simulator::SimulatorKeys;
use jiff::Timestamp;

pub(super) const CODE: &str = "4b203fe6c11548bcabd8da5bb087cD11";
pub(super) const ACCESS_TOKEN: &str = "authusrB0123456789abcdef0123456789abcdX50";
pub(super) const APP_AUTH_TOKEN: &str = "202103BBe2a1f3c4d5e6f708192a3b4c5d6e7X89";
pub(super) const MEMBER: &str = r#"{"avatar":"https:\/\/tfs.alipayobjects.com\/a","gender":"f","nick_name":"买家沙箱","user_id":"2088102175794899"}"#;

pub(super) fn stamp() -> CallStamp {
    CallStamp {
        now: Timestamp::from_millisecond(1_772_695_800_123).unwrap(),
        nonce: Nonce::from_random(7),
    }
}

pub(super) fn credentials() -> Credentials {
    let keys = SimulatorKeys::embedded().unwrap();
    Credentials {
        app_id: AppId::parse("9021000100000001").unwrap(),
        alipay_public_key: Some(keys.alipay_public_key()),
        private_key: keys.app_private_key,
        sign_type: SignType::Rsa2,
        charset: Charset::Utf8,
        app_auth_token: None,
        certificates: None,
        api_version: ApiVersion::V3,
    }
}

pub(super) fn for_merchant() -> Credentials {
    Credentials {
        app_auth_token: Some(AppAuthToken::new(APP_AUTH_TOKEN)),
        ..credentials()
    }
}

pub(super) fn token() -> Call {
    OauthTokenRequest::AuthorizationCode(AuthCode::new(CODE)).into_call()
}

pub(super) fn member() -> Call {
    let auth_token = AccessToken::new(ACCESS_TOKEN);
    UserInfoShareRequest { auth_token }.into_call()
}

pub(super) fn request(call: &Call, credentials: &Credentials) -> SentRequest {
    let gateway = "https://openapi-sandbox.dl.alipaydev.com/gateway.do";
    let gateway = gateway.parse().unwrap();
    SentRequest::build(&gateway, call, credentials, &stamp()).unwrap()
}

/// An answer with this status and body, signed as the gateway signs it.
pub(super) fn signed(status: u16, body: &str) -> Received {
    signed_over(status, body, body)
}

/// An answer whose signature was made over another body.
pub(super) fn signed_over(status: u16, body: &str, over: &str) -> Received {
    let mut headers = vec![
        ("alipay-timestamp".to_owned(), "1772695800456".to_owned()),
        ("alipay-nonce".to_owned(), "9f1c".to_owned()),
        (
            "alipay-trace-id".to_owned(),
            "21e0abc17726958001234".to_owned(),
        ),
    ];
    let pairs = headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let head = RestAnswerHead::of(pairs);
    let key = SimulatorKeys::embedded().unwrap().alipay_private_key;
    let signature = sign(&head.signed_text(over.as_bytes()), &key, SignType::Rsa2).unwrap();
    headers.push(("alipay-signature".to_owned(), signature));
    received(status, headers, body)
}

pub(super) fn received(status: u16, headers: Vec<(String, String)>, body: &str) -> Received {
    Received {
        status,
        headers,
        body: body.as_bytes().into(),
    }
}

/// The call that got this answer.
pub(super) fn exchange(call: &Call, credentials: &Credentials, received: Received) -> Exchange {
    let own = credentials.private_key.public_key();
    let keys = KnownKeys {
        alipay: credentials.alipay_public_key.as_ref(),
        own: Some(&own),
        shelf: None,
    };
    let request = request(call, credentials);
    let answer = Answer::to(&request, (&received, Charset::Utf8), call.method, keys);
    let exchange = Exchange {
        id: ExchangeId(1),
        method: call.method,
        environment: Environment::Sandbox,
        started: stamp().now,
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
        elapsed: Duration::from_millis(3),
        request,
        received: Some(received),
        transport: None,
        keys: ExchangeKeys::of(keys),
        answer: Some(answer),
        findings: Vec::new(),
    };
    exchange.reread(keys)
}
