//! REST calls built and signed by hand.

use std::sync::atomic::{AtomicU32, Ordering};

use alipay_explorer::protocol::SignType;
use alipay_explorer::signing::{is_valid, sign};
use alipay_explorer::simulator::SIMULATOR_APP_ID;
use reqwest::Method;
use serde_json::Value;

use super::browser;
use super::server::{START, Server, keys};

/// A call that can be changed before it is signed.
pub(crate) struct RestCall {
    verb: Method,
    target: String,
    body: String,
    /// What is signed of the header `Authorization`.
    pub(crate) auth_string: String,
    scheme: &'static str,
    headers: Vec<(&'static str, String)>,
    app_auth_token: Option<String>,
}

impl RestCall {
    /// A POST of the simulator's own app.
    pub(crate) fn post(target: &str, body: &str) -> Self {
        Self::of(Method::POST, target, body)
    }

    /// A GET of the simulator's own app.
    pub(crate) fn get(target: &str) -> Self {
        Self::of(Method::GET, target, "")
    }

    /// `alipay.system.oauth.token` for a code.
    pub(crate) fn exchange(code: &str) -> Self {
        let body = format!(r#"{{"grant_type":"authorization_code","code":"{code}"}}"#);
        Self::post("/v3/alipay/system/oauth/token", &body)
    }

    /// `alipay.user.info.share` with the token in the query.
    pub(crate) fn member(token: &str) -> Self {
        let target = format!("/v3/alipay/user/info/share?auth_token={token}");
        Self::post(&target, "")
    }

    /// By another app.
    pub(crate) fn by(self, app_id: &str) -> Self {
        let auth_string = self.auth_string.replace(SIMULATOR_APP_ID, app_id);
        self.with_auth(&auth_string)
    }

    /// With another text in the header `Authorization`.
    pub(crate) fn with_auth(mut self, auth_string: &str) -> Self {
        auth_string.clone_into(&mut self.auth_string);
        self
    }

    /// With another algorithm's name.
    pub(crate) fn with_scheme(mut self, scheme: &'static str) -> Self {
        self.scheme = scheme;
        self
    }

    /// For a merchant.
    pub(crate) fn for_merchant(mut self, app_auth_token: &str) -> Self {
        self.app_auth_token = Some(app_auth_token.to_owned());
        self
    }

    /// With another header.
    pub(crate) fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Signs it and sends it.
    pub(crate) async fn send(&self, server: &Server) -> RestAnswer {
        let sign = self.sign(SignType::Rsa2);
        self.send_with(server, Some(&sign)).await
    }

    /// The signature.
    pub(crate) fn sign(&self, sign_type: SignType) -> String {
        let Self {
            verb,
            target,
            body,
            auth_string,
            ..
        } = self;
        let mut content = format!("{auth_string}\n{verb}\n{target}\n{body}\n");
        if let Some(token) = &self.app_auth_token {
            content.push_str(token);
            content.push('\n');
        }
        sign(content.as_bytes(), &keys().app_private_key, sign_type).unwrap()
    }

    /// Sends it with any signature.
    pub(crate) async fn send_with(&self, server: &Server, sign: Option<&str>) -> RestAnswer {
        let sign = sign.map(|sign| format!(",sign={sign}")).unwrap_or_default();
        let authorization = format!("{} {}{sign}", self.scheme, self.auth_string);
        let mut request = browser::client()
            .request(self.verb.clone(), server.url(&self.target))
            .header("authorization", authorization)
            .header("content-type", "application/json")
            .body(self.body.clone());
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(token) = &self.app_auth_token {
            request = request.header("alipay-app-auth-token", token);
        }
        RestAnswer::of(request.send().await.unwrap()).await
    }

    fn of(verb: Method, target: &str, body: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let nonce = NUMBER.fetch_add(1, Ordering::Relaxed);
        Self {
            verb,
            target: target.to_owned(),
            body: body.to_owned(),
            auth_string: format!("app_id={SIMULATOR_APP_ID},nonce=n-{nonce},timestamp={START}000"),
            scheme: "ALIPAY-SHA256withRSA",
            headers: Vec::new(),
            app_auth_token: None,
        }
    }
}

/// An answer with its headers.
pub(crate) struct RestAnswer {
    pub(crate) status: u16,
    pub(crate) body: String,
    headers: reqwest::header::HeaderMap,
}

impl RestAnswer {
    pub(crate) async fn of(response: reqwest::Response) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    /// A header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.to_str().unwrap())
    }

    /// The body as a tree.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{}", self.body))
    }

    /// A text of the body.
    pub(crate) fn field(&self, name: &str) -> String {
        let json = self.json();
        let text = json[name].as_str();
        text.unwrap_or_else(|| panic!("no {name} in {json}"))
            .to_owned()
    }

    /// Status and code of a failure.
    pub(crate) fn failure(&self) -> (u16, String) {
        let json = self.json();
        let names: Vec<_> = json.as_object().unwrap().keys().collect();
        assert_eq!(names, ["code", "message", "links"]);
        assert!(json["links"][0]["link"].is_string(), "{json}");
        (self.status, self.field("code"))
    }

    /// Whether time, nonce and body were signed by "Alipay".
    pub(crate) fn verifies(&self) -> bool {
        let header = |name| self.header(name).unwrap_or_else(|| panic!("no {name}"));
        let (timestamp, nonce) = (header("alipay-timestamp"), header("alipay-nonce"));
        let content = format!("{timestamp}\n{nonce}\n{}\n", self.body);
        let key = keys().alipay_private_key.public_key();
        is_valid(
            content.as_bytes(),
            header("alipay-signature"),
            &key,
            SignType::Rsa2,
        )
    }
}
