//! `verify`: which answers of a log are wrong?

#[path = "../answer_log/mod.rs"]
pub(super) mod answer_log;

use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use answer_log::{Maker, PUBLIC_KEY, WAYS, Wrapping};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{Program, key};

/// A log with one good answer after each bad one, in a folder of its own.
struct Log {
    folder: TempDir,
    text: String,
}

impl Log {
    fn new(wrapping: Wrapping) -> Self {
        let mut maker = Maker::new(11);
        let mut text = String::new();
        for way in 0..WAYS.len() {
            for way in [Some(way), None] {
                text += &wrapping.line(&maker.answer(way), text.len());
                text.push('\n');
            }
        }
        Self {
            folder: tempfile::tempdir().unwrap(),
            text,
        }
    }

    /// Writes bytes into a file of the folder.
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        File::create(&path).unwrap().write_all(bytes).unwrap();
        path
    }

    fn plain(&self) -> PathBuf {
        self.file("answers.log", self.text.as_bytes())
    }
}

fn verify(options: &[&str]) -> Program {
    Program::new(&["verify", "--sign-type", "RSA2", "--format", "json"])
        .arg("--alipay-public-key")
        .arg(PUBLIC_KEY)
        .args(options)
}

/// The summary without what differs from run to run.
fn counts(summary: &Value) -> Value {
    let mut summary = summary.clone();
    for name in ["elapsed_ms", "files", "errors", "interrupted"] {
        summary.as_object_mut().unwrap().remove(name);
    }
    summary
}

#[test]
fn a_log_is_summed_up() {
    let log = Log::new(Wrapping::Log);
    let summary = verify(&[]).arg(log.plain()).run().exits(1).json();
    assert_eq!(summary["lines"], 20);
    assert_eq!(summary["answers"], 20);
    assert_eq!(summary["bad"], 10);
    assert_eq!(
        summary["verdicts"],
        json!({ "verified": 10, "mismatch": 6, "unsigned": 1, "ambiguous": 1, "unreadable": 2 })
    );
    assert_eq!(summary["causes"]["altered-text"], 2);
    assert_eq!(summary["methods"]["alipay.user.info.share"], 18);
    assert_eq!(summary["hours"], json!({ "2026-03-05 00": 20 }));
    assert_eq!(summary["bytes"], log.text.len());
    let text = Program::new(&["verify", "--lang", "zh-CN", "--alipay-public-key"])
        .arg(PUBLIC_KEY)
        .stdin(log.text)
        .run()
        .exits(1)
        .stdout;
    assert!(text.contains("altered-text"), "{text}");
}

