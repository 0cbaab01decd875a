//! The process that applies a filter for the window.

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use alipay_explorer::app::WORKER;

const PATIENCE: Duration = Duration::from_secs(30);

fn asked(expression: &str, text: &str) -> Child {
    let mut worker = Command::new(env!("CARGO_BIN_EXE_alipay-explorer"))
        .arg(WORKER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let input = worker.stdin.as_mut().unwrap();
    for part in [expression, text] {
        let length = part.len() as u64;
        input.write_all(&length.to_le_bytes()).unwrap();
    }
    input.write_all(expression.as_bytes()).unwrap();
    input.write_all(text.as_bytes()).unwrap();
    worker
}

#[test]
fn answers_while_its_input_is_open() {
    let mut worker = asked(".a", r#"{"a":1}"#);
    let mut answer = String::new();
    let output = worker.stdout.as_mut().unwrap();
    output.read_to_string(&mut answer).unwrap();
    assert!(answer.contains(r#""json":"1""#), "{answer}");
    assert!(worker.wait().unwrap().success());
}

/// As when the window is killed.
#[test]
fn ends_with_the_one_who_asked() {
    let mut worker = asked("last(repeat(1))", "{}");
    sleep(Duration::from_millis(300));
    assert!(worker.try_wait().unwrap().is_none(), "it has no end");
    drop(worker.stdin.take());
    let began = Instant::now();
    while worker.try_wait().unwrap().is_none() {
        if began.elapsed() > PATIENCE {
            worker.kill().unwrap();
            panic!("nobody waits for it, and it goes on");
        }
        sleep(Duration::from_millis(20));
    }
}
