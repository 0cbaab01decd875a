//! Past runs on the command line.

use std::fs;

use crate::program::Program;

fn flow(home: &std::path::Path, options: &[&str]) -> i32 {
    let ran = Program::at_home(home, &["flow"]).args(options).run();
    ran.code.unwrap()
}

fn listed(home: &std::path::Path, options: &[&str]) -> Vec<i64> {
    let ran = Program::at_home(home, &["history", "list", "--format", "json"])
        .args(options)
        .run();
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let runs = ran.json()["runs"].as_array().unwrap().clone();
    runs.iter().map(|run| run["id"].as_i64().unwrap()).collect()
}

#[test]
fn runs_are_kept_listed_and_shown_with_their_exit_code() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    assert_eq!(flow(home, &[]), 0);
    assert_eq!(flow(home, &["--fault", "isv-app-call-limited"]), 1);
    assert_eq!(flow(home, &["--no-history"]), 0);
    assert_eq!(Program::at_home(home, &["preflight"]).run().code, Some(0));
    assert_eq!(listed(home, &[]), [3, 2, 1]);
    assert_eq!(listed(home, &["--result", "refused"]), [2]);
    assert_eq!(
        listed(
            home,
            &["--code", "isv.code-invalid", "--search", "oauth simulator"]
        ),
        [3]
    );
    assert_eq!(listed(home, &["--limit", "1"]), [3]);

    let text = Program::at_home(home, &["history", "list", "--lang", "zh-CN"]).run();
    assert!(
        text.stdout.contains("被拒绝") && text.stdout.contains("isv.app-call-limited"),
        "{}",
        text.stdout
    );
    let shown = Program::at_home(home, &["history", "show", "2"]).run();
    assert_eq!(shown.code, Some(1), "that of the run");
    assert!(shown.stdout.contains("isv.app-call-limited"));
    let last = Program::at_home(home, &["history", "show", "last", "--format", "json"]).run();
    assert_eq!(
        last.json()["exchanges"].as_array().unwrap().len(),
        1,
        "the preflight"
    );
}

#[test]
fn personal_data_stays_out_unless_the_settings_allow_it() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    flow(home, &[]);
    let shown = Program::at_home(home, &["history", "show", "1", "--reveal"]).run();
    assert!(!shown.stdout.contains("买家沙箱"), "{}", shown.stdout);

    let folder = home.join("config/alipay-explorer");
    fs::create_dir_all(&folder).unwrap();
    let settings = br#"{"version":1,"history":{"personal_data":true}}"#;
    alipay_explorer::storage::write_atomically(&folder.join("settings.json"), settings).unwrap();
    flow(home, &[]);
    let shown = Program::at_home(home, &["history", "show", "2", "--reveal"]).run();
    assert!(shown.stdout.contains("买家沙箱"), "{}", shown.stdout);

    let off = br#"{"version":1,"history":{"enabled":false}}"#;
    alipay_explorer::storage::write_atomically(&folder.join("settings.json"), off).unwrap();
    flow(home, &[]);
    assert_eq!(listed(home, &[]), [2, 1]);
}

#[test]
fn a_run_is_exported_and_replayed_reported_and_deleted() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    flow(home, &["--fault", "wrong-key"]);
    let file = home.join("run.alipay-run");
    let export = || {
        Program::at_home(home, &["history", "export", "#1", "--output"])
            .arg(&file)
            .run()
    };
    assert_eq!(export().code, Some(0));
    assert_eq!(export().code, Some(2), "a file is not replaced");
    let replay = Program::at_home(home, &["replay"]).arg(&file).run();
    assert_eq!(replay.code, Some(1));
    let report = Program::at_home(home, &["report", "--run", "last"]).run();
    assert_eq!(report.code, Some(1));
    assert!(
        report.stdout.contains("alipay.system.oauth.token"),
        "{}",
        report.stdout
    );

    let missing = Program::at_home(home, &["history", "delete", "1", "9"]).run();
    assert_eq!(missing.code, Some(2));
    assert_eq!(listed(home, &[]), [1], "none went");
    let deleted = Program::at_home(home, &["history", "delete", "--all", "--format", "json"]).run();
    assert_eq!(deleted.json()["deleted"], 1);
    assert_eq!(
        Program::at_home(home, &["history", "show", "last"])
            .run()
            .code,
        Some(2)
    );
    let none = Program::at_home(home, &["history", "list"]).run();
    assert_eq!(
        (none.code, none.stdout.trim()),
        (Some(0), "No run was found.")
    );
}

#[test]
fn a_damaged_history_is_set_aside_and_the_call_is_made_all_the_same() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("data/alipay-explorer");
    fs::create_dir_all(&folder).unwrap();
    let rubbish = vec![b'x'; 9_000];
    alipay_explorer::storage::write_atomically(&folder.join("history.sqlite"), &rubbish).unwrap();
    let ran = Program::at_home(home.path(), &["flow", "--format", "json"]).run();
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.stderr.contains("A damaged history was set aside"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.json()["ok"], true);
    assert_eq!(
        fs::read(folder.join("history.damaged-1.sqlite")).unwrap(),
        rubbish
    );
}

#[cfg(unix)]
#[test]
fn a_history_that_cannot_be_written_is_told_and_the_call_is_made() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("data")).unwrap();
    // A file where the folder should be stops any user, also root.
    let place = home.path().join("data/alipay-explorer");
    alipay_explorer::storage::write_atomically(&place, b"").unwrap();
    let ran = Program::at_home(home.path(), &["flow"]).run();
    assert_eq!(ran.code, Some(0));
    assert!(ran.stderr.contains("history"), "{}", ran.stderr);
}

#[test]
fn two_runs_are_compared_by_their_numbers() {
    let home = tempfile::tempdir().unwrap();
    flow(home.path(), &[]);
    flow(home.path(), &["--auto-consent", "no-nickname"]);
    let compare = |a: &str, b: &str| Program::at_home(home.path(), &["compare", a, b]).run();
    let different = compare("1", "last");
    assert_eq!(different.code, Some(1));
    assert!(
        different.stdout.contains("nick_name"),
        "{}",
        different.stdout
    );
    assert_eq!(compare("#1", "1").code, Some(0));
    assert_eq!(compare("1", "77").code, Some(2));
}
