//! A log of a million answers: every verdict and cause, the rate, and the memory.
//!
//! `ALIPAY_EXPLORER=target/release/alipay-explorer LINES=1000000 cargo test --test cli million --
//! --ignored --nocapture`

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::verify::answer_log::{Maker, PUBLIC_KEY, WAYS, Wrapping};

/// How many different answers of each kind there are; making one takes 2 ms.
const GOOD: usize = 1_000;
const BAD: usize = 50;

/// One answer in so many is bad.
const ONE_IN: usize = 20;

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}

/// Writes a log, and tells which way each line is bad.
fn write_log(path: &Path, lines: usize) -> Vec<Option<usize>> {
    let mut maker = Maker::new(20_261_124);
    let good: Vec<_> = (0..GOOD).map(|_| maker.answer(None)).collect();
    let bad: Vec<Vec<_>> = (0..WAYS.len())
        .map(|way| (0..BAD).map(|_| maker.answer(Some(way))).collect())
        .collect();
    let mut log = BufWriter::new(File::create(path).unwrap());
    let mut ways = Vec::with_capacity(lines);
    for line in 0..lines {
        let way = (maker.below(ONE_IN) == 0).then(|| maker.below(WAYS.len()));
        let answer = match way {
            Some(way) => &bad[way][maker.below(BAD)],
            None => &good[maker.below(GOOD)],
        };
        writeln!(log, "{}", Wrapping::Log.line(answer, line)).unwrap();
        ways.push(way);
    }
    log.flush().unwrap();
    ways
}

#[test]
#[ignore = "takes minutes and a gigabyte of disk"]
fn million() {
    let lines = number("LINES", 1_000_000);
    // A folder that stays, to look at the log afterwards.
    let kept = std::env::var_os("LOG_FOLDER").map(PathBuf::from);
    let removed = tempfile::tempdir().unwrap();
    let folder = kept.as_deref().unwrap_or(removed.path());
    let (log, results) = (folder.join("a.log"), folder.join("r.ndjson"));
    let ways = write_log(&log, lines);
    let binary = std::env::var("ALIPAY_EXPLORER");
    let binary = binary.unwrap_or_else(|_| env!("CARGO_BIN_EXE_alipay-explorer").to_owned());
    for with_results in [false, true] {
        let mut command = Command::new(&binary);
        command
            .args(["verify", "--format", "json", "--sign-type", "RSA2"])
            .args(["--alipay-public-key", PUBLIC_KEY])
            .arg(&log);
        if with_results {
            command.arg("--results").arg(&results);
        }
        let (summary, memory) = run(command);
        let seconds = summary["elapsed_ms"].as_f64().unwrap() / 1_000.0;
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = lines as f64 / seconds;
        println!(
            "{lines} lines, records {with_results}: {seconds:.2} s, {rate:.0} lines/s, {memory}"
        );
        println!("{summary:#}");
    }
    let records = BufReader::new(File::open(&results).unwrap()).lines();
    let mut checked = 0;
    for (line, (record, way)) in records.zip(&ways).enumerate() {
        let record: Value = serde_json::from_str(&record.unwrap()).unwrap();
        let (verdict, cause) = way.map_or(("verified", None), |way| WAYS[way]);
        assert_eq!(record["line"], line + 1);
        assert_eq!(record["verdict"], verdict, "{record}");
        assert_eq!(record["cause"].as_str(), cause, "{record}");
        checked += 1;
    }
    assert_eq!(checked, lines, "every line has its record");
}

/// The summary, and the most memory that the program had.
fn run(mut command: Command) -> (Value, String) {
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let watch = std::thread::spawn(move || {
        let mut most = String::new();
        while let Ok(status) = std::fs::read_to_string(&status) {
            let Some(now) = status.lines().find(|line| line.starts_with("VmHWM")) else {
                break;
            };
            now.clone_into(&mut most);
            std::thread::sleep(Duration::from_millis(20));
        }
        most
    });
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    let summary = serde_json::from_slice(&ended.stdout).unwrap();
    (summary, watch.join().unwrap())
}
