//! Logs of many answers.

#[path = "../answer_log/mod.rs"]
mod answer_log;

use std::io::Read;
use std::ops::ControlFlow;

use alipay_explorer::bulk::{
    BulkKeys, BulkProgress, CheckOptions, CheckedBatch, LineBatches, ResultsFormat, check,
};
use alipay_explorer::keys::AlipayPublicKey;
use alipay_explorer::protocol::{Charset, ResponseEnvelope, SignType};
use alipay_explorer::signing::{KnownKeys, MismatchCause, Verdict, verify};
use answer_log::{Maker, PUBLIC_KEY, WAYS, Wrapping};
use serde_json::Value;

/// Checks a log to its end.
fn checked(input: impl Read + Send, keys: &BulkKeys, options: &CheckOptions) -> CheckedBatch {
    let mut whole = CheckedBatch::default();
    let progress = BulkProgress::default();
    let lines = LineBatches::new(input, 0);
    check(lines, keys, options, &progress, |batch| {
        whole.tally.merge(&batch.tally);
        whole.results.extend(batch.results);
        whole.bad.extend(batch.bad);
        whole.end = batch.end;
        whole.is_terminated = batch.is_terminated;
        ControlFlow::Continue(())
    })
    .unwrap();
    whole
}

fn keys() -> BulkKeys {
    let key = std::fs::read(PUBLIC_KEY).unwrap();
    let key = AlipayPublicKey::parse(&key).unwrap();
    BulkKeys::new(vec![key], None, Some(SignType::Rsa2))
}

fn records(whole: &CheckedBatch) -> Vec<Value> {
    let lines = std::str::from_utf8(&whole.results).unwrap().lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn all_records() -> CheckOptions {
    CheckOptions {
        results: Some(ResultsFormat::Ndjson),
        bad_lines: 1_000,
        ..CheckOptions::default()
    }
}

#[test]
fn every_way_of_being_bad_is_found_in_every_wrapping() {
    let mut maker = Maker::new(7);
    let keys = keys();
    for wrapping in Wrapping::ALL {
        let ways: Vec<_> = std::iter::once(None)
            .chain((0..WAYS.len()).map(Some))
            .collect();
        let lines: Vec<_> = ways
            .iter()
            .map(|way| wrapping.line(&maker.answer(*way), 0) + "\n")
            .collect();
        let whole = checked(lines.concat().as_bytes(), &keys, &all_records());
        let records = records(&whole);
        assert_eq!(records.len(), ways.len(), "{:#?}", whole.tally);
        for (record, way) in records.iter().zip(&ways) {
            let (verdict, cause) = way.map_or(("verified", None), |way| WAYS[way]);
            assert_eq!(record["verdict"], verdict, "{record}");
            assert_eq!(record["cause"].as_str(), cause, "{record}");
        }
        assert_eq!(whole.tally.bad, WAYS.len() as u64);
        assert_eq!(whole.bad.len(), WAYS.len());
    }
}

/// The verdict of a single answer.
fn single(answer: &[u8]) -> Option<(Verdict, Option<MismatchCause>)> {
    let is_utf8 = std::str::from_utf8(answer).is_ok();
    let is_gbk = || Charset::Gbk.decode_exactly(answer).is_some();
    let charset = if is_utf8 || !is_gbk() {
        Charset::Utf8
    } else {
        Charset::Gbk
    };
    let envelope = ResponseEnvelope::cut(answer.into(), charset, None).ok()?;
    let key = AlipayPublicKey::parse(&std::fs::read(PUBLIC_KEY).unwrap()).unwrap();
    let keys = KnownKeys {
        alipay: Some(&key),
        ..KnownKeys::default()
    };
    let report = verify(&envelope, keys, Some(SignType::Rsa2));
    Some((report.verdict, report.cause))
}

#[test]
fn a_line_is_judged_as_a_single_answer_is() {
    let mut maker = Maker::new(3);
    let keys = keys();
    let alphabet = b"{}[]\",:\\ sign_response1eT\x82\xff";
    let mut compared = 0;
    for round in 0..600 {
        let way = (round % 3 == 0).then(|| maker.below(WAYS.len()));
        let mut answer = if round % 50 == 0 || round < 30 {
            maker.answer(way).into_bytes()
        } else {
            maker.answer(None).into_bytes()
        };
        let at = maker.below(answer.len());
        let with = alphabet[maker.below(alphabet.len())];
        match maker.below(4) {
            0 => answer[at] = with,
            1 => answer.insert(at, with),
            2 => drop(answer.remove(at)),
            _ => {}
        }
        let Some((verdict, cause)) = single(&answer) else {
            continue;
        };
        let whole = checked(answer.as_slice(), &keys, &all_records());
        let records = records(&whole);
        let [record] = records.as_slice() else {
            // A name that is none of Alipay's, and no signature.
            assert_eq!(
                verdict,
                Verdict::Unsigned,
                "{}",
                String::from_utf8_lossy(&answer)
            );
            continue;
        };
        assert_eq!(
            record["verdict"],
            verdict.name(),
            "{}",
            String::from_utf8_lossy(&answer)
        );
        if let Some(cause) = cause {
            assert_eq!(
                record["cause"],
                cause.name(),
                "{}",
                String::from_utf8_lossy(&answer)
            );
        }
        compared += 1;
    }
    assert!(compared > 280, "{compared}");
}

#[test]
fn a_tangled_line_ends_in_bounded_time() {
    let names = "\"x_response\" ".repeat(500_000);
    let whole = checked(names.as_bytes(), &keys(), &all_records());
    assert_eq!(whole.tally.causes.of("too-tangled"), 1);
    let brackets = "{".repeat(4 << 20) + "\"alipay_x_response\"";
    assert_eq!(
        checked(brackets.as_bytes(), &keys(), &all_records())
            .tally
            .answers,
        1
    );
}
