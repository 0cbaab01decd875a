//! A program that is killed while it writes the history leaves no run half there.

use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use alipay_explorer::report::capsule::open;
use alipay_explorer::storage::{History, HistoryFilter};

use crate::program::Program;

/// How often a program is killed.
const KILLS: u64 = 200;
/// Programs that write at the same time.
const WRITERS: u64 = 4;

#[test]
fn two_hundred_kills_leave_a_sound_history() {
    let home = tempfile::tempdir().unwrap();
    let whole = Program::at_home(home.path(), &["preflight"]).run();
    assert_eq!(whole.code, Some(0));
    let database = home.path().join("data/alipay-explorer/history.sqlite");
    let usual = usual_time(home.path());
    let mut killed = 0;
    for round in 0..KILLS / WRITERS {
        let mut writers: Vec<_> = (0..WRITERS).map(|_| writer(home.path())).collect();
        // From the start of the program to after its end, a different moment each round.
        let part = u32::try_from(round * 37 % 60).unwrap();
        sleep(usual * part / 50);
        for writer in &mut writers {
            // SIGKILL; it fails for one that has ended.
            if writer.try_wait().unwrap().is_none() && writer.kill().is_ok() {
                killed += 1;
            }
            writer.wait().unwrap();
        }
        check(&database);
    }
    let kept = check(&database);
    assert!(killed > KILLS / 4, "{killed} of {KILLS} were still running");
    assert!(kept > 1, "some came to their end");
}

/// How long a program takes that is not killed, beside the others.
fn usual_time(home: &Path) -> Duration {
    let started = std::time::Instant::now();
    let mut writers: Vec<_> = (0..WRITERS).map(|_| writer(home)).collect();
    for writer in &mut writers {
        assert!(writer.wait().unwrap().success());
    }
    started.elapsed()
}

fn writer(home: &Path) -> Child {
    let mut program = Program::at_home(home, &["preflight"]);
    let command = program.command();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().unwrap()
}

/// The database opens as it is, SQLite finds nothing wrong, and every run in it is whole. Returns how
/// many there are.
fn check(database: &Path) -> usize {
    let opened = History::open(database).unwrap();
    assert_eq!(opened.notice, None, "nothing was set aside");
    let history = opened.history;
    assert_eq!(history.faults().unwrap(), [""; 0]);
    let list = history.list(&HistoryFilter::default()).unwrap();
    for entry in &list.entries {
        let (_, content) = history.get(Some(entry.id)).unwrap();
        let capsule = open(&content, None, None).unwrap();
        assert_eq!(capsule.exchanges.len(), entry.facts.methods.len());
    }
    list.total
}
