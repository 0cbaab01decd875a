//! The faults that can be asked for, and what is said of one that cannot.

use alipay_explorer::i18n::LOCALES;
use alipay_explorer::simulator::FAULTS;
use serde_json::Value;

use crate::program::Program;

#[test]
fn every_fault_is_listed_in_every_language() {
    for locale in LOCALES {
        let listed = Program::new(&["--lang", locale.tag(), "simulator", "--list-faults"]).run();
        assert_eq!(listed.code, Some(0));
        for fault in FAULTS.iter() {
            let line = format!("  {}\n", fault.id);
            assert!(listed.stdout.contains(&line), "{}", fault.id);
            assert!(
                listed.stdout.contains(&fault.expected(locale)),
                "{}",
                fault.id
            );
        }
    }
}

#[test]
fn programs_get_the_list_as_one_document() {
    let listed = Program::new(&["--format", "json", "simulator", "--list-faults"]).run();
    let listed: Value = serde_json::from_str(&listed.stdout).unwrap();
    let faults = listed["faults"].as_array().unwrap();
    assert_eq!(faults.len(), FAULTS.len());
    let unsigned = faults
        .iter()
        .find(|fault| fault["id"] == "unsigned")
        .unwrap();
    assert_eq!(unsigned["verdict"], "unsigned");
    assert_eq!(unsigned["exit_code"], 1);
}

#[test]
fn a_bad_fault_is_explained_in_the_language_asked_for() {
    for (rule, english, chinese) in [
        (
            "unsignd",
            "most similar one is unsigned",
            "最接近的是 unsigned",
        ),
        ("nonsense", "--list-faults", "--list-faults"),
        ("unsigned:nth=0", "from 1", "从 1 开始计数"),
        ("unsigned:probability=2", "from 0 to 1", "0 到 1 之间"),
        (
            "unsigned:often",
            "no part of a fault",
            "不能用在故障 ID 之后",
        ),
        (
            "expired-certificate:nth=1",
            "every connection",
            "每一个连接",
        ),
    ] {
        for (tag, words) in [("en", english), ("zh-CN", chinese)] {
            let told = Program::new(&["--lang", tag, "flow", "--fault", rule]).run();
            assert_eq!(told.code, Some(2), "{rule}");
            assert!(told.stderr.contains(words), "{rule}: {}", told.stderr);
            let is_english = told.stderr.contains("there is") || told.stderr.contains("takes");
            assert!(tag == "en" || !is_english, "{}", told.stderr);
        }
    }
}
