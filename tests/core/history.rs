//! Runs of the past: what is kept, found, changed, and what survives.

use std::fs;
use std::path::Path;

use alipay_explorer::protocol::{ApiVersion, Environment};
use alipay_explorer::storage::{
    History, HistoryError, HistoryFilter, KeepRuns, RunFacts, RunId, RunOutcome, RunRecord,
};
use jiff::Timestamp;

pub(crate) fn open(folder: &Path) -> History {
    let opened = History::open(&folder.join("history.sqlite")).unwrap();
    assert_eq!(opened.notice, None);
    opened.history
}

pub(crate) fn record(seconds: i64, outcome: RunOutcome, sub_code: &str) -> RunRecord {
    RunRecord {
        facts: RunFacts {
            started: Timestamp::from_second(1_772_695_800 + seconds).unwrap(),
            profile: "沙箱".to_owned(),
            environment: Environment::Sandbox,
            api_version: ApiVersion::V2,
            app_id: "2021000000000000".to_owned(),
            outcome,
            code: "40002".to_owned(),
            sub_code: sub_code.to_owned(),
            verdict: "verified".to_owned(),
            methods: vec!["alipay.system.oauth.token".to_owned()],
            has_personal: false,
            finding: "missing-nick-name".to_owned(),
        },
        content: format!("content {seconds}").into_bytes(),
    }
}

fn ids(history: &History, filter: &HistoryFilter) -> Vec<i64> {
    let list = history.list(filter).unwrap();
    list.entries.iter().map(|entry| entry.id.0).collect()
}

#[test]
fn keeps_a_run_and_gives_it_back_also_when_it_grows() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = open(folder.path());
    let first = record(0, RunOutcome::Good, "");
    let id = history.put(None, &first).unwrap();
    let mut grown = record(0, RunOutcome::Refused, "isv.code-invalid");
    grown.content = b"both calls".to_vec();
    assert_eq!(history.put(Some(id), &grown).unwrap(), id);
    drop(history);

    let history = open(folder.path());
    let (entry, content) = history.get(Some(id)).unwrap();
    assert_eq!((entry.facts, content), (grown.facts, grown.content));
    assert_eq!(history.get(None).unwrap().0.id, id, "the newest");
    assert_eq!(
        history.get(Some(RunId(99))),
        Err(HistoryError::NoSuchRun(99))
    );
}

#[test]
fn finds_by_word_profile_outcome_and_code_and_counts_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = open(folder.path());
    history.put(None, &record(0, RunOutcome::Good, "")).unwrap();
    history
        .put(None, &record(1, RunOutcome::Refused, "isv.code-invalid"))
        .unwrap();
    let mut other = record(2, RunOutcome::Refused, "isv.invalid-app-id");
    other.facts.profile = "100%_'x".to_owned();
    history.put(None, &other).unwrap();

    let filter = |change: fn(&mut HistoryFilter)| {
        let mut filter = HistoryFilter::default();
        change(&mut filter);
        filter
    };
    assert_eq!(
        ids(&history, &filter(|_| {})),
        [3, 2, 1],
        "the newest first"
    );
    assert_eq!(
        ids(&history, &filter(|it| it.search = "INVALID sandbox".into())),
        [3, 2]
    );
    assert_eq!(ids(&history, &filter(|it| it.search = "%_'".into())), [3]);
    let search = |words: &str| {
        let search = words.to_owned();
        ids(
            &history,
            &HistoryFilter {
                search,
                ..HistoryFilter::default()
            },
        )
    };
    for words in ["沙箱 被拒绝", "Refused 昵称", "invalid is missing"] {
        assert_eq!(search(words), [3, 2], "{words}");
    }
    assert_eq!(search("正式环境"), [0; 0]);
}

#[test]
fn pins_names_deletes_and_undoes() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = open(folder.path());
    for seconds in 0..3 {
        history
            .put(None, &record(seconds, RunOutcome::Good, ""))
            .unwrap();
    }
    history.pin(RunId(1), true).unwrap();
    history.rename(RunId(1), " before the change ").unwrap();
    assert_eq!(
        ids(&history, &HistoryFilter::default()),
        [1, 3, 2],
        "pinned first"
    );
    assert_eq!(history.pin(RunId(9), true), Err(HistoryError::NoSuchRun(9)));

    let before = history.list(&HistoryFilter::default()).unwrap();
    assert_eq!(before.entries[0].name, "before the change");
    let deleted = history.delete(&[RunId(1), RunId(2)]).unwrap();
    assert_eq!(ids(&history, &HistoryFilter::default()), [3]);
    history.restore(&deleted).unwrap();
    assert_eq!(history.list(&HistoryFilter::default()).unwrap(), before);
    assert_eq!(history.get(Some(RunId(2))).unwrap().1, b"content 1");
}

#[test]
fn the_limit_takes_the_oldest_but_no_pinned_ones() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = open(folder.path());
    for seconds in 0..105 {
        history
            .put(None, &record(seconds, RunOutcome::Good, ""))
            .unwrap();
    }
    history.pin(RunId(1), true).unwrap();
    assert!(history.prune(KeepRuns::All).unwrap().is_empty());
    let pruned = history.prune(KeepRuns::Hundred).unwrap();
    assert_eq!(pruned.len(), 4);
    let left = ids(&history, &HistoryFilter::default());
    assert_eq!((left.len(), left[0], left[100]), (101, 1, 6));
}

#[test]
fn a_second_window_sees_what_the_first_one_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path());
    let second = open(folder.path());
    let before = second.version_of_others().unwrap();
    first.put(None, &record(0, RunOutcome::Good, "")).unwrap();
    assert_ne!(second.version_of_others().unwrap(), before);
    assert_eq!(ids(&second, &HistoryFilter::default()), [1]);
}

#[test]
fn a_file_that_is_no_database_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.sqlite");
    let rubbish = b"this is no database, however long one looks at it".repeat(100);
    alipay_explorer::storage::write_atomically(&path, &rubbish).unwrap();
    let mut opened = History::open(&path).unwrap();
    let Some(HistoryError::SetAside { kept_as }) = opened.notice else {
        panic!("{:?}", opened.notice);
    };
    assert_eq!(fs::read(kept_as).unwrap(), rubbish);
    opened
        .history
        .put(None, &record(0, RunOutcome::Good, ""))
        .unwrap();
}

#[test]
fn what_is_deleted_is_gone_from_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = open(folder.path());
    let mut kept = record(0, RunOutcome::Good, "");
    kept.facts.profile = "the-profile-to-be-gone".to_owned();
    let id = history.put(None, &kept).unwrap();
    history.delete(&[id]).unwrap();
    drop(history);
    let bytes = fs::read(folder.path().join("history.sqlite")).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("the-profile-to-be-gone"));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let mut history = open(folder.path());
    history.put(None, &record(0, RunOutcome::Good, "")).unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}
