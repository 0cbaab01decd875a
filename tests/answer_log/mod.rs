//! Logs of answers with what is to be found out about each, for tests and benches. The same seed
//! gives the same log.

use std::fmt::Write as _;

use alipay_explorer::keys::AppPrivateKey;
use alipay_explorer::protocol::SignType;
use alipay_explorer::signing::sign;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::rand_core::OsRng;
use rsa::{Pss, RsaPrivateKey};
use sha2::{Digest as _, Sha256};

/// The ways in which an answer can be bad: verdict and cause.
pub(crate) const WAYS: [(&str, Option<&str>); 10] = [
    ("mismatch", Some("altered-text")),
    ("mismatch", Some("wrong-key")),
    ("mismatch", Some("other-hash")),
    ("unsigned", None),
    ("ambiguous", Some("repeated-names")),
    ("mismatch", Some("damaged-signature")),
    ("unreadable", Some("truncated")),
    ("mismatch", Some("altered-text")),
    ("mismatch", Some("other-padding")),
    ("unreadable", Some("not-json")),
];

/// A key that signs for nobody.
const OTHER: &str = "assets/simulator/keys/TEST-ONLY-other-private-key.pem";

/// Makes answers.
pub(crate) struct Maker {
    alipay: AppPrivateKey,
    other: AppPrivateKey,
    pss: RsaPrivateKey,
    random: u64,
}

fn key(name: &str) -> AppPrivateKey {
    AppPrivateKey::parse(pem(name).as_bytes()).unwrap()
}

fn pem(name: &str) -> String {
    std::fs::read_to_string(format!("tests/fixtures/keys/TEST-ONLY-{name}.pem")).unwrap()
}

impl Maker {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            alipay: key("rsa2048-pkcs8"),
            other: AppPrivateKey::parse(&std::fs::read(OTHER).unwrap()).unwrap(),
            pss: RsaPrivateKey::from_pkcs8_pem(&pem("rsa2048-pkcs8")).unwrap(),
            random: seed.max(1),
        }
    }

    /// A number below.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        usize::try_from(self.random % limit as u64).unwrap()
    }

    /// An answer, good or bad in this way.
    pub(crate) fn answer(&mut self, way: Option<usize>) -> String {
        let user = 2_088_000_000_000_000_u64 + self.below(1_000_000_000) as u64;
        let node = format!(
            r#"{{"code":"10000","msg":"Success","avatar":"https:\/\/tfs.alipayobjects.com\/images\/partner\/T1","city":"杭州市","gender":"f","is_certified":"T","nick_name":"买家{}","province":"浙江省","user_id":"{user}","user_status":"T","user_type":"2"}}"#,
            self.below(1_000)
        );
        match way {
            None => envelope(&node, &self.sign(&node)),
            Some(0) => envelope(&node.replace("\"f\"", "\"m\""), &self.sign(&node)),
            Some(1) => envelope(
                &node,
                &sign(node.as_bytes(), &self.other, SignType::Rsa2).unwrap(),
            ),
            Some(2) => envelope(
                &node,
                &sign(node.as_bytes(), &self.alipay, SignType::Rsa).unwrap(),
            ),
            Some(3) => format!("{{\"alipay_user_info_share_response\":{node}}}"),
            Some(4) => {
                let good = envelope(&node, &self.sign(&node));
                good.replacen("{\"", "{\"alipay_user_info_share_response\":{},\"", 1)
            }
            Some(5) => {
                let sign = self.sign(&node);
                let (head, tail) = sign.split_at(100);
                envelope(&node, &format!("{head} {tail}"))
            }
            Some(6) => {
                let good = envelope(&node, &self.sign(&node));
                good.split_at(good.len() - 30).0.to_owned()
            }
            Some(7) => envelope(&node.replace("\\/", "/"), &self.sign(&node)),
            Some(8) => envelope(&node, &self.sign_pss(&node)),
            Some(_) => envelope(&node, &self.sign(&node)).replace("\"T\",\"nick", "T,\"nick"),
        }
    }

    fn sign(&self, node: &str) -> String {
        sign(node.as_bytes(), &self.alipay, SignType::Rsa2).unwrap()
    }

    fn sign_pss(&self, node: &str) -> String {
        let digest = Sha256::digest(node.as_bytes());
        let padding = Pss::new::<Sha256>();
        let signature = self.pss.sign_with_rng(&mut OsRng, padding, &digest);
        STANDARD.encode(signature.unwrap())
    }
}

fn envelope(node: &str, sign: &str) -> String {
    format!("{{\"alipay_user_info_share_response\":{node},\"sign\":\"{sign}\"}}")
}

/// Holds the key that the good answers fit.
pub(crate) const PUBLIC_KEY: &str = "tests/fixtures/keys/TEST-ONLY-rsa2048-spki.pem";

/// How an answer stands in a line.
#[derive(Clone, Copy)]
pub(crate) enum Wrapping {
    /// Alone.
    Bare,
    /// Behind time, level and app id, before something else.
    Log,
    /// As a string of a JSON line.
    JsonString,
    /// In base64.
    Base64,
}

impl Wrapping {
    pub(crate) const ALL: [Self; 4] = [Self::Bare, Self::Log, Self::JsonString, Self::Base64];

    /// A line with an answer, without its end.
    pub(crate) fn line(self, answer: &str, number: usize) -> String {
        let (hour, minute) = (number / 50_000 % 24, number / 800 % 60);
        let time = format!("2026-03-05 {hour:02}:{minute:02}:07,123");
        let app = 2_021_000_000_000_000_u64 + number as u64 % 3;
        let mut line = String::with_capacity(answer.len() + 120);
        match self {
            Self::Bare => line.push_str(answer),
            Self::Log => write!(
                line,
                "{time} INFO [worker-3] app_id={app} body={answer} took 31 ms"
            )
            .unwrap(),
            Self::JsonString => {
                let answer = serde_json::to_string(answer).unwrap();
                write!(
                    line,
                    r#"{{"time":"{time}","app_id":"{app}","body":{answer}}}"#
                )
                .unwrap();
            }
            Self::Base64 => {
                write!(line, "{time} app_id={app} raw={}", STANDARD.encode(answer)).unwrap();
            }
        }
        line
    }
}
