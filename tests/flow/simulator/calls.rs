//! Requests built and signed by hand, so that no code under test has a part in them.

use alipay_explorer::protocol::{Charset, Params, SignType};
use alipay_explorer::signing::{self, SignContent};
use alipay_explorer::simulator::{SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID};
use serde_json::{Value, json};

use super::answers::Answer;
use super::browser;
use super::server::{Server, keys};

/// A call that can be changed before it is signed.
pub(crate) struct Call {
    pub(crate) params: Params,
    charset: Charset,
    sign_type: SignType,
}

impl Call {
    /// A call with the public parameters.
    pub(crate) fn of(method: &str) -> Self {
        let params = [
            ("app_id", SIMULATOR_APP_ID),
            ("method", method),
            ("format", "json"),
            ("charset", "utf-8"),
            ("sign_type", "RSA2"),
            ("timestamp", "2023-11-15 06:13:20"),
            ("version", "1.0"),
        ];
        let params = params.into_iter().collect();
        Self {
            params,
            charset: Charset::Utf8,
            sign_type: SignType::Rsa2,
        }
    }

    /// `alipay.system.oauth.token` for a code.
    pub(crate) fn exchange(code: &str) -> Self {
        Self::of("alipay.system.oauth.token")
            .with("grant_type", "authorization_code")
            .with("code", code)
    }

    /// `alipay.system.oauth.token` for a refresh token.
    pub(crate) fn refresh(token: &str) -> Self {
        Self::of("alipay.system.oauth.token")
            .with("grant_type", "refresh_token")
            .with("refresh_token", token)
    }

    /// `alipay.user.info.share` for an access token.
    pub(crate) fn member(token: &str) -> Self {
        Self::of("alipay.user.info.share").with("auth_token", token)
    }

    /// A call of the third-party app with its parameters in `biz_content`.
    pub(crate) fn of_isv(method: &str, biz_content: &Value) -> Self {
        Self::of(method)
            .with("app_id", SIMULATOR_ISV_APP_ID)
            .with("biz_content", &biz_content.to_string())
    }

    /// `alipay.open.auth.token.app` for a code.
    pub(crate) fn app_token(code: &str) -> Self {
        let biz_content = json!({ "grant_type": "authorization_code", "code": code });
        Self::of_isv("alipay.open.auth.token.app", &biz_content)
    }

    /// Names certificates.
    pub(crate) fn in_certificate_mode(self, server: &Server, app_id: &str) -> Self {
        let certificates = server.handle.certificates().unwrap();
        let app = certificates.app(app_id).unwrap();
        self.with("app_cert_sn", &app.sn().to_string())
            .with("alipay_root_cert_sn", &certificates.root.sn().to_string())
    }

    /// Sets a parameter.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.params.set(name, value);
        self
    }

    /// Leaves a parameter out.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.params = self
            .params
            .iter()
            .filter(|(known, _)| *known != name)
            .collect();
        self
    }

    /// In another character set.
    pub(crate) fn in_charset(mut self, charset: Charset, name: &str) -> Self {
        self.charset = charset;
        self.with("charset", name)
    }

    /// By another algorithm.
    pub(crate) fn by(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self.with("sign_type", sign_type.name())
    }

    /// Adds the signature of the simulator's app.
    pub(crate) fn signed(self) -> Self {
        let sign_type = self.sign_type;
        self.signed_as(sign_type)
    }

    /// Adds a signature of any algorithm, whatever `sign_type` says.
    pub(crate) fn signed_as(self, sign_type: SignType) -> Self {
        let key = &keys().app_private_key;
        let content = SignContent::of(&self.params);
        let bytes = self.charset.encode(content.as_str()).unwrap();
        let sign = signing::sign(&bytes, key, sign_type).unwrap();
        self.with("sign", &sign)
    }

    /// The parameters as they travel.
    pub(crate) fn form(&self) -> String {
        self.params.to_form(self.charset).unwrap()
    }

    /// Sends everything in the query of a POST without a body, as most SDKs do.
    pub(crate) async fn send(&self, server: &Server) -> Answer {
        let url = server.url(&format!("/gateway.do?{}", self.form()));
        Answer::of(browser::client().post(url).send().await.unwrap()).await
    }

    /// Sends everything by GET, as the PHP SDK does for the member query.
    pub(crate) async fn get(&self, server: &Server) -> Answer {
        let url = server.url(&format!("/gateway.do?{}", self.form()));
        Answer::of(browser::client().get(url).send().await.unwrap()).await
    }

    /// Sends `in_body` in the body, and repeats `charset` there, as the .NET SDK does.
    pub(crate) async fn split(&self, server: &Server, in_body: &[&str]) -> Answer {
        let part = |of_body: bool| {
            let belongs = |name: &str| name == "charset" || in_body.contains(&name) == of_body;
            let params: Params = self
                .params
                .iter()
                .filter(|(name, _)| belongs(name))
                .collect();
            params.to_form(self.charset).unwrap()
        };
        let url = server.url(&format!("/any/path?{}", part(false)));
        let request = browser::client()
            .post(url)
            .header(
                "content-type",
                "application/x-www-form-urlencoded;charset=utf-8",
            )
            .body(part(true));
        Answer::of(request.send().await.unwrap()).await
    }
}
