//! What a log of many answers costs, beside openssl and the official SDK for Node.
//!
//! `cargo bench --bench bulk`; `cargo test --bench bulk` runs every part once. `ALIPAY_SDK_NODE` is a
//! folder with `node_modules/alipay-sdk`; without it, or without openssl, that part says so and is
//! left out.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a bench that cannot be set up has nothing to measure, and says why"
)]

#[path = "../answer_log/mod.rs"]
mod answer_log;

use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::process::Command;
use std::thread::available_parallelism;
use std::time::Duration;

use alipay_explorer::bulk::{
    BulkKeys, BulkProgress, CheckOptions, LineBatches, ResultsFormat, Tally, check,
};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::protocol::SignType;
use alipay_explorer::signing::{FastVerifier, is_valid};
use answer_log::{Maker, PUBLIC_KEY, WAYS, Wrapping};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use sha2::{Digest as _, Sha256};

/// Lines of the log that most parts use.
const LINES: usize = 20_000;
/// How many different answers are in it.
const DIFFERENT: usize = 200;

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = signatures, logs, growth, peers
}
criterion_main!(benches);

/// A log; one line in `one_in` is bad, in every way in turn.
fn log(wrapping: Wrapping, lines: usize, one_in: usize) -> String {
    let mut maker = Maker::new(5);
    let good: Vec<_> = (0..DIFFERENT).map(|_| maker.answer(None)).collect();
    let bad: Vec<_> = (0..WAYS.len()).map(|way| maker.answer(Some(way))).collect();
    let mut log = String::new();
    for line in 0..lines {
        let answers = if line % one_in == one_in - 1 {
            &bad
        } else {
            &good
        };
        let answer = answers.get(line / one_in % answers.len()).unwrap();
        writeln!(log, "{}", wrapping.line(answer, line)).unwrap();
    }
    log
}

fn public_key() -> AlipayPublicKey {
    AlipayPublicKey::parse(&std::fs::read(PUBLIC_KEY).unwrap()).unwrap()
}

fn keys() -> BulkKeys {
    BulkKeys::new(vec![public_key()], None, Some(SignType::Rsa2))
}

fn checked(log: &str, keys: &BulkKeys, options: &CheckOptions) -> Tally {
    let (mut whole, progress) = (Tally::default(), BulkProgress::default());
    let lines = LineBatches::new(log.as_bytes(), 0);
    check(lines, keys, options, &progress, |batch| {
        whole.merge(&batch.tally);
        ControlFlow::Continue(())
    })
    .unwrap();
    whole
}

/// One signature: the fast verifier, crate rsa, and openssl on one core.
fn signatures(criterion: &mut Criterion) {
    let pem = std::fs::read("tests/fixtures/keys/TEST-ONLY-rsa2048-pkcs8.pem").unwrap();
    let private = AppPrivateKey::parse(&pem).unwrap();
    let content = [b'x'; 400];
    let sign = alipay_explorer::signing::sign(&content, &private, SignType::Rsa2).unwrap();
    let signature = STANDARD.decode(&sign).unwrap();
    let (fast, public) = (FastVerifier::new(&public_key()), private.public_key());
    let mut group = criterion.benchmark_group("one_signature");
    group.throughput(Throughput::Elements(1));
    group.bench_function("fast_verifier", |bencher| {
        bencher.iter(|| assert!(fast.fits(&content, &signature, SignType::Rsa2)));
    });
    group.bench_function("crate_rsa", |bencher| {
        bencher.iter(|| assert!(is_valid(&content, &sign, &public, SignType::Rsa2)));
    });
    group.bench_function("sha256_alone", |bencher| {
        bencher.iter(|| Sha256::digest(std::hint::black_box(content)));
    });
    group.finish();
}

/// A whole log in memory, in every wrapping, and with one bad line in twenty.
fn logs(criterion: &mut Criterion) {
    let keys = keys();
    let mut group = criterion.benchmark_group("log");
    group.throughput(Throughput::Elements(LINES as u64));
    let usual = CheckOptions::default();
    let names = ["bare", "in_text", "json_string", "base64"];
    for (name, wrapping) in names.into_iter().zip(Wrapping::ALL) {
        let log = log(wrapping, LINES, usize::MAX);
        group.bench_function(name, |bencher| {
            bencher.iter(|| assert_eq!(checked(&log, &keys, &usual).bad, 0));
        });
    }
    let good = log(Wrapping::Log, LINES, usize::MAX);
    let records = CheckOptions {
        results: Some(ResultsFormat::Ndjson),
        ..CheckOptions::default()
    };
    group.bench_function("with_records", |bencher| {
        bencher.iter(|| checked(&good, &keys, &records));
    });
    let mixed = log(Wrapping::Log, LINES, 20);
    group.bench_function("one_in_20_bad", |bencher| {
        bencher.iter(|| checked(&mixed, &keys, &usual));
    });
    let other =
        "{\"level\":\"info\",\"message\":\"nothing to see here, 404 items\"}\n".repeat(LINES);
    group.bench_function("no_answers", |bencher| {
        bencher.iter(|| assert_eq!(checked(&other, &keys, &usual).answers, 0));
    });
    group.finish();
}

