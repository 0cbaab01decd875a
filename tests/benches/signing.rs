//! What signing, verifying and reading an answer cost, each beside the library that does the same.
//!
//! `cargo bench --bench signing`; `cargo test --bench signing` runs every part once.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up has nothing to measure"
)]

use std::hint::black_box;
use std::sync::Arc;

use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::protocol::methods::USER_INFO_SHARE;
use alipay_explorer::protocol::{Charset, ResponseEnvelope, SignType};
use alipay_explorer::signing::{KnownKeys, Verdict, sign, verify};
use alipay_explorer::simulator::SimulatorKeys;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const CONTENT: &str = "app_id=9021000100000001&auth_token=authusrB0123456789abcdef0123456789abcdef\
    &charset=utf-8&format=JSON&method=alipay.user.info.share&sign_type=RSA2\
    &timestamp=2026-11-22 12:00:00&version=1.0";

/// The value of a member answer's node.
const NODE: &str = r#"{"code":"10000","msg":"Success","avatar":"https:\/\/tfs.alipayobjects.com\/images\/partner\/T1","city":"杭州市","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","province":"浙江省","user_id":"2088102175794899","user_status":"T","user_type":"2"}"#;

const MEBIBYTE: usize = 1024 * 1024;

criterion_group!(benches, signing, verifying, cutting);
criterion_main!(benches);

fn signing(criterion: &mut Criterion) {
    let key = keys().app_private_key;
    let mut group = criterion.benchmark_group("sign");
    for sign_type in SignType::ALL {
        group.bench_function(sign_type.name(), |bencher| {
            bencher.iter(|| sign(black_box(CONTENT.as_bytes()), &key, sign_type).unwrap());
        });
    }
    group.finish();
}

fn verifying(criterion: &mut Criterion) {
    let (keys, charset) = (keys(), Charset::Utf8);
    let alipay = keys.alipay_public_key();
    let known = known(&alipay);
    let other = AppPrivateKey::public_key(&keys.app_private_key).to_pem();
    let other = AlipayPublicKey::parse(other.as_bytes()).unwrap();
    let mut group = criterion.benchmark_group("verify");
    for sign_type in SignType::ALL {
        let envelope = cut(&answer(NODE, charset, sign_type), charset);
        assert_eq!(
            verify(&envelope, known, Some(sign_type)).verdict,
            Verdict::Verified
        );
        group.bench_function(sign_type.name(), |bencher| {
            bencher.iter(|| verify(black_box(&envelope), known, Some(sign_type)));
        });
    }
    let envelope = cut(&answer(NODE, charset, SignType::Rsa2), charset);
    group.bench_function("wrong key, with its cause", |bencher| {
        bencher.iter(|| verify(black_box(&envelope), self::known(&other), None));
    });
    group.finish();
}

fn cutting(criterion: &mut Criterion) {
    let large = large_node();
    for (name, node) in [("small answer", NODE), ("answer of 1 MiB", large.as_str())] {
        let mut group = criterion.benchmark_group(name);
        for charset in Charset::ALL {
            let body = answer(node, charset, SignType::Rsa2);
            group.throughput(Throughput::Bytes(body.len() as u64));
            group.bench_function(format!("cut, {}", charset.name()), |bencher| {
                bencher.iter(|| cut(black_box(&body), charset));
            });
        }
        let body = answer(node, Charset::Utf8, SignType::Rsa2);
        group.throughput(Throughput::Bytes(body.len() as u64));
        group.bench_function("serde_json to a Value, for comparison", |bencher| {
            bencher.iter(|| serde_json::from_slice::<serde_json::Value>(black_box(&body)).unwrap());
        });
        group.finish();
    }
}

/// As many fields as make a node of 1 MiB.
fn large_node() -> String {
    let mut node = String::from(r#"{"code":"10000","msg":"Success""#);
    for number in 0.. {
        if node.len() >= MEBIBYTE {
            break;
        }
        let field = format!(r#","field_{number}":"值 \/ {number}""#);
        node.push_str(&field);
    }
    node + "}"
}

/// The bytes of a signed answer.
fn answer(node: &str, charset: Charset, sign_type: SignType) -> Arc<[u8]> {
    let node = charset.encode(node).unwrap();
    let sign = sign(&node, &keys().alipay_private_key, sign_type).unwrap();
    let mut body = b"{\"alipay_user_info_share_response\":".to_vec();
    body.extend_from_slice(&node);
    body.extend_from_slice(format!(",\"sign\":\"{sign}\"}}").as_bytes());
    body.into()
}

fn cut(body: &Arc<[u8]>, charset: Charset) -> ResponseEnvelope {
    ResponseEnvelope::cut(Arc::clone(body), charset, Some(&USER_INFO_SHARE)).unwrap()
}

fn known(alipay: &AlipayPublicKey) -> KnownKeys<'_> {
    KnownKeys {
        alipay: Some(alipay),
        own: None,
        shelf: None,
    }
}

fn keys() -> SimulatorKeys {
    SimulatorKeys::embedded().unwrap()
}
