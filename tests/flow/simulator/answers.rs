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

    /// An answer that was read from a socket to its end.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let header = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(": "));
            let value = lines.find(|(known, _)| known.eq_ignore_ascii_case(name));
            value.map(|(_, value)| value.to_owned())
        };
        assert_eq!(header("content-encoding"), None, "{head}");
        let content_type = header("content-type").unwrap_or_else(|| panic!("{head}"));
        let body = bytes[end + 4..].to_vec();
        assert_eq!(header("content-length"), Some(body.len().to_string()));
        Self {
            status: head[9..12].parse().unwrap(),
            trace_id: header("trace_id").unwrap(),
            charset: Charset::from_content_type(&content_type).unwrap(),
            content_type,
            body,
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

    /// The SN between node and signature.
    pub(crate) fn alipay_cert_sn(&self) -> Option<String> {
        let json = self.json();
        let names: Vec<_> = json.as_object().unwrap().keys().collect();
        let sn = json.get("alipay_cert_sn")?;
        assert_eq!(
            names.get(1).map(|name| name.as_str()),
            Some("alipay_cert_sn")
        );
        Some(sn.as_str().unwrap().to_owned())
    }

    /// Whether exactly the bytes between node name and `,"sign":` were signed by "Alipay".
    pub(crate) fn verifies(&self, sign_type: SignType) -> bool {
        let start = self.node_name().len() + 4;
        let sign = self.json()["sign"].as_str().unwrap().to_owned();
        let sn = self.alipay_cert_sn();
        let between = sn.map_or(0, |sn| sn.len() + ",\"alipay_cert_sn\":\"\"".len());
        let end = self.body.len() - sign.len() - ",\"sign\":\"\"}".len() - between;
        let key = keys().alipay_private_key.public_key();
        is_valid(&self.body[start..end], &sign, &key, sign_type)
    }
}
