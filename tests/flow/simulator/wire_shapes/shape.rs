//! One client's way of calling.

use alipay_explorer::keys::AppPrivateKey;
use alipay_explorer::protocol::{Charset, SignType};
use alipay_explorer::signing::sign;
use base64::Engine as _;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use sha2::{Digest as _, Sha512};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::simulator::answers::Answer;
use crate::simulator::server::{Server, keys};

const APP: &str = include_str!("../../../../assets/simulator/keys/TEST-ONLY-app-private-key.pem");
const OTHER: &[u8] =
    include_bytes!("../../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");

/// Both calls of one client.
pub(super) struct Shape {
    pub(super) client: &'static str,
    pub(super) token: Request,
    pub(super) member: Request,
}

/// One recorded request. Parameters are written decoded, `name=value` separated by `&`, in the
/// order in which they are sent; `{secret}` is the code or token, `sign` stands where it is sent.
pub(super) struct Request {
    pub(super) verb: &'static str,
    /// What stands before the query.
    pub(super) target: &'static str,
    pub(super) query: &'static str,
    pub(super) body: &'static str,
    /// Headers without `Content-Length`, which is sent with every POST; `{host}` is host and port.
    pub(super) headers: &'static [&'static str],
    pub(super) escape: Escape,
}

/// How values are escaped.
#[derive(Clone, Copy)]
pub(super) struct Escape {
    pub(super) blank: &'static str,
    pub(super) is_lower: bool,
    /// What is left as it is beside letters and digits.
    pub(super) safe: &'static str,
}

/// What is done to a request before it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spoilt {
    Not,
    OtherKey,
    Sha512,
    /// A value is changed after it was signed.
    Tampered,
    /// `sign_type` is left out.
    NoSignType,
}

/// A request with its code or token.
pub(super) struct Filled<'a> {
    request: &'a Request,
    secret: &'a str,
}

impl Shape {
    pub(super) fn token<'a>(&'a self, code: &'a str) -> Filled<'a> {
        let request = &self.token;
        Filled {
            request,
            secret: code,
        }
    }

    pub(super) fn member<'a>(&'a self, token: &'a str) -> Filled<'a> {
        let request = &self.member;
        Filled {
            request,
            secret: token,
        }
    }

    pub(super) fn charset(&self) -> Charset {
        self.token("").charset()
    }

    pub(super) fn sign_type(&self) -> SignType {
        self.token("").sign_type()
    }
}

impl Filled<'_> {
    pub(super) async fn send(&self, server: &Server, spoilt: Spoilt) -> Answer {
        let address = server.handle.address();
        let mut stream = TcpStream::connect(address).await.unwrap();
        let bytes = self.bytes(&address.to_string(), spoilt);
        stream.write_all(bytes.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        Answer::of_bytes(&answer)
    }

    fn bytes(&self, host: &str, spoilt: Spoilt) -> String {
        let sign = self.sign(spoilt);
        let part = |part: &str| {
            let escaped = self.pairs(part).map(|(name, value)| {
                let value = match name {
                    "sign" => sign.clone(),
                    "timestamp" if spoilt == Spoilt::Tampered => "2023-11-15 06:13:21".to_owned(),
                    _ => value,
                };
                (name, value)
            });
            let kept = escaped.filter(|(name, _)| is_sent(name, spoilt));
            let joined: Vec<_> = kept
                .map(|(name, value)| format!("{name}={}", self.escaped(&value)))
                .collect();
            joined.join("&")
        };
        let Request {
            verb,
            target,
            query,
            body,
            headers,
            ..
        } = self.request;
        let (query, body) = (part(query), part(body));
        let mut text = format!("{verb} {target}?{query} HTTP/1.1\r\n");
        for header in *headers {
            text.push_str(&header.replace("{host}", host));
            text.push_str("\r\n");
        }
        if *verb == "POST" {
            text.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        text + "Connection: close\r\n\r\n" + &body
    }

    /// Made over exactly the values that are sent, once each, sorted, without empty ones.
    fn sign(&self, spoilt: Spoilt) -> String {
        let all = format!("{}&{}", self.request.query, self.request.body);
        let mut pairs: Vec<_> = self.pairs(&all).collect();
        pairs.retain(|(name, value)| *name != "sign" && !value.is_empty() && is_sent(name, spoilt));
        pairs.sort_unstable();
        pairs.dedup();
        let joined: Vec<_> = pairs
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let content = self
            .charset()
            .encode(&joined.join("&"))
            .unwrap()
            .into_owned();
        match spoilt {
            Spoilt::Sha512 => sign_sha512(&content),
            Spoilt::OtherKey => {
                let other = AppPrivateKey::parse(OTHER).unwrap();
                sign(&content, &other, self.sign_type()).unwrap()
            }
            _ => sign(&content, &keys().app_private_key, self.sign_type()).unwrap(),
        }
    }

    fn pairs<'a>(&'a self, part: &'a str) -> impl Iterator<Item = (&'a str, String)> {
        let pairs = part.split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (name, value.replace("{secret}", self.secret))
        })
    }

    fn value(&self, name: &str) -> String {
        let all = format!("{}&{}", self.request.query, self.request.body);
        let found = self.pairs(&all).find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("no {name}")).1
    }

    fn charset(&self) -> Charset {
        Charset::from_name(&self.value("charset")).unwrap()
    }

    fn sign_type(&self) -> SignType {
        SignType::from_name(&self.value("sign_type")).unwrap()
    }

    fn escaped(&self, value: &str) -> String {
        let Escape {
            blank,
            is_lower,
            safe,
        } = self.request.escape;
        let bytes = self.charset().encode(value).unwrap().into_owned();
        let one = |byte: u8| match byte {
            b' ' => blank.to_owned(),
            _ if byte.is_ascii_alphanumeric() || safe.as_bytes().contains(&byte) => {
                char::from(byte).to_string()
            }
            _ if is_lower => format!("%{byte:02x}"),
            _ => format!("%{byte:02X}"),
        };
        bytes.into_iter().map(one).collect()
    }
}

fn is_sent(name: &str, spoilt: Spoilt) -> bool {
    name != "sign_type" || spoilt != Spoilt::NoSignType
}

fn sign_sha512(content: &[u8]) -> String {
    let key = RsaPrivateKey::from_pkcs8_pem(APP).unwrap();
    let digest = Sha512::digest(content);
    let signature = key.sign(Pkcs1v15Sign::new::<Sha512>(), &digest).unwrap();
    base64::engine::general_purpose::STANDARD.encode(signature)
}
