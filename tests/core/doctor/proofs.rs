//! What cannot be explained is still judged rightly, and one edit is proven.

use alipay_explorer::signing::{MismatchCause, Verdict};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::answer::{Answer, NODE, nodes};

/// A thousand answers with several characters changed: the key is proven right, nothing verifies,
/// and no alteration is claimed.
#[test]
fn a_thousand_alterations_outside_the_list_are_altered_texts() {
    let mut runner = TestRunner::new(Config::with_cases(1000));
    let edits = (nodes(), "[a-z0-9]{6,20}", "[a-z]{2}_[a-z]{3}");
    runner
        .run(&edits, |(node, value, name)| {
            let answer = Answer {
                node: node.replace(
                    r#""msg":"Success""#,
                    &format!(r#""msg":"{value}","{name}":"{value}""#),
                ),
                ..Answer::of(&node)
            };
            let found = answer.report();
            prop_assert_eq!(found.verdict, Verdict::Mismatch);
            prop_assert_eq!(found.cause, Some(MismatchCause::AlteredText));
            prop_assert!(found.examination.signed.is_some());
            prop_assert_eq!(found.examination.signed_text, None);
            prop_assert!(found.examination.alterations.is_empty());
            Ok(())
        })
        .unwrap();
}

#[test]
fn one_edited_field_is_named() {
    for (from, to, field) in [
        (r#""gender":"f""#, r#""gender":"m""#, "gender"),
        (r#""gender":"f""#, r#""gender":"F""#, "gender"),
        ("2088102175794899", "2088102175794898", "user_id"),
        ("2088102175794899", "20881021757948990", "user_id"),
        ("买家&沙箱", "买家+沙箱", "nick_name"),
        (":7,", ":8,", "count"),
    ] {
        let answer = Answer {
            node: NODE.replace(from, to),
            ..Answer::of(NODE)
        };
        let found = answer.report();
        let examination = found.examination;
        assert_eq!(examination.alterations.len(), 1, "{to}");
        assert_eq!(examination.alterations[0].name(), "field-edited", "{to}");
        assert_eq!(examination.alterations[0].about(), Some(field), "{to}");
        assert_eq!(
            examination.signed_text.as_deref(),
            Some(NODE.as_bytes()),
            "{to}"
        );
    }
}

#[test]
fn an_added_field_is_named() {
    for node in [
        NODE.replacen(r#","city""#, r#","age":"30","city""#, 1),
        NODE.replace(r#""}"#, r#"","age":"30"}"#),
        NODE.replacen('{', r#"{"age":"30","#, 1),
    ] {
        let found = Answer {
            node,
            ..Answer::of(NODE)
        }
        .report();
        let alterations = &found.examination.alterations;
        assert_eq!(alterations.len(), 1);
        assert_eq!(
            (alterations[0].name(), alterations[0].about()),
            ("field-added", Some("age"))
        );
    }
}

#[test]
fn any_order_of_a_few_members_is_found() {
    let signed =
        r#"{"user_id":"2088102175794899","code":"10000","nick_name":"买家","msg":"Success"}"#;
    let answer = Answer {
        node: r#"{"code":"10000","msg":"Success","nick_name":"买家","user_id":"2088102175794899"}"#
            .to_owned(),
        ..Answer::of(signed)
    };
    let examination = answer.report().examination;
    assert_eq!(examination.alterations[0].name(), "reordered");
    assert_eq!(examination.signed_text.as_deref(), Some(signed.as_bytes()));
}

#[test]
fn an_encrypted_answer_signed_without_its_quotes_is_recognised() {
    let answer = Answer {
        signed: b"YWJjZA==".to_vec(),
        ..Answer::of(r#""YWJjZA==""#)
    };
    let examination = answer.report().examination;
    assert_eq!(examination.alterations[0].about(), Some("inside-quotes"));
}

/// What Python, jq and Go make of an answer that they read and write again: layout, escapes and
/// order at once.
#[test]
fn rewriting_by_a_library_is_found_whole() {
    let ascii = |node: &str| {
        node.chars()
            .map(|it| {
                if it.is_ascii() {
                    it.to_string()
                } else {
                    format!("\\u{:04x}", u32::from(it))
                }
            })
            .collect::<String>()
    };
    let plain = NODE.replace("\\/", "/");
    let python = ascii(&plain.replace(",\"", ", \"").replace("\":", "\": "));
    let by_name = plain.replacen(r#""code":"10000","msg":"Success","#, "", 1);
    let by_name = by_name.replacen(r#","count""#, r#","code":"10000","count""#, 1);
    let by_name = by_name.replacen(r#","nick_name""#, r#","msg":"Success","nick_name""#, 1);
    let jq = by_name.replace(",\"", ",\n  \"").replace("\":", "\": ");
    let jq = jq.replacen('{', "{\n  ", 1).replace('}', "\n}");
    for (tool, node) in [("python", python), ("jq -S", jq), ("go", by_name)] {
        let answer = Answer {
            node,
            ..Answer::of(NODE)
        };
        let examination = answer.report().examination;
        let found = examination.signed_text.as_deref();
        assert_eq!(found, Some(NODE.as_bytes()), "{tool}: {}", answer.node);
        assert!(examination.alterations.len() >= 2, "{tool}");
    }
}
