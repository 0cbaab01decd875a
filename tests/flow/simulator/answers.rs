//! An answer of the gateway, cut by hand.

use alipay_explorer::protocol::{Charset, SignType};
use alipay_explorer::signing::is_valid;
use reqwest::Response;
use serde_json::Value;

use super::server::keys;

/// An answer and the bytes it came in.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) trace_id: String,
    pub(crate) body: Vec<u8>,
    charset: Charset,
}

impl Answer {
    pub(crate) async fn of(response: Response) -> Self {
        let header = |name: &str| {
            let value = response
                .headers()
                .get(name)
                .unwrap_or_else(|| panic!("no {name}"));
            value.to_str().unwrap().to_owned()
        };
        let content_type = header("content-type");
        Self {
            status: response.status().as_u16(),
            trace_id: header("trace_id"),
            charset: Charset::from_content_type(&content_type).unwrap(),
            content_type,
            body: response.bytes().await.unwrap().to_vec(),
        }
    }

    /// The whole answer as text.
    pub(crate) fn text(&self) -> String {
        self.charset
            .decode_exactly(&self.body)
            .expect("bytes of the declared character set")
            .into_owned()
    }

    /// The whole answer as a tree.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text()).unwrap()
    }

    /// The name of the node.
    pub(crate) fn node_name(&self) -> String {
        self.json()
            .as_object()
            .unwrap()
            .keys()
            .next()
            .unwrap()
            .clone()
    }

    /// The value of the node.
    pub(crate) fn node(&self) -> Value {
        self.json()
            .as_object()
            .unwrap()
            .values()
            .next()
            .unwrap()
            .clone()
    }

    /// A text of the node.
    pub(crate) fn field(&self, name: &str) -> String {
        self.node()[name]
            .as_str()
            .unwrap_or_else(|| panic!("no {name} in {}", self.text()))
            .to_owned()
    }

    /// `code` and `sub_code`.
    pub(crate) fn failure(&self) -> (String, String) {
        (self.field("code"), self.field("sub_code"))
    }

    /// Whether it is signed at all.
    pub(crate) fn is_signed(&self) -> bool {
        self.json().get("sign").is_some()
    }

    /// Whether exactly the bytes between node name and `,"sign":` were signed by "Alipay".
    pub(crate) fn verifies(&self, sign_type: SignType) -> bool {
        let start = self.node_name().len() + 4;
        let sign = self.json()["sign"].as_str().unwrap().to_owned();
        let end = self.body.len() - sign.len() - ",\"sign\":\"\"}".len();
        let key = keys().alipay_private_key.public_key();
        is_valid(&self.body[start..end], &sign, &key, sign_type)
    }
}
