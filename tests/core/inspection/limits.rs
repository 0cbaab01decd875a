//! Bad input ends, and what was left out is told.

use std::fmt::Write as _;

use alipay_explorer::client::{InspectionKind, MOST_PARTS};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::fixtures::inspected;

const REFUSAL: &str = r#"{"error_response":{"code":"40002","sub_code":"isv.code-invalid"}}"#;

#[test]
fn ten_thousand_answers_are_counted_and_the_first_thousand_shown() {
    let found = inspected(REFUSAL.repeat(10_000).as_bytes());
    assert_eq!((found.total, found.parts.len()), (10_000, MOST_PARTS));
    assert!(found.is_cut);
    let last = found.parts.last().unwrap().place;
    assert_eq!(last.offset, REFUSAL.len() * (MOST_PARTS - 1));
}

#[test]
fn an_answer_with_very_many_anchors_is_looked_at_to_its_end() {
    let items = r#"{"a":"1"},"#.repeat(250_000);
    let answer = format!(r#"{{"alipay_user_info_share_response":{{"list":[{items}0]}}}}"#);
    let found = inspected(answer.as_bytes());
    assert_eq!(found.total, 1);
    assert!(!found.is_cut);
    let behind = format!("{answer}\n{REFUSAL}");
    assert!(inspected(behind.as_bytes()).is_cut);
}

#[test]
fn escapes_nested_a_hundred_deep_are_given_up_and_told() {
    let mut percent = REFUSAL.replace('"', "%22");
    for _ in 0..100 {
        percent = percent.replace('%', "%25");
    }
    let found = inspected(percent.as_bytes());
    assert_ne!(found.parts[0].kind, InspectionKind::GatewayResponse);
    assert!(found.is_cut);
    let mut base64 = REFUSAL.to_owned();
    for _ in 0..20 {
        base64 = STANDARD.encode(base64);
    }
    assert!(inspected(base64.as_bytes()).is_cut);
    let lists = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(inspected(lists.as_bytes()).total, 1);
}

#[test]
fn a_few_layers_are_undone() {
    let mut text = REFUSAL.to_owned();
    for _ in 0..4 {
        text = STANDARD.encode(text);
    }
    let found = inspected(text.as_bytes());
    assert_eq!(found.parts[0].kind, InspectionKind::GatewayResponse);
    assert_eq!(found.parts[0].decoded.len(), 4);
}

#[test]
fn large_inputs_of_every_kind_end() {
    const SIZE: usize = 128 << 10;
    for piece in [
        "a",
        "{",
        "{\"",
        "{\"x_response\":{",
        "{\"a_response\":\"",
        "\\\"_response\\\"",
        "%7B%22",
        "http://a?",
        "a=1&sign=2&",
        "isv.a ",
        "\n> ",
        "MIIEvQ",
        "30 82 ",
        "30:82:04:be:02:01:00:30:",
        "<RSAKeyValue><D>",
        "<P>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "<a_response>",
        "code=4b203fe6c11548bcabd8da5bb087cD11 ",
        "-----BEGIN A-----\n",
        "curl 'a ",
        "Exception\n at a\n",
        "\u{0}\u{1a}",
        "&quot;",
        "买",
    ] {
        let text = piece.repeat(SIZE / piece.len());
        assert!(inspected(text.as_bytes()).total > 0, "{piece}");
    }
    let bytes: Vec<u8> = (0..=255_u8).cycle().take(SIZE).collect();
    assert!(inspected(&bytes).total > 0);
}

#[test]
fn an_answer_with_very_many_names_is_read_once() {
    let mut text = String::from("{\"x_response\":{}");
    for number in 0..100_000 {
        write!(text, ",\"n{number}\":1").unwrap();
    }
    text.push('}');
    let found = inspected(text.as_bytes());
    assert_eq!(found.parts[0].kind, InspectionKind::GatewayResponse);
}