/// How time grows with lines, and with keys of which the last fits.
fn growth(criterion: &mut Criterion) {
    let usual = CheckOptions::default();
    let mut group = criterion.benchmark_group("lines");
    for lines in [1_000, 10_000, 100_000] {
        let (log, keys) = (log(Wrapping::Log, lines, usize::MAX), keys());
        group.throughput(Throughput::Elements(lines as u64));
        group.bench_function(lines.to_string(), |bencher| {
            bencher.iter(|| checked(&log, &keys, &usual));
        });
    }
    group.finish();
    let other = std::fs::read("assets/simulator/keys/TEST-ONLY-other-private-key.pem").unwrap();
    let other = AppPrivateKey::parse(&other).unwrap().public_key().to_pem();
    let other = || AlipayPublicKey::parse(other.as_bytes()).unwrap();
    let log = log(Wrapping::Log, 2_000, 20);
    let mut group = criterion.benchmark_group("keys");
    group.throughput(Throughput::Elements(2_000));
    for count in [1, 4, 16, 64] {
        let mut keys: Vec<_> = (1..count).map(|_| other()).collect();
        keys.push(public_key());
        let keys = BulkKeys::new(keys, None, Some(SignType::Rsa2));
        group.bench_function(count.to_string(), |bencher| {
            bencher.iter(|| checked(&log, &keys, &usual));
        });
    }
    group.finish();
}

/// The same number of signatures by openssl on all cores, and the same log by the SDK for Node.
fn peers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("peers");
    group.throughput(Throughput::Elements(LINES as u64));
    let (good, keys) = (log(Wrapping::Log, LINES, usize::MAX), keys());
    group.bench_function("verify", |bencher| {
        bencher.iter(|| checked(&good, &keys, &CheckOptions::default()));
    });
    match openssl_rate() {
        None => eprintln!("openssl is missing: not compared"),
        Some(rate) => {
            #[expect(clippy::cast_precision_loss, reason = "a number of rounds")]
            let time = move |rounds: u64| rounds as f64 * LINES as f64 / rate;
            group.bench_function("openssl_speed", |bencher| {
                bencher.iter_custom(|rounds| Duration::from_secs_f64(time(rounds)));
            });
        }
    }
    match std::env::var_os("ALIPAY_SDK_NODE") {
        None => eprintln!("ALIPAY_SDK_NODE is not set: the SDK for Node is not compared"),
        Some(folder) => {
            let mut file = tempfile::NamedTempFile::new().unwrap();
            file.write_all(good.as_bytes()).unwrap();
            group.bench_function("node_sdk", |bencher| {
                bencher.iter_custom(|rounds| (0..rounds).map(|_| node(&folder, file.path())).sum());
            });
        }
    }
    group.finish();
}

/// What openssl verifies in a second with a key of 2048 bits on all cores.
fn openssl_rate() -> Option<f64> {
    let cores = available_parallelism().map_or(1, Into::into);
    let ran = Command::new("openssl")
        .args([
            "speed",
            "-seconds",
            "3",
            "-multi",
            &cores.to_string(),
            "rsa2048",
        ])
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    let line = told
        .lines()
        .find(|line| line.trim_start().starts_with("rsa"))?;
    let rate = line.split_whitespace().last()?.parse().ok()?;
    eprintln!("openssl speed rsa2048 on {cores} cores: {rate:.0} verifications/s");
    Some(rate)
}

/// How long the SDK takes for a log, its start not counted.
fn node(sdk: &std::ffi::OsStr, log: &std::path::Path) -> Duration {
    let ran = Command::new("node")
        .arg("tests/benches/verify-log.cjs")
        .args([sdk, log.as_os_str()])
        .arg(PUBLIC_KEY)
        .output()
        .expect("node");
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    let milliseconds: f64 = told.trim().parse().expect("milliseconds");
    Duration::from_secs_f64(milliseconds / 1_000.0)
}
