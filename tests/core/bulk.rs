//! Logs of many answers.

#[path = "../answer_log/mod.rs"]
mod answer_log;

use std::io::Read;
use std::ops::ControlFlow;

use alipay_explorer::bulk::{
    BulkKeys, BulkProgress, CheckOptions, CheckedBatch, LineBatches, ResultsFormat, check,
};
use alipay_explorer::keys::AlipayPublicKey;
use alipay_explorer::protocol::SignType;
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
