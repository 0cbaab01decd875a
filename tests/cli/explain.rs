//! `explain`: codes, fields and messages.

use crate::program::{Program, Ran};

fn explain(arguments: &[&str]) -> Ran {
    Program::new(&["explain"]).args(arguments).run()
}

#[test]
fn a_code_is_explained_with_cause_remedy_and_source() {
    let text = explain(&["isv.code-invalid"]).exits(0).stdout;
    for part in [
        "isv.code-invalid",
        "授权码code无效",
        "Why",
        "code 40002",
        "signed",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let chinese = explain(&["code-invalid", "--lang", "zh-CN"])
        .exits(0)
        .stdout;
    assert!(chinese.contains("重新授权"), "{chinese}");
}

#[test]
fn programs_get_one_document() {
    let document = explain(&["user_status", "--format", "json"])
        .exits(0)
        .json();
    assert_eq!(document["count"], 1);
    let entry = &document["entries"][0];
    assert_eq!(entry["kind"], "member-field");
    assert_eq!(entry["how"], "exact");
    assert_eq!(entry["rule"]["id"], "certified-conflict");
    let values = entry["values"].as_array().unwrap();
    let values: Vec<_> = values.iter().map(|value| &value["value"]).collect();
    assert_eq!(values, ["Q", "T", "B", "W"]);
}

#[test]
fn several_words_are_explained_each_and_a_pasted_failure_as_a_whole() {
    let document = explain(&["40006", "nick_name", "--format", "json"])
        .exits(0)
        .json();
    let ids = |document: &serde_json::Value| {
        let entries = document["entries"].as_array().unwrap().clone();
        let ids = entries
            .into_iter()
            .map(|entry| entry["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(&document), ["40006", "nick_name"]);
    let pasted = r#"{"code":"40002","sub_code":"isv.code-invalid"}"#;
    let document = explain(&[pasted, "--format", "json"]).exits(0).json();
    assert_eq!(ids(&document), ["isv.code-invalid", "40002"]);
}

#[test]
fn an_unknown_cause_is_said_to_be_unknown_and_its_top_code_explained() {
    let query = "code=40006 sub_code=isv.brand-new";
    let document = explain(&[query, "--format", "json"]).exits(0).json();
    assert_eq!(document["unknown_sub_code"], "isv.brand-new");
    assert_eq!(document["entries"][0]["how"], "top-code-only");
    let text = explain(&[query]).exits(0).stdout;
    assert!(text.contains("does not have this sub_code"), "{text}");
}

#[test]
fn what_nobody_knows_is_refused_with_what_is_spelt_alike() {
    explain(&["isv.code-invald"])
        .exits(2)
        .refuses_with("isv.code-invalid");
    explain(&["qwertzuiop"]).exits(2).refuses_with("inspect");
    explain(&[]).exits(2).refuses_with("CODE_OR_FIELD");
    explain(&["--list", "--kind", "nothing"])
        .exits(2)
        .refuses_with("top-code");
}

#[test]
fn everything_can_be_listed_and_every_line_explained() {
    let document = explain(&["--list", "--format", "json"]).exits(0).json();
    let entries = document["entries"].as_array().unwrap();
    assert_eq!(document["count"], entries.len());
    assert!(entries.len() >= 230);
    let top = explain(&["--list", "--kind", "top-code"]).exits(0).stdout;
    assert!(top.contains("40006") && !top.contains("avatar"), "{top}");
}

#[test]
fn the_words_of_the_flow_are_told_with_what_goes_wrong() {
    let text = explain(&["auth_base"]).exits(0).stdout;
    for part in ["silently", "Common mistake", "aop.invalid-auth-token"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let chinese = explain(&["redirect_uri", "--lang", "zh-CN"])
        .exits(0)
        .stdout;
    assert!(chinese.contains("常见错误"), "{chinese}");
    let document = explain(&["scope", "--format", "json"]).exits(0).json();
    assert_eq!(document["count"], 1);
    assert_eq!(document["entries"][0]["kind"], "parameter");
}

#[test]
fn what_is_not_of_this_flow_is_told_so_and_prose_words_find_nothing() {
    explain(&["ACQ.TRADE_HAS_SUCCESS"])
        .exits(2)
        .refuses_with("not of this flow");
    explain(&["alipay.trade.pay", "--lang", "zh-CN"])
        .exits(2)
        .refuses_with("不属于本流程");
    let text = explain(&["code=40004 sub_code=ACQ.TRADE_HAS_SUCCESS"])
        .exits(0)
        .stdout;
    assert!(text.contains("not of this flow"), "{text}");
    explain(&["the"]).exits(2).refuses_with("knows nothing");
}
