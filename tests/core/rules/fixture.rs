//! One case of one rule, described by what goes over the wire.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail as the tests do"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use alipay_explorer::diagnosis::{Evidence, TransportFault};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::protocol::methods::MethodInfo;
use alipay_explorer::protocol::v3::RestAnswerHead;
use alipay_explorer::protocol::{
    ApiVersion, Charset, Environment, Masker, ResponseEnvelope, Scopes, SignType,
};
use alipay_explorer::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use alipay_explorer::signing::{KnownKeys, SignContent, sign, verify};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::rand_core::OsRng;
use rsa::sha2::{Digest as _, Sha256};
use rsa::{Pss, RsaPrivateKey};
use serde::Deserialize;
use url::Url;

/// A case: `tests/fixtures/rules/<rule-id>/<case>.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct Fixture {
    #[serde(skip)]
    pub(crate) rule: String,
    #[serde(skip)]
    pub(crate) case: String,
    /// The variant that is to be found; absent for the general text.
    pub(crate) variant: Option<String>,
    environment: Option<Environment>,
    gateway_host: Option<String>,
    app_id: Option<String>,
    method: Option<String>,
    scope: Option<String>,
    redirect_app_id: Option<String>,
    code_spent_before: bool,
    /// Whether the call is a preflight's.
    preflight: bool,
    auth_token: Option<String>,
    /// In which form request and answer are written; v2 unless it is told.
    api_version: ApiVersion,
    nonce_sent_before: bool,
    /// Parameters of the request, from which the string to sign is made.
    request: Option<BTreeMap<String, String>>,
    /// A string to sign that no request of this program would give.
    sign_content: Option<String>,
    /// An authorization address.
    authorization_url: Option<String>,
    configured_redirect_uri: Option<String>,
    /// The parameters that a redirect brought.
    redirect: Option<BTreeMap<String, String>>,
    refresh_token_spent_before: bool,
    charset_outside_query: bool,
    /// What an SDK or a page of Alipay's says.
    sdk_message: Option<String>,
    /// Whether an answer stands beside that.
    answer_beside: bool,
    /// The headers of the answer.
    headers: BTreeMap<String, String>,
    http_status: Option<u16>,
    transport: Option<WireFault>,
    /// The answer; `$SIGN` in it is replaced by a signature.
    body: Option<String>,
    charset: Option<String>,
    /// The character set it is read in, if that is another one.
    read_as: Option<String>,
    sign_with: Option<Signing>,
    alipay_public_key: Option<String>,
    app_private_key: Option<String>,
    expected_sign_type: Option<SignType>,
    /// Keys of other profiles or files: place, role (`alipay`, `app` or `file`), key.
    shelf: BTreeMap<String, BTreeMap<String, String>>,
    /// Whether keys were pasted that are a pair, and the name under which the public one is said to
    /// be Alipay's.
    key_pair: bool,
    own_key_as_alipays: Option<String>,
}

