//! Personas of the user's own in commands.

use std::path::PathBuf;

use alipay_explorer::storage::write_atomically;
use serde_json::json;
use tempfile::TempDir;

use crate::program::Program;
use crate::running_simulator::RunningSimulator;

const FILE: &str = r#"{
  "version": 1,
  "personas": [
    {
      "id": "vip",
      "user_id": "2088102175790001",
      "fields": {
        "nickName": "贵宾",
        "deliver_addresses": [{ "zip": "310000" }]
      }
    }
  ]
}"#;

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        write_atomically(&path, content).unwrap();
        path
    }

    fn flow(&self, arguments: &[&str]) -> Program {
        Program::at_home(self.0.path(), &["flow"]).args(arguments)
    }
}

#[test]
fn a_persona_of_a_file_is_read_and_its_unknown_field_is_told() {
    let place = Place::new();
    let file = place.file("mine.json", FILE.as_bytes());
    let ran = place
        .flow(&["--format", "json", "--auto-consent", "vip", "--personas"])
        .arg(&file)
        .run()
        .exits(0);
    assert_eq!(
        ran.json()["member"],
        json!({
            "deliver_addresses": "[{\"zip\":\"310000\"}]",
            "nickName": "贵宾",
            "user_id": "2088102175790001",
        })
    );
    let told = "Line 8, column 9: \"nickName\" is no published field; nick_name is.";
    assert!(ran.stderr.contains(told), "{}", ran.stderr);
}

#[test]
fn a_mistake_is_told_with_line_and_column_in_both_languages() {
    let place = Place::new();
    let file = place.file("mine.json", FILE.replace("\"2088", "\"1088").as_bytes());
    let name = file.to_str().unwrap();
    for (language, words) in [
        (
            "en",
            "Line 6, column 18: \"1088102175790001\" is no user_id.",
        ),
        (
            "zh-CN",
            "第 6 行第 18 列：\"1088102175790001\" 不是 user_id。",
        ),
    ] {
        let arguments = ["--lang", language, "--personas", name];
        let refused = place.flow(&arguments).run().exits(2);
        refused.refuses_with(words);
        assert!(refused.stderr.contains("mine.json"), "{}", refused.stderr);
        let arguments = ["simulator", "--lang", language, "--personas", name];
        let refused = Program::at_home(place.0.path(), &arguments).run().exits(2);
        refused.refuses_with(words);
    }
}

#[test]
fn an_unknown_id_is_told_with_those_there_are() {
    let place = Place::new();
    let file = place.file("mine.json", FILE.as_bytes());
    let refused = place
        .flow(&["--auto-consent", "nobody", "--personas"])
        .arg(&file)
        .run()
        .exits(2);
    refused.refuses_with("There is no persona “nobody”.");
    assert!(
        refused.stderr.contains("hard-name, vip"),
        "{}",
        refused.stderr
    );
}

#[test]
fn a_persona_made_in_the_window_needs_no_option() {
    let place = Place::new();
    let saved = "config/alipay-explorer/personas.json";
    place.file(saved, FILE.as_bytes());
    let arguments = ["--format", "json", "--auto-consent", "vip"];
    let ran = place.flow(&arguments).run().exits(0);
    assert_eq!(ran.json()["member"]["user_id"], "2088102175790001");

    place.file(saved, &FILE.as_bytes()[..40]);
    let ran = place.flow(&arguments).run().exits(2);
    assert!(
        ran.stderr.contains("personas.damaged-1.json"),
        "{}",
        ran.stderr
    );
    place.flow(&["--format", "json"]).run().exits(0);
}

#[test]
fn the_simulator_consents_as_a_persona_of_a_file() {
    let place = Place::new();
    let file = place.file("mine.json", FILE.as_bytes());
    let name = file.to_str().unwrap();
    let simulator = RunningSimulator::start(&["--auto-consent", "vip", "--personas", name]);
    let redirect = simulator.authorize("x");
    let flow = simulator.flow().args(&["--auth-code", &redirect]);
    let document = flow.run().exits(0).json();
    assert_eq!(document["member"]["nickName"], "贵宾");
}
