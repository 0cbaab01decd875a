//! The simulator in each wrong state: the right light, and all the others untouched.

use std::sync::Arc;

use alipay_explorer::client::Credentials;
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::platform;
use alipay_explorer::protocol::AppId;
use alipay_explorer::simulator::{Simulator, SimulatorConfig, SimulatorHandle, UploadedKey};
use jiff::{SignedDuration, Timestamp};

use super::lights::{preflight, reasons, row};
use crate::client::setup::credentials;

const OTHER_KEY: &[u8] =
    include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");

fn other_key() -> AppPrivateKey {
    AppPrivateKey::parse(OTHER_KEY).unwrap()
}

fn as_alipay_key(private: &AppPrivateKey) -> AlipayPublicKey {
    let pem = private.public_key().to_pem();
    AlipayPublicKey::parse(pem.as_bytes()).unwrap()
}

async fn simulator(uploaded_key: UploadedKey) -> SimulatorHandle {
    let config = SimulatorConfig {
        uploaded_key,
        ..SimulatorConfig::new(Arc::new(platform::now), 1)
    };
    Simulator::start(config).await.unwrap()
}

/// A state of the world with the lights it leads to.
struct Case {
    name: &'static str,
    uploaded: UploadedKey,
    credentials: Credentials,
    clock: fn() -> Timestamp,
    /// In the order of the columns.
    row: &'static str,
    reasons: &'static [&'static str],
    /// Whether nothing is bad.
    is_good: bool,
}

impl Case {
    fn all_right(name: &'static str) -> Self {
        Self {
            name,
            uploaded: UploadedKey::OfApp,
            credentials: credentials(),
            clock: platform::now,
            row: "good good good good good good good good good good good good unknown",
            reasons: &["product-later"],
            is_good: true,
        }
    }
}

fn minutes_off(minutes: i64) -> Timestamp {
    platform::now() + SignedDuration::from_mins(minutes)
}

/// What the gateway has of the app, and what it is called with.
fn request_cases() -> Vec<Case> {
    let all_right = Case::all_right;
    let right = credentials;
    vec![
        all_right("all right"),
        Case {
            credentials: Credentials {
                app_id: AppId::parse("2021000000000001").unwrap(),
                ..right()
            },
            row: "good good good good good bad unknown unknown unknown unknown unknown unknown unknown",
            reasons: &[
                "app-id-unknown",
                "app-id-shape-none",
                "not-reached",
                "not-reached",
                "not-reached",
                "not-reached",
                "alipay-key-unsigned",
                "product-later",
            ],
            is_good: false,
            ..all_right("unknown app id")
        },
        Case {
            credentials: Credentials {
                private_key: other_key(),
                ..right()
            },
            row: "good good good good good good good good bad unknown bad good unknown",
            reasons: &[
                "signature-same-string",
                "sign-type-not-told",
                "private-key-other",
                "product-later",
            ],
            is_good: false,
            ..all_right("other private key")
        },
        Case {
            uploaded: UploadedKey::Other(Box::new(other_key().public_key())),
            row: "good good good good good good good good bad unknown bad good unknown",
            reasons: &[
                "signature-same-string",
                "sign-type-not-told",
                "private-key-other",
                "product-later",
            ],
            is_good: false,
            ..all_right("other key uploaded")
        },
        Case {
            uploaded: UploadedKey::Missing,
            row: "good good good good good good good bad unknown unknown unknown unknown unknown",
            reasons: &[
                "public-key-missing",
                "not-reached",
                "not-reached",
                "not-reached",
                "alipay-key-unsigned",
                "product-later",
            ],
            is_good: false,
            ..all_right("no key uploaded")
        },
    ]
}