/// How the answer is signed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signing {
    key: String,
    #[serde(default)]
    sign_type: SignType,
    /// The text that is signed instead of the node.
    over: Option<String>,
    /// The character set it is signed in, if another than the body's.
    over_charset: Option<String>,
    /// What happens to the signature on its way.
    damage: Option<Damage>,
    /// The padding, if another than the gateway's.
    padding: Option<OtherPadding>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Damage {
    Blanks,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum OtherPadding {
    Pss,
}

/// The keys of a fixture's other profiles.
#[derive(Debug)]
struct Shelf(Vec<ShelvedKey>);

impl KeyShelf for Shelf {
    fn stock(&self) -> Stock {
        Stock {
            keys: self.0.clone(),
            unreadable: Vec::new(),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireFault {
    Dns { host: String },
    Connect { address: String },
    Tls { host: String, reason: String },
    Timeout { connecting: bool, limit_ms: u64 },
    BodyTooLarge { limit: usize },
    Cut { received: usize },
    Other { reason: String },
}

impl Fixture {
    /// Every case, sorted by rule and name.
    pub(crate) fn all() -> Vec<Self> {
        let mut paths: Vec<PathBuf> = entries(&root().join("fixtures/rules"))
            .iter()
            .flat_map(|rule| entries(rule))
            .collect();
        paths.sort();
        paths.iter().map(|path| Self::read(path)).collect()
    }

    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let fixture: Self = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let rule = name_of(path.parent().unwrap());
        Self {
            rule,
            case: name_of(path).trim_end_matches(".json").to_owned(),
            ..fixture
        }
    }

    /// A healthy member answer with this node, signed and verified.
    pub(crate) fn answer(node: &str) -> Self {
        Self {
            http_status: Some(200),
            body: Some(format!(
                r#"{{"alipay_user_info_share_response":{node},"sign":"$SIGN"}}"#
            )),
            sign_with: Some(Signing {
                key: "alipay".to_owned(),
                sign_type: SignType::Rsa2,
                over: None,
                over_charset: None,
                damage: None,
                padding: None,
            }),
            alipay_public_key: Some("alipay".to_owned()),
            ..Self::default()
        }
    }

    /// What the program would know, gained from the bytes as the program gains it.
    pub(crate) fn evidence(&self) -> Evidence {
        let known = self.method.as_deref().and_then(MethodInfo::by_name);
        let mut evidence = Evidence {
            environment: self.environment,
            gateway_host: self.gateway_host.clone(),
            app_id: self.app_id.clone(),
            method: known,
            unknown_method: self.method.clone().filter(|_| known.is_none()),
            scopes: self.scope.as_deref().and_then(Scopes::parse),
            code_app_id: self.redirect_app_id.clone(),
            code_spent_before: self.code_spent_before,
            is_preflight: self.preflight,
            token_family: self.auth_token.as_deref().and_then(Evidence::family_of),
            http_status: self.http_status,
            transport: self.transport.as_ref().map(WireFault::fault),
            nonce_sent_before: self.nonce_sent_before,
            refresh_token_spent_before: self.refresh_token_spent_before,
            charset_outside_query: self.charset_outside_query,
            configured_redirect_uri: self.configured_redirect_uri.clone(),
            sdk_message: self.sdk_message.clone(),
            is_answer_beside: self.answer_beside,
            is_key_pair: self.key_pair,
            own_key_as_alipays: self.own_key_as_alipays.clone(),
            ..Evidence::default()
        };
        self.add_around(&mut evidence);
        if let Some(request) = &self.request {
            let params = request.clone().into_iter().collect();
            match self.api_version {
                ApiVersion::V2 => evidence.add_request(&params),
                ApiVersion::V3 => {
                    let content = self.sign_content.as_deref().unwrap_or_default();
                    evidence.add_rest_request(&params, &SignContent::from_text(content));
                }
            }
        }
        if let (Some(content), ApiVersion::V2) = (&self.sign_content, self.api_version) {
            evidence.sign_content = Some(Masker::new().mask(content));
            evidence.signed = Some(SignContent::from_text(content.clone()));
        }
        if let Some(body) = self.signed_body() {
            self.add_body(&mut evidence, &body);
        }
        evidence
    }

    /// What stands around the call: the authorization before it and the headers after it.
    fn add_around(&self, evidence: &mut Evidence) {
        if let Some(address) = &self.authorization_url {
            evidence.add_authorization(&Url::parse(address).unwrap());
        }
        if let Some(redirect) = &self.redirect {
            evidence.add_redirect(&redirect.clone().into_iter().collect());
        }
        let headers = self.headers.iter();
        evidence.add_headers(headers.map(|(name, value)| (name.as_str(), value.as_str())));
    }

    fn add_body(&self, evidence: &mut Evidence, body: &[u8]) {
        let read_as = self.read_as.as_deref().and_then(Charset::from_name);
        let charset = read_as.unwrap_or_else(|| self.charset());
        let status = self.http_status.unwrap_or(200);
        let headers = self.headers.iter();
        let head = RestAnswerHead::of(headers.map(|(name, value)| (name.as_str(), value.as_str())));
        let envelope = match self.api_version {
            ApiVersion::V2 => ResponseEnvelope::cut(body.into(), charset, evidence.method),
            ApiVersion::V3 => {
                ResponseEnvelope::bare(body.into(), charset, evidence.method, (status, &head))
            }
        };
        match envelope {
            Ok(envelope) => {
                let alipay = self.alipay_public_key.as_deref().map(public_key);
                let own = self
                    .app_private_key
                    .as_deref()
                    .map(|name| private_key(name).public_key());
                let others = self.shelf();
                let keys = KnownKeys {
                    alipay: alipay.as_ref(),
                    own: own.as_ref(),
                    shelf: Some(&others),
                };
                evidence.signature = Some(verify(&envelope, keys, self.expected_sign_type));
                evidence.add_answer(&envelope);
            }
            Err(error) => evidence.add_unreadable_body(error, body),
        }
    }

    fn signed_body(&self) -> Option<Vec<u8>> {
        let body = self.body.as_deref()?;
        let bytes = |text: &str| self.charset().encode(text).unwrap().into_owned();
        let Some(signing) = &self.sign_with else {
            return Some(bytes(body));
        };
        let charset = signing.over_charset.as_deref();
        let charset = charset.map_or(self.charset(), |name| Charset::from_name(name).unwrap());
        let content = signing.over.as_deref().map_or_else(
            || self.node_of(&bytes(body)),
            |over| charset.encode(over).unwrap().into_owned(),
        );
        let signature = signing.signature(&content);
        Some(bytes(&body.replace("$SIGN", &signature)))
    }

    fn shelf(&self) -> Shelf {
        let environment = Environment::Production;
        let keys = self.shelf.iter().flat_map(|(place, roles)| {
            roles.iter().map(move |(role, key)| {
                let profile = place.clone();
                match role.as_str() {
                    "alipay" => {
                        let holder = KeyHolder::AlipayOf {
                            profile,
                            environment,
                        };
                        ShelvedKey::alipay(holder, &public_key(key))
                    }
                    "app" => {
                        let holder = KeyHolder::AppOf {
                            profile,
                            environment,
                        };
                        ShelvedKey::app(holder, &private_key(key).public_key())
                    }
                    "file" => ShelvedKey::alipay(KeyHolder::File(profile), &public_key(key)),
                    other => panic!("{other} is no role"),
                }
            })
        });
        Shelf(keys.collect())
    }

    fn node_of(&self, body: &[u8]) -> Vec<u8> {
        let envelope = ResponseEnvelope::cut(body.into(), self.charset(), None).unwrap();
        envelope.signed_bytes().to_vec()
    }

    fn charset(&self) -> Charset {
        self.charset
            .as_deref()
            .map_or(Charset::Utf8, |name| Charset::from_name(name).unwrap())
    }
}

impl Signing {
    fn signature(&self, content: &[u8]) -> String {
        let key = private_key(&self.key);
        let signature = match self.padding {
            None => sign(content, &key, self.sign_type).unwrap(),
            Some(OtherPadding::Pss) => {
                let key = RsaPrivateKey::from_pkcs8_pem(&key.to_pkcs8_pem().unwrap()).unwrap();
                let digest = Sha256::digest(content);
                // Without salt the signature is the same each time, and so are the snapshots.
                let padding = Pss::new_with_salt::<Sha256>(0);
                let signature = key.sign_with_rng(&mut OsRng, padding, &digest).unwrap();
                STANDARD.encode(signature)
            }
        };
        match self.damage {
            None => signature,
            Some(Damage::Blanks) => signature.replace('+', " "),
        }
    }
}

impl WireFault {
    fn fault(&self) -> TransportFault {
        match self {
            Self::Dns { host } => TransportFault::Dns { host: host.clone() },
            Self::Connect { address } => TransportFault::Connect {
                address: address.clone(),
            },
            Self::Tls { host, reason } => TransportFault::Tls {
                host: host.clone(),
                reason: reason.clone(),
            },
            Self::Timeout {
                connecting,
                limit_ms,
            } => TransportFault::Timeout {
                connecting: *connecting,
                limit: Duration::from_millis(*limit_ms),
            },
            Self::BodyTooLarge { limit } => TransportFault::BodyTooLarge { limit: *limit },
            Self::Cut { received } => TransportFault::Cut {
                received: *received,
            },
            Self::Other { reason } => TransportFault::Other {
                reason: reason.clone(),
            },
        }
    }
}

fn public_key(name: &str) -> AlipayPublicKey {
    AlipayPublicKey::parse(private_key(name).public_key().to_pem().as_bytes()).unwrap()
}

fn private_key(name: &str) -> AppPrivateKey {
    let path = match name {
        "alipay" | "app" | "other" => root().join(format!(
            "../assets/simulator/keys/TEST-ONLY-{name}-private-key.pem"
        )),
        _ => root().join(format!("fixtures/keys/TEST-ONLY-{name}-pkcs8.pem")),
    };
    AppPrivateKey::parse(&fs::read(path).unwrap()).unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}
