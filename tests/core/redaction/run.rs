//! A run with secrets of one's choice, built from bytes without a network.

use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::client::{
    Answer, CallStamp, Credentials, Exchange, ExchangeId, ExchangeKeys, Received, SentRequest,
};
use alipay_explorer::diagnosis::diagnose;
use alipay_explorer::protocol::methods::{Call, OauthTokenRequest, UserInfoShareRequest};
use alipay_explorer::protocol::{
    AccessToken, ApiVersion, AppId, AuthCode, Charset, Environment, SignType,
};
use alipay_explorer::signing::KnownKeys;
use alipay_explorer::simulator::SimulatorKeys;
use jiff::Timestamp;
use url::Url;

/// Everything that must not be found.
#[derive(Clone, Debug)]
pub(super) struct Secrets {
    pub(super) code: String,
    pub(super) token: String,
    pub(super) refresh: String,
    pub(super) nick: String,
    pub(super) mobile: String,
    pub(super) cert: String,
    pub(super) address: String,
    pub(super) user_id: String,
}

impl Secrets {
    /// The same ones every time.
    pub(super) fn sample() -> Self {
        Self {
            code: "4b203fe6c11548bcabd8da5bb087cD11".to_owned(),
            token: "authusrBd364827b102144cf992fb7ce6e327X89".to_owned(),
            refresh: "authusrB1201401f2b8e4b1c9bf1e3d4a5c6D99".to_owned(),
            nick: "买家沙箱".to_owned(),
            mobile: "13812345678".to_owned(),
            cert: "330106199001011234".to_owned(),
            address: "西湖区天目山路99号".to_owned(),
            user_id: "2088102175794899".to_owned(),
        }
    }

    /// Each with its name.
    pub(super) fn all(&self) -> [(&'static str, &str); 8] {
        [
            ("code", &self.code),
            ("token", &self.token),
            ("refresh token", &self.refresh),
            ("nick name", &self.nick),
            ("mobile", &self.mobile),
            ("document number", &self.cert),
            ("address", &self.address),
            ("user id", &self.user_id),
        ]
    }

    /// The answer of a member query.
    pub(super) fn member_body(&self) -> String {
        serde_json::json!({
            "alipay_user_info_share_response": {
                "code": "10000",
                "msg": "Success",
                "user_id": self.user_id,
                "nick_name": self.nick,
                "mobile": self.mobile,
                "cert_no": self.cert,
                "user_status": "T",
                "user_type": "2",
                "deliver_addresses": [{"address": self.address, "deliver_mobile": self.mobile}],
                "unpublished": {"deep": [self.nick]},
            },
            "sign": "c2lnbmF0dXJl".repeat(28),
        })
        .to_string()
    }

    /// The answer of a token exchange.
    pub(super) fn token_body(&self) -> String {
        serde_json::json!({
            "alipay_system_oauth_token_response": {
                "access_token": self.token,
                "refresh_token": self.refresh,
                "user_id": self.user_id,
                "expires_in": "1296000",
            },
            "sign": "c2lnbmF0dXJl".repeat(28),
        })
        .to_string()
    }

    /// A refusal that quotes the request.
    pub(super) fn refusal_body(&self) -> String {
        serde_json::json!({
            "alipay_user_info_share_response": {
                "code": "40002",
                "msg": "Invalid Arguments",
                "sub_code": "isv.invalid-signature",
                "sub_msg": format!(
                    "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：\
                     app_id=2021000000000000&auth_token={}&charset=utf-8，解决方案：\
                     https://open.alipay.com/api/errCheck?traceId=21e0abc&source=openapi",
                    self.token
                ),
            },
        })
        .to_string()
    }
}

/// The first call of a run, answered by these bytes.
pub(super) fn token_call(secrets: &Secrets, body: &[u8], charset: Charset) -> Exchange {
    let code = AuthCode::new(secrets.code.clone());
    let call = OauthTokenRequest::AuthorizationCode(code).into_call();
    exchange(1, &call, body, charset)
}

/// The second call of a run, answered by these bytes.
pub(super) fn member_call(secrets: &Secrets, body: &[u8], charset: Charset) -> Exchange {
    let auth_token = AccessToken::new(secrets.token.clone());
    exchange(
        2,
        &UserInfoShareRequest { auth_token }.into_call(),
        body,
        charset,
    )
}

fn exchange(id: u64, call: &Call, body: &[u8], charset: Charset) -> Exchange {
    let keys = SimulatorKeys::embedded().unwrap();
    let alipay = keys.alipay_public_key();
    let started = Timestamp::from_second(1_772_695_800).unwrap();
    let credentials = Credentials {
        app_id: AppId::parse("9021000123456789").unwrap(),
        private_key: keys.app_private_key,
        alipay_public_key: Some(alipay.clone()),
        sign_type: SignType::Rsa2,
        charset,
        app_auth_token: None,
        certificates: None,
        api_version: ApiVersion::V2,
    };
    let gateway = Url::parse("https://openapi-sandbox.dl.alipaydev.com/gateway.do").unwrap();
    let stamp = CallStamp::at(started);
    let request = SentRequest::build(&gateway, call, &credentials, &stamp).unwrap();
    let known = KnownKeys {
        alipay: Some(&alipay),
        ..KnownKeys::default()
    };
    let body: Arc<[u8]> = body.into();
    let answer = Answer::read(
        Arc::clone(&body),
        charset,
        Some(call.method),
        known,
        Some(SignType::Rsa2),
    );
    let mut exchange = Exchange {
        id: ExchangeId(id),
        method: call.method,
        environment: Environment::Sandbox,
        started,
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
        elapsed: Duration::from_micros(3_100),
        request,
        received: Some(Received {
            status: 200,
            headers: vec![("trace_id".to_owned(), "21e0abc17726958001234".to_owned())],
            body,
        }),
        transport: None,
        keys: ExchangeKeys::of(known),
        answer: Some(answer),
        findings: Vec::new(),
    };
    exchange.findings = diagnose(&exchange.evidence());
    exchange
}