/// The key that answers are verified with.
fn answer_cases() -> Vec<Case> {
    let all_right = Case::all_right;
    let right = credentials;
    vec![
        Case {
            credentials: Credentials {
                alipay_public_key: Some(as_alipay_key(&other_key())),
                ..right()
            },
            row: "good good good good good good good good good good good bad unknown",
            reasons: &["alipay-key-wrong", "product-later"],
            is_good: false,
            ..all_right("wrong Alipay key")
        },
        Case {
            credentials: Credentials {
                alipay_public_key: Some(as_alipay_key(&right().private_key)),
                ..right()
            },
            row: "good good good good good good good good good good good bad unknown",
            reasons: &["alipay-key-own", "product-later"],
            is_good: false,
            ..all_right("own public key as Alipay key")
        },
        Case {
            uploaded: UploadedKey::Missing,
            credentials: Credentials {
                alipay_public_key: Some(as_alipay_key(&right().private_key)),
                ..right()
            },
            row: "good good good good good good good bad unknown unknown unknown bad unknown",
            reasons: &[
                "public-key-missing",
                "not-reached",
                "not-reached",
                "not-reached",
                "alipay-key-own",
                "product-later",
            ],
            is_good: false,
            ..all_right("own public key, and an unsigned answer")
        },
        Case {
            credentials: Credentials {
                alipay_public_key: None,
                ..right()
            },
            row: "good good good good good good good good good good good warning unknown",
            reasons: &["alipay-key-absent", "product-later"],
            ..all_right("no Alipay key")
        },
    ]
}

/// This computer's time.
fn clock_cases() -> Vec<Case> {
    let all_right = Case::all_right;
    vec![
        Case {
            clock: || minutes_off(-20),
            row: "good good good good bad good good good good good good good unknown",
            reasons: &["clock-behind", "product-later"],
            is_good: false,
            ..all_right("clock 20 minutes behind")
        },
        Case {
            clock: || minutes_off(20),
            row: "good good good good bad good good good good good good good unknown",
            reasons: &["clock-ahead", "product-later"],
            is_good: false,
            ..all_right("clock 20 minutes ahead")
        },
        Case {
            clock: || minutes_off(5),
            row: "good good good good warning good good good good good good good unknown",
            reasons: &["clock-drifts", "product-later"],
            ..all_right("clock 5 minutes ahead")
        },
    ]
}

#[tokio::test]
async fn each_wrong_state_lights_its_own_light_and_no_other() {
    let mut wrong = Vec::new();
    let cases = [request_cases(), answer_cases(), clock_cases()];
    for case in cases.into_iter().flatten() {
        let simulator = simulator(case.uploaded).await;
        let gateway = simulator.endpoints().gateway;
        let found = preflight(gateway.as_str(), case.credentials, case.clock).await;
        println!("{:40} {}", case.name, row(&found));
        let seen = (row(&found), reasons(&found), found.is_good());
        if seen != (case.row.to_owned(), case.reasons.to_vec(), case.is_good) {
            wrong.push(format!("{}: {seen:#?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_refusal_that_was_asked_for_is_not_explained_as_a_failure() {
    let simulator = simulator(UploadedKey::OfApp).await;
    let gateway = simulator.endpoints().gateway;
    let found = preflight(gateway.as_str(), credentials(), platform::now).await;
    assert!(found.exchange.is_good());
    assert_eq!(found.exchange.findings, []);
    let error = &found.exchange.answer.as_ref().unwrap().error;
    assert_eq!(error.as_ref().unwrap().sub_code, "isv.code-invalid");
}

#[tokio::test]
async fn the_remedy_shows_the_key_to_upload() {
    let simulator = simulator(UploadedKey::Missing).await;
    let gateway = simulator.endpoints().gateway;
    let found = preflight(gateway.as_str(), credentials(), platform::now).await;
    let own = credentials().private_key.public_key().to_base64_line();
    for locale in alipay_explorer::i18n::LOCALES {
        let lights = found.lights.iter();
        let remedies: Vec<_> = lights.filter_map(|light| light.remedy(locale)).collect();
        assert!(remedies.iter().any(|text| text.contains(&own)));
    }
}
