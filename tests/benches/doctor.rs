//! What it costs to find out why a signature does not fit. The budget is 50 ms with 20 stored keys.
//!
//! `cargo bench --bench doctor`; `cargo test --bench doctor` runs every part once.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up has nothing to measure"
)]

use std::hint::black_box;
use std::path::PathBuf;

use alipay_explorer::app::StoredKeys;
use alipay_explorer::keys::AlipayPublicKey;
use alipay_explorer::protocol::{Charset, Environment, ResponseEnvelope, SignType};
use alipay_explorer::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use alipay_explorer::signing::{KnownKeys, MismatchCause, sign, verify};
use alipay_explorer::simulator::SimulatorKeys;
use alipay_explorer::storage::Profile;
use criterion::{Criterion, criterion_group, criterion_main};

const NODE: &str = r#"{"code":"10000","msg":"Success","avatar":"https:\/\/tfs.alipayobjects.com\/images\/partner\/T1","city":"杭州市","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","province":"浙江省","user_id":"2088102175794899","user_status":"T","user_type":"2"}"#;

const STORED: usize = 20;

criterion_group!(benches, keys, texts);
criterion_main!(benches);

#[derive(Debug)]
struct Shelf(Stock);

impl KeyShelf for Shelf {
    fn stock(&self) -> Stock {
        self.0.clone()
    }
}

/// Another key signed: 20 keys in memory of which none fits or the last one, and 10 profiles whose
/// 20 key files are read and parsed.
fn keys(criterion: &mut Criterion) {
    let (alipay, other) = (
        SimulatorKeys::embedded().unwrap().alipay_public_key(),
        other(),
    );
    let envelope = answer(NODE, NODE);
    let mut group = criterion.benchmark_group("wrong key");
    let shelf_of = |last: &AlipayPublicKey| {
        let keys = (0..STORED).map(|place| {
            let key = if place + 1 == STORED { last } else { &third() };
            ShelvedKey::alipay(KeyHolder::File(place.to_string()), key)
        });
        Shelf(Stock {
            keys: keys.collect(),
            unreadable: Vec::new(),
        })
    };
    let none_fits = shelf_of(&third());
    let last_fits = shelf_of(&alipay);
    let files = StoredKeys {
        profiles: (0..STORED / 2).map(profile).collect(),
        others: Vec::new(),
    };
    let shelves: [(&str, &dyn KeyShelf); 3] = [
        ("20 stored keys, none fits", &none_fits),
        ("20 stored keys, the last fits", &last_fits),
        ("20 key files of 10 profiles, read and tried", &files),
    ];
    for (name, shelf) in shelves {
        let known = KnownKeys {
            alipay: Some(&other),
            own: None,
            shelf: Some(shelf),
        };
        assert_eq!(
            verify(&envelope, known, None).cause,
            Some(MismatchCause::WrongKey)
        );
        group.bench_function(name, |bencher| {
            bencher.iter(|| verify(black_box(&envelope), known, None));
        });
    }
    group.finish();
}

/// The right key signed another text.
fn texts(criterion: &mut Criterion) {
    let alipay = SimulatorKeys::embedded().unwrap().alipay_public_key();
    let known = KnownKeys {
        alipay: Some(&alipay),
        ..KnownKeys::default()
    };
    let mut group = criterion.benchmark_group("altered text");
    let pretty = NODE.replace(",\"", ",\n  \"").replace("\":", "\": ");
    let pretty = pretty.replace('{', "{\n  ").replace('}', "\n}");
    for (name, node) in [
        ("slashes unescaped", NODE.replace("\\/", "/")),
        (
            "pretty-printed and slashes unescaped",
            pretty.replace("\\/", "/"),
        ),
        (
            "one character of a field",
            NODE.replace("2088102175794899", "2088102175794898"),
        ),
        ("nothing found", NODE.replace("买家沙箱", "卖家某某")),
    ] {
        let envelope = answer(&node, NODE);
        assert_eq!(
            verify(&envelope, known, None).cause,
            Some(MismatchCause::AlteredText)
        );
        group.bench_function(name, |bencher| {
            bencher.iter(|| verify(black_box(&envelope), known, None));
        });
    }
    group.finish();
}

fn answer(node: &str, signed: &str) -> ResponseEnvelope {
    let key = SimulatorKeys::embedded().unwrap().alipay_private_key;
    let sign = sign(signed.as_bytes(), &key, SignType::Rsa2).unwrap();
    let body = format!(r#"{{"alipay_user_info_share_response":{node},"sign":"{sign}"}}"#);
    ResponseEnvelope::cut(body.into_bytes().into(), Charset::Utf8, None).unwrap()
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/keys")
        .join(format!("TEST-ONLY-{name}"))
}

fn other() -> AlipayPublicKey {
    key("authority.crt")
}

fn third() -> AlipayPublicKey {
    key("rsa2048-spki.pem")
}

fn key(name: &str) -> AlipayPublicKey {
    AlipayPublicKey::parse(&std::fs::read(fixture(name)).unwrap()).unwrap()
}

fn profile(place: usize) -> Profile {
    Profile {
        name: place.to_string(),
        environment: Environment::Sandbox,
        private_key: Some(fixture("rsa2048-pkcs8.pem")),
        alipay_public_key: Some(fixture("rsa2048-spki.pem")),
        ..Profile::default()
    }
}
