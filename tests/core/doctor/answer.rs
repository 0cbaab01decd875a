//! Answers as the gateway sends them, and what happens to them on their way.

use std::fmt::Write as _;
use std::sync::LazyLock;

use alipay_explorer::keys::{AlipayPublicKey, AppPublicKey};
use alipay_explorer::protocol::{Charset, ResponseEnvelope, SignType};
use alipay_explorer::signing::{KnownKeys, SignatureReport, sign, verify};
use alipay_explorer::simulator::SimulatorKeys;
use proptest::prelude::*;

pub(crate) static KEYS: LazyLock<SimulatorKeys> =
    LazyLock::new(|| SimulatorKeys::embedded().unwrap());

/// A member answer's node with everything that alterations need: slashes, Chinese, a quoted number,
/// a bare number, an entity's character, an emoji.
pub(crate) const NODE: &str = r#"{"code":"10000","msg":"Success","avatar":"https:\/\/tfs.alipayobjects.com\/images\/partner\/T1","city":"杭州市","count":7,"gender":"f","nick_name":"买家&沙箱","user_id":"2088102175794899","user_type":"2"}"#;

/// An answer between the gateway's key and a verifier.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// What is signed.
    pub(crate) signed: Vec<u8>,
    /// With this algorithm.
    pub(crate) sign_type: SignType,
    /// What arrives as the node.
    pub(crate) node: String,
    /// What arrives as `sign`, if not the signature itself.
    pub(crate) mangle_sign: fn(&str) -> String,
    /// The character set it arrives in.
    pub(crate) charset: Charset,
}

impl Answer {
    pub(crate) fn of(node: &str) -> Self {
        Self {
            signed: node.as_bytes().to_vec(),
            sign_type: SignType::Rsa2,
            node: node.to_owned(),
            mangle_sign: str::to_owned,
            charset: Charset::Utf8,
        }
    }

    pub(crate) fn body(&self) -> Vec<u8> {
        let signature = sign(&self.signed, &KEYS.alipay_private_key, self.sign_type).unwrap();
        self.body_with(&(self.mangle_sign)(&signature))
    }

    /// The body with this signature, as JSON writes it.
    pub(crate) fn body_with(&self, sign: &str) -> Vec<u8> {
        let sign = serde_json::to_string(sign).unwrap();
        let text = format!(
            r#"{{"alipay_user_info_share_response":{},"sign":{sign}}}"#,
            self.node
        );
        self.charset.encode(&text).unwrap().into_owned()
    }

    pub(crate) fn report(&self) -> SignatureReport {
        report(&self.body(), self.charset, &KEYS.alipay_public_key())
    }
}

pub(crate) fn report(body: &[u8], charset: Charset, key: &AlipayPublicKey) -> SignatureReport {
    report_with(body, charset, known(key, None))
}

pub(crate) fn report_with(body: &[u8], charset: Charset, keys: KnownKeys<'_>) -> SignatureReport {
    let envelope = ResponseEnvelope::cut(body.into(), charset, None).unwrap();
    verify(&envelope, keys, Some(SignType::Rsa2))
}

pub(crate) fn known<'a>(
    alipay: &'a AlipayPublicKey,
    own: Option<&'a AppPublicKey>,
) -> KnownKeys<'a> {
    KnownKeys {
        alipay: Some(alipay),
        own,
        shelf: None,
    }
}

/// Nodes as the gateway writes them: result code first, then alphabetical, slashes escaped.
pub(crate) fn nodes() -> impl Strategy<Value = String> {
    let value = "[a-zA-Z0-9买家沙箱杭州市浙江 .&-]{1,12}";
    let fields = prop::collection::btree_map("[a-z]{2}_[a-z]{3,8}", value, 1..6);
    fields.prop_map(|fields| {
        let mut node = String::from(r#"{"code":"10000","msg":"Success""#);
        for (name, value) in fields {
            let _ = write!(node, r#","{name}":"{value}""#);
        }
        node += r#","zz_number":12,"zz_url":"https:\/\/a.example\/买","zz_user":"家&2"}"#;
        node
    })
}