#[test]
fn every_form_of_the_same_log_gives_the_same_summary() {
    let log = Log::new(Wrapping::JsonString);
    let plain = verify(&[]).arg(log.plain()).run().exits(1).json();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(log.text.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let zstd = zstd::encode_all(log.text.as_bytes(), 1).unwrap();
    assert_eq!(plain["verdicts"]["verified"], 10);
    for wrapping in Wrapping::ALL {
        let other = Log::new(wrapping).text;
        let other = verify(&[]).stdin(other).run().exits(1).json();
        assert_eq!(other["verdicts"], plain["verdicts"]);
    }
    for (name, bytes) in [("a.gz", gzip), ("b.zst", zstd)] {
        let path = log.file(name, &bytes);
        let of_file = verify(&[]).arg(&path).run().exits(1).json();
        assert_eq!(counts(&of_file), counts(&plain), "{name}");
        let of_stdin = verify(&["-"]).stdin(bytes).run().exits(1).json();
        assert_eq!(counts(&of_stdin), counts(&plain), "{name}");
    }
    let whole = verify(&[]).arg(log.folder.path()).run().exits(1).json();
    assert_eq!(whole["answers"], 60);
    assert_eq!(whole["files"].as_array().unwrap().len(), 3);
}

#[test]
fn records_are_written_in_order() {
    let log = Log::new(Wrapping::Bare);
    let results = log.folder.path().join("results.ndjson");
    verify(&["--results"])
        .arg(&results)
        .arg(log.plain())
        .run()
        .exits(1);
    let text = fs::read_to_string(&results).unwrap();
    let records: Vec<Value> = text
        .lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect();
    let mut offset = 0;
    for (place, (record, line)) in records.iter().zip(log.text.lines()).enumerate() {
        assert_eq!(record["line"], place + 1);
        assert_eq!(record["offset"], offset);
        let (verdict, cause) = match place % 2 {
            0 => WAYS[place / 2],
            _ => ("verified", None),
        };
        assert_eq!(record["verdict"], verdict, "{record}");
        assert_eq!(record["cause"].as_str(), cause, "{record}");
        offset += line.len() + 1;
    }
    assert_eq!(records.len(), 20);
    let csv = verify(&["--results", "-", "--results-format", "csv", "--only-bad"])
        .stdin(log.text)
        .run()
        .exits(1);
    assert_eq!(csv.stdout.lines().count(), 11, "{}", csv.stdout);
    assert!(csv.stdout.starts_with("file,line,offset,verdict,cause,"));
    assert!(csv.stderr.contains("\"bad\":10"), "{}", csv.stderr);
}

#[test]
fn parts_add_up_to_the_whole() {
    let log = Log::new(Wrapping::Log);
    let whole = verify(&[]).stdin(log.text.clone()).run().exits(1).json();
    let middle = log.text.match_indices('\n').nth(7).unwrap().0 + 1;
    let (first, second) = log.text.split_at(middle);
    let parts: String = [first, second]
        .map(|part| verify(&[]).stdin(part).run().exits(1).stdout)
        .concat();
    let merged = Program::new(&["verify", "merge", "--format", "json"])
        .stdin(parts)
        .run()
        .exits(1)
        .json();
    assert_eq!(counts(&merged), counts(&whole));
    let broken = Program::new(&["verify", "merge"])
        .stdin("{\"lines\":1}{")
        .run();
    assert!(broken.exits(2).stderr.contains("no summary"));
}

#[test]
fn a_log_that_has_grown_is_checked_from_where_it_was() {
    let log = Log::new(Wrapping::Log);
    let (state, path) = (log.folder.path().join("state.json"), log.plain());
    let run = || {
        verify(&["--state"])
            .arg(&state)
            .arg(&path)
            .run()
            .exits(1)
            .json()
    };
    let first = run();
    let (half, rest) = log.text.lines().next().unwrap().split_at(100);
    append(&path, half);
    let second = run();
    assert_eq!(
        counts(&second),
        counts(&first),
        "half a line waits for its end"
    );
    append(&path, &format!("{rest}\n"));
    let third = run();
    assert_eq!(third["answers"], 21);
    assert_eq!(third["bytes"], fs::metadata(&path).unwrap().len());
    assert_eq!(third["files"][0]["lines"], 21);
    // Another file of the same name begins again.
    File::create(&path)
        .unwrap()
        .write_all(&log.text.as_bytes()[200..])
        .unwrap();
    assert_eq!(run()["lines"], 41);
    File::create(&state).unwrap().write_all(b"{").unwrap();
    let refused = verify(&["--state"]).arg(&state).arg(&path).run().exits(2);
    assert!(refused.stderr.contains("state file"), "{}", refused.stderr);
    assert_eq!(fs::read(&state).unwrap(), b"{", "it was not changed");
}

fn append(path: &Path, text: &str) {
    let mut file = OpenOptions::new().append(true).open(path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
}

#[test]
fn the_key_that_fits_is_found_among_many() {
    let log = Log::new(Wrapping::Bare);
    let alone = verify(&[]).stdin(log.text.clone()).run().exits(1).json();
    let many = verify(&["--alipay-public-key"])
        .arg(key("certificate.crt"))
        .arg("--alipay-public-key")
        .arg(key("rsa2048-pkcs1-public.pem"))
        .stdin(log.text)
        .run()
        .exits(1)
        .json();
    assert_eq!(many["verdicts"], alone["verdicts"]);
    assert_eq!(many["causes"], alone["causes"]);
    assert_eq!(many["keys"].as_object().unwrap().len(), 1);
}

#[test]
fn what_cannot_be_read_is_told_and_what_was_read_is_kept() {
    let log = Log::new(Wrapping::Bare);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(log.text.repeat(20).as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let ran = verify(&[])
        .stdin(&gzip[..gzip.len() - 2_000])
        .run()
        .exits(2);
    let summary = ran.json();
    assert!(summary["answers"].as_u64().unwrap() > 0, "{summary}");
    assert_eq!(summary["errors"][0]["id"], "bulk-unread");
    let absent = log.folder.path().join("absent.log");
    let summary = verify(&[])
        .arg(absent)
        .arg(log.plain())
        .run()
        .exits(2)
        .json();
    assert_eq!(summary["answers"], 20, "the others are checked");
    let without_key = Program::new(&["verify"]).stdin(log.text).run().exits(2);
    assert!(without_key.stderr.contains("--alipay-public-key"));
}

#[test]
fn odd_lines_do_no_harm() {
    let log = Log::new(Wrapping::Log);
    let mut odd = vec![0; 1_000];
    odd.extend(b"\n\xff\xfe\x80 alipay_user_info_share_response\n\n");
    odd.extend(vec![b'x'; 17 << 20]);
    odd.extend(b"\n");
    odd.extend(log.text.as_bytes());
    let gbk = "2026 买家 {\"alipay_x_response\":{\"a\":\"俓\"},\"sign\":\"YQ==\"}";
    odd.extend(
        alipay_explorer::protocol::Charset::Gbk
            .encode(gbk)
            .unwrap()
            .iter(),
    );
    let summary = verify(&[]).stdin(odd).run().exits(1).json();
    assert_eq!(summary["answers"], 22);
    assert_eq!(summary["causes"]["line-too-long"], 1);
    assert_eq!(summary["verdicts"]["verified"], 10);
    assert_eq!(summary["lines"], 25);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let log = Log::new(Wrapping::Log);
    let text = log.text.repeat(2_000);
    let path = log.file("large.log", text.as_bytes());
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_alipay-explorer"))
        .args(["verify", "--results", "-", "--alipay-public-key"])
        .arg(PUBLIC_KEY)
        .arg(path)
        .env("HOME", log.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 100];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1), "{ended:?}");
    assert!(!String::from_utf8_lossy(&ended.stderr).contains("panicked"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_the_summary_comes() {
    let log = Log::new(Wrapping::Log);
    let ran = verify(&["--results", "/dev/full"])
        .stdin(log.text.repeat(100))
        .run()
        .exits(2);
    let summary = ran.json();
    assert_eq!(summary["errors"][0]["id"], "verify-unwritten");
    assert!(summary["answers"].as_u64().unwrap() > 0);
}

#[cfg(unix)]
#[test]
fn an_interrupt_keeps_what_is_done() {
    let log = Log::new(Wrapping::Log);
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_alipay-explorer"))
        .args(["verify", "--format", "json", "--alipay-public-key"])
        .arg(PUBLIC_KEY)
        .env("HOME", log.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let text = log.text.repeat(200);
    stdin.write_all(text.as_bytes()).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(500));
    let id = child.id().to_string();
    let kill = std::process::Command::new("kill")
        .args(["-INT", &id])
        .status();
    assert!(kill.unwrap().success());
    // The next batch finds that nobody wants it.
    std::thread::sleep(std::time::Duration::from_millis(300));
    let _ = stdin.write_all(text.as_bytes());
    drop(stdin);
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(130), "{ended:?}");
    let summary: Value = serde_json::from_slice(&ended.stdout).unwrap();
    assert_eq!(summary["interrupted"], true);
    assert!(summary["answers"].as_u64().unwrap() > 0);
}
