//! `compare`.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program::{Program, Ran};

const PASSPHRASE: &str = "correct horse 电池";
const VARIABLE: &str = "ALIPAY_EXPLORER_PASSPHRASE";

fn saved(folder: &TempDir, persona: &str, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    Program::new(&[
        "flow",
        "--format",
        "json",
        "--auto-consent",
        persona,
        "--save",
    ])
    .arg(&path)
    .env(VARIABLE, PASSPHRASE)
    .run();
    assert!(path.exists());
    path
}

fn compare(a: &Path, b: &Path, options: &[&str]) -> Ran {
    Program::new(&["compare"])
        .arg(a)
        .arg(b)
        .args(options)
        .env(VARIABLE, PASSPHRASE)
        .run()
}

#[test]
fn two_accounts_differ_by_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let buyer = saved(&folder, "buyer", "buyer.alipay-run");
    let firm = saved(&folder, "enterprise", "firm.alipay-run");
    let ran = compare(&buyer, &firm, &["--format", "json", "--lang", "en"]);
    assert_eq!(ran.code, Some(1));
    let document = ran.json();
    let meanings = document["meanings"].as_array().unwrap();
    let nick = meanings
        .iter()
        .find(|it| it["id"] == "absent-nick-name")
        .unwrap();
    assert_eq!(nick["side"], "B");
    let text = nick["text"].as_str().unwrap();
    assert!(
        text.starts_with("B has no nick_name") && text.contains("user_type 1"),
        "{text}"
    );
    let calls = document["calls"].as_array().unwrap();
    assert_eq!(calls.len(), 2);
    let differences = calls[1]["differences"].as_array().unwrap();
    let nick = differences
        .iter()
        .find(|it| it["path"] == "nick_name")
        .unwrap();
    assert_eq!(
        (&nick["kind"], &nick["weight"]),
        (&"only-a".into(), &"real".into())
    );
    let of = |id: &str| meanings.iter().filter(|it| it["id"] == id).count();
    assert_eq!((of("other-user"), of("other-user-type")), (1, 1));
    let sign = differences.iter().find(|it| it["path"] == "sign").unwrap();
    assert_eq!(sign["weight"], "noise");

    let mirrored = compare(&firm, &buyer, &["--format", "json", "--lang", "en"]).json();
    assert_eq!(mirrored["real"], document["real"]);
    assert_eq!(mirrored["noise"], document["noise"]);
    let meanings = mirrored["meanings"].as_array().unwrap();
    let nick = meanings
        .iter()
        .find(|it| it["id"] == "absent-nick-name")
        .unwrap();
    assert_eq!(nick["side"], "A");
}

#[test]
fn people_read_what_it_means_first_in_their_language() {
    let folder = tempfile::tempdir().unwrap();
    let buyer = saved(&folder, "buyer", "buyer.alipay-run");
    let firm = saved(&folder, "enterprise", "firm.alipay-run");
    for (language, title, sentence) in [
        ("en", "What it means\n", "B has no nick_name"),
        ("zh-CN", "说明什么\n", "B 没有 nick_name"),
    ] {
        let ran = compare(&buyer, &firm, &["--lang", language]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.stdout.starts_with(title), "{}", ran.stdout);
        assert!(ran.stdout.contains(sentence), "{}", ran.stdout);
        let with_noise = compare(&buyer, &firm, &["--lang", language, "--noise"]);
        // The signature of a request always differs; two runs within one second have one timestamp.
        let sign = |ran: &Ran| ran.stdout.contains("≠ sign ");
        assert!(sign(&with_noise) && !sign(&ran), "{}", with_noise.stdout);
    }
}

#[test]
fn two_runs_of_one_account_do_not_differ_in_what_matters() {
    let folder = tempfile::tempdir().unwrap();
    let one = saved(&folder, "buyer", "one.alipay-run");
    let two = saved(&folder, "buyer", "two.alipay-run");
    let ran = compare(&one, &two, &["--lang", "en", "--format", "json"]);
    let document = ran.json();
    assert_eq!(document["real"], 0, "{}", ran.stdout);
    assert_eq!(document["same"], true);
    assert_eq!(ran.code, Some(0));
    let same = compare(&one, &one, &["--format", "json"]).json();
    assert_eq!((&same["real"], &same["noise"]), (&0.into(), &0.into()));
}

#[test]
fn tokens_are_masked_unless_they_are_to_be_seen() {
    let folder = tempfile::tempdir().unwrap();
    let one = saved(&folder, "buyer", "one.alipay-run");
    let two = saved(&folder, "buyer", "two.alipay-run");
    let token = |options: &[&str]| {
        let options = [&["--format", "json"], options].concat();
        let document = compare(&one, &two, &options).json();
        let differences = document["calls"][0]["differences"].clone();
        let token = differences.as_array().unwrap().iter();
        let mut token = token.filter(|it| it["path"] == "access_token");
        token.next().unwrap()["a"].as_str().unwrap().to_owned()
    };
    let hidden = token(&[]);
    assert!(hidden.contains('…'), "{hidden}");
    let shown = token(&["--reveal"]);
    assert!(!shown.contains('…') && shown.len() > hidden.len());
    let whole = compare(&one, &two, &["--noise"]).stdout;
    assert!(!whole.contains(&shown));
}

#[test]
fn what_is_no_run_is_unusable() {
    let folder = tempfile::tempdir().unwrap();
    let one = saved(&folder, "buyer", "one.alipay-run");
    let ran = compare(&one, Path::new("/no/such/file"), &["--format", "json"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.json()["error"].is_object());
    let ran = compare(
        &one,
        &one,
        &[
            "--passphrase-file",
            "-",
            "--second-passphrase-file",
            "-",
            "--lang",
            "en",
        ],
    );
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("only once"), "{}", ran.stderr);
}

#[test]
fn another_form_and_a_damaged_answer_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let usual = saved(&folder, "buyer", "usual.alipay-run");
    let path = |name: &str| folder.path().join(name);
    for (name, options, meaning) in [
        (
            "rest.alipay-run",
            ["--api-version", "v3"],
            "other-api-version",
        ),
        (
            "altered.alipay-run",
            ["--fault", "altered-text"],
            "not-verified",
        ),
    ] {
        Program::new(&["flow", "--auto-consent", "buyer", "--save"])
            .arg(path(name))
            .args(&options)
            .env(VARIABLE, PASSPHRASE)
            .run();
        let ran = compare(&usual, &path(name), &["--format", "json"]);
        assert_eq!(ran.code, Some(1));
        let document = ran.json();
        let told = document["meanings"].as_array().unwrap();
        assert!(told.iter().any(|it| it["id"] == meaning), "{told:?}");
    }
}
