//! Wrong keys: whose they are, and that noise is never taken for anything else.

use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::protocol::{Charset, Environment};
use alipay_explorer::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use alipay_explorer::signing::{KnownKeys, MismatchCause, Verdict};
use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
use rsa::{BigUint, RsaPublicKey};

use super::answer::{Answer, KEYS, NODE, known, report, report_with};

#[derive(Debug)]
struct Shelf(Stock);

impl KeyShelf for Shelf {
    fn stock(&self) -> Stock {
        self.0.clone()
    }
}

fn alipay_of(profile: &str) -> KeyHolder {
    KeyHolder::AlipayOf {
        profile: profile.to_owned(),
        environment: Environment::Production,
    }
}

fn other_key() -> AlipayPublicKey {
    let pem = include_str!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");
    let key = AppPrivateKey::parse(pem.as_bytes()).unwrap();
    AlipayPublicKey::parse(key.public_key().to_pem().as_bytes()).unwrap()
}

/// A key that nobody has the private half of: any odd number of 2048 bits serves.
fn random_key(seed: u64) -> AlipayPublicKey {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut bytes = [0_u8; 256];
    for byte in &mut bytes {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        *byte = state.to_le_bytes()[3];
    }
    bytes[0] |= 0x80;
    bytes[255] |= 1;
    let key = RsaPublicKey::new(BigUint::from_bytes_be(&bytes), BigUint::from(65_537_u32));
    let pem = key.unwrap().to_public_key_pem(LineEnding::LF).unwrap();
    AlipayPublicKey::parse(pem.as_bytes()).unwrap()
}

#[test]
fn a_thousand_random_keys_are_wrong_keys() {
    let body = Answer::of(NODE).body();
    for seed in 0..1000 {
        let found = report(&body, Charset::Utf8, &random_key(seed));
        assert_eq!(found.verdict, Verdict::Mismatch, "{seed}");
        assert_eq!(found.cause, Some(MismatchCause::WrongKey), "{seed}");
        assert_eq!(found.examination.signed, None, "{seed}");
    }
}

#[test]
fn the_own_public_key_is_recognised() {
    let own = KEYS.app_private_key.public_key();
    let pasted = AlipayPublicKey::parse(own.to_pem().as_bytes()).unwrap();
    let found = report_with(
        &Answer::of(NODE).body(),
        Charset::Utf8,
        known(&pasted, Some(&own)),
    );
    assert_eq!(found.cause, Some(MismatchCause::OwnPublicKey));
    assert_eq!(found.examination.given, Some(KeyHolder::OwnApp));
}

#[test]
fn the_key_that_signed_is_found_on_the_shelf() {
    let (other, alipay) = (other_key(), KEYS.alipay_public_key());
    let shelf = Shelf(Stock {
        keys: vec![
            ShelvedKey::alipay(alipay_of("elsewhere"), &random_key(1)),
            ShelvedKey::alipay(alipay_of("shop"), &alipay),
        ],
        unreadable: vec!["lost".to_owned()],
    });
    let keys = KnownKeys {
        shelf: Some(&shelf),
        ..known(&other, None)
    };
    let mut answer = Answer::of(NODE);
    answer.node = answer.node.replace("\\/", "/");
    let found = report_with(&answer.body(), Charset::Utf8, keys);
    assert_eq!(found.cause, Some(MismatchCause::WrongKey));
    let examination = found.examination;
    assert_eq!(examination.signer, Some(alipay_of("shop")));
    assert_eq!(examination.keys_tried, 2);
    assert_eq!(examination.keys_unreadable, ["lost"]);
    assert_eq!(
        examination.alterations.len(),
        1,
        "the text is judged under the key that signed"
    );
}

#[test]
fn an_app_key_of_another_profile_is_an_app_key_all_the_same() {
    let app = KEYS.app_private_key.public_key();
    let given = AlipayPublicKey::parse(app.to_pem().as_bytes()).unwrap();
    let holder = KeyHolder::AppOf {
        profile: "shop".to_owned(),
        environment: Environment::Sandbox,
    };
    let shelf = Shelf(Stock {
        keys: vec![ShelvedKey::app(holder.clone(), &app)],
        unreadable: Vec::new(),
    });
    let keys = KnownKeys {
        shelf: Some(&shelf),
        ..known(&given, None)
    };
    let found = report_with(&Answer::of(NODE).body(), Charset::Utf8, keys);
    assert_eq!(found.cause, Some(MismatchCause::OwnPublicKey));
    assert_eq!(found.examination.given, Some(holder));
}

#[test]
fn without_a_key_the_shelf_tells_which_one_would_fit() {
    let alipay = KEYS.alipay_public_key();
    let shelf = Shelf(Stock {
        keys: vec![ShelvedKey::alipay(alipay_of("shop"), &alipay)],
        unreadable: Vec::new(),
    });
    let keys = KnownKeys {
        shelf: Some(&shelf),
        ..KnownKeys::default()
    };
    let found = report_with(&Answer::of(NODE).body(), Charset::Utf8, keys);
    assert_eq!(found.verdict, Verdict::NoKey);
    assert_eq!(found.examination.signer, Some(alipay_of("shop")));
}
