//! Two runs compared by meaning: what is no difference, what is one, and what both sides tell.

use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::client::{Answer, Exchange, ExchangeId, ExchangeKeys, Received, SentRequest};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use alipay_explorer::protocol::{AppId, Charset, Environment, Params, Scopes};
use alipay_explorer::report::run_comparison::{
    Difference, DifferenceKind, MEANINGS, Noise, Place, RunComparison, RunSide, Side,
};
use alipay_explorer::signing::KnownKeys;
use jiff::Timestamp;
use proptest::prelude::*;

const APP: &str = "2021000000000001";
const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";

/// A call to the sandbox that was answered with this node.
fn call(method: &'static MethodInfo, query: &[(&str, &str)], node: &str) -> Exchange {
    let gateway = "https://gateway.example/gateway.do".parse().unwrap();
    let query = query.iter().copied().collect();
    let request = SentRequest::of_parts(&gateway, query, Params::new(), Charset::Utf8).unwrap();
    let keys = KnownKeys {
        alipay: None,
        own: None,
        shelf: None,
    };
    let name = method.name.replace('.', "_");
    let body = format!(r#"{{"{name}_response":{node}}}"#);
    let bytes: Arc<[u8]> = body.as_bytes().into();
    Exchange {
        id: ExchangeId(1),
        method,
        environment: Environment::Sandbox,
        started: Timestamp::from_second(1_700_000_000).unwrap(),
        scopes: None,
        code_app_id: None::<AppId>,
        code_spent_before: false,
        elapsed: Duration::from_millis(3),
        request,
        received: Some(Received {
            status: 200,
            headers: Vec::new(),
            body: Arc::clone(&bytes),
        }),
        transport: None,
        keys: ExchangeKeys::of(keys),
        answer: Some(Answer::read(bytes, Charset::Utf8, Some(method), keys, None)),
        findings: Vec::new(),
    }
}

fn member(node: &str) -> Exchange {
    call(&USER_INFO_SHARE, &[("app_id", APP)], node)
}

fn run(exchanges: Vec<Exchange>) -> RunSide {
    RunSide {
        title: "run".to_owned(),
        exchanges: exchanges.into_iter().map(Arc::new).collect(),
    }
}

fn compared(a: Exchange, b: Exchange) -> RunComparison {
    RunComparison::of(&run(vec![a]), &run(vec![b]))
}

fn meanings(comparison: &RunComparison) -> Vec<(&'static str, Option<Side>)> {
    let told = comparison.told.iter();
    told.map(|told| (told.meaning, told.side)).collect()
}

fn only_difference(comparison: &RunComparison) -> &Difference {
    match comparison.pairs[0].differences.as_slice() {
        [only] => only,
        more => panic!("{more:?}"),
    }
}

#[test]
fn neither_order_nor_spelling_is_a_difference() {
    let a = member(r#"{"code":"10000","avatar":"http:\/\/a","n":1.50,"l":[1,2]}"#);
    let b = member(r#"{ "l":[1,2], "n":15e-1, "avatar":"http://a", "code":"10000" }"#);
    let comparison = compared(a, b);
    assert!(comparison.is_same());
    let mut spelled = comparison.pairs[0].differences.iter();
    let found: Vec<_> = spelled
        .by_ref()
        .map(|it| (it.path.as_str(), it.kind, it.noise))
        .collect();
    let spelling = (DifferenceKind::WrittenDifferently, Some(Noise::Spelling));
    assert_eq!(
        found,
        [
            ("avatar", spelling.0, spelling.1),
            ("n", spelling.0, spelling.1)
        ]
    );
}

#[test]
fn what_is_in_a_list_goes_by_its_place() {
    let a = member(r#"{"code":"10000","deliver_addresses":[{"zip":"1"},{"zip":"2"}]}"#);
    let b = member(r#"{"code":"10000","deliver_addresses":[{"zip":"1"},{"zip":"3"}]}"#);
    let comparison = compared(a, b);
    let difference = only_difference(&comparison);
    assert_eq!(difference.path, "deliver_addresses[1].zip");
    assert_eq!((difference.place, difference.noise), (Place::Answer, None));
    assert_eq!(difference.kind, DifferenceKind::Differs);
}

/// As the history keeps runs without personal data: neither "the same" nor "another" is known.
#[test]
fn hidden_values_are_neither_the_same_nor_different() {
    let hidden = r#"{"code":"10000","user_id":"2088…99 #d41b","gender":"***","nick_name":"买***"}"#;
    let open = r#"{"code":"10000","user_id":"2088102175794899","gender":"f","nick_name":"买家"}"#;
    let other = r#"{"code":"10000","user_id":"2088…13 #e8b3","gender":"***","nick_name":"卖***"}"#;
    for (a, b) in [(hidden, hidden), (hidden, open), (open, hidden)] {
        let comparison = compared(member(a), member(b));
        assert!(comparison.is_same(), "{a} {b}");
        assert_eq!(comparison.hidden_count(), 2, "{a} {b}");
        assert_eq!(meanings(&comparison), []);
    }
    let comparison = compared(member(open), member(other));
    let real: Vec<_> = comparison.pairs[0].real().map(|it| &it.path).collect();
    assert_eq!(real, ["user_id", "nick_name"]);
    assert_eq!(comparison.hidden_count(), 1);
    assert!(meanings(&comparison).contains(&("other-user", None)));
}

#[test]
fn a_word_is_no_literal() {
    let comparison = compared(
        member(r#"{"code":"10000","x":null}"#),
        member(r#"{"code":"10000","x":"null"}"#),
    );
    assert_eq!(only_difference(&comparison).kind, DifferenceKind::Differs);
}

#[test]
fn times_signatures_and_tokens_are_noise_but_a_missing_token_is_not() {
    let query = |time, sign, token| {
        [
            ("app_id", APP),
            ("timestamp", time),
            ("sign", sign),
            ("auth_token", token),
        ]
    };
    let other = TOKEN.replace('d', "e");
    let a = call(
        &USER_INFO_SHARE,
        &query("1", "x", TOKEN),
        r#"{"code":"10000"}"#,
    );
    let b = call(
        &USER_INFO_SHARE,
        &query("2", "y", &other),
        r#"{"code":"10000"}"#,
    );
    let comparison = compared(a.clone(), b);
    assert!(comparison.is_same());
    let noise: Vec<_> = comparison.pairs[0]
        .noise()
        .filter_map(|it| it.noise)
        .collect();
    assert_eq!(noise, [Noise::Moment, Noise::Signature, Noise::Secret]);
    for locale in LOCALES {
        for difference in &comparison.pairs[0].differences {
            let value = difference.a.as_ref().unwrap();
            let shown = value.text(&difference.path, locale, &comparison.masker(false));
            assert!(!shown.contains(TOKEN), "{shown}");
        }
    }
    assert!(!format!("{comparison:?}").contains(TOKEN));
    let without = compared(a, member(r#"{"code":"10000"}"#));
    let token = without.pairs[0]
        .real()
        .find(|it| it.path == "auth_token")
        .unwrap();
    assert_eq!(token.kind, DifferenceKind::OnlyA);
}

#[test]
fn a_call_that_only_one_side_made_is_told() {
    let token = || call(&OAUTH_TOKEN, &[], r#"{"user_id":"1"}"#);
    let a = run(vec![token(), member(r#"{"code":"10000"}"#)]);
    let b = run(vec![token()]);
    let comparison = RunComparison::of(&a, &b);
    assert_eq!(comparison.pairs[0].only, None);
    assert_eq!(comparison.pairs[1].only, Some(Side::A));
    assert_eq!(meanings(&comparison), [("made-by-one", Some(Side::A))]);
    assert_eq!((comparison.real_count(), comparison.is_same()), (1, false));
}

/// Two calls of which the first is about what the meaning says; `None` for a meaning that needs
/// keys or a network.
fn example(id: &str) -> Option<(Exchange, Exchange)> {
    let full = r#"{"code":"10000","user_id":"1","nick_name":"n","avatar":"a","user_type":"2","user_status":"T","is_certified":"T"}"#;
    let changed = |from: &str, to: &str| Some((member(&full.replace(from, to)), member(full)));
    let sent = |name: &'static str, a: &str, b: &str| {
        let call = |value: &str| call(&USER_INFO_SHARE, &[(name, value)], full);
        Some((call(a), call(b)))
    };
    let token = |node: &str| call(&OAUTH_TOKEN, &[], node);
    let refusal = |code: &str| {
        member(&format!(
            r#"{{"code":"40002","msg":"m","sub_code":"{code}","sub_msg":"s"}}"#
        ))
    };
    let but = |change: fn(&mut Exchange)| {
        let mut call = member(full);
        change(&mut call);
        Some((call, member(full)))
    };
    match id {
        "refused" => Some((refusal("isv.code-invalid"), member(full))),
        "refused-otherwise" => Some((refusal("isv.code-invalid"), refusal("isv.invalid-app-id"))),
        "no-answer" => but(|call| call.answer = None),
        "absent-nick-name" => changed(r#""nick_name":"n","#, ""),
        "absent-avatar" => changed(r#""avatar":"a","#, ""),
        "user-id-or-open-id" => changed("user_id", "open_id"),
        "other-user" => changed(r#""user_id":"1""#, r#""user_id":"2""#),
        "other-user-type" => changed(r#""user_type":"2""#, r#""user_type":"1""#),
        "other-user-status" => changed(r#""user_status":"T""#, r#""user_status":"B""#),
        "other-is-certified" => changed(r#""is_certified":"T""#, r#""is_certified":"F""#),
        "other-environment" => but(|call| call.environment = Environment::Production),
        "other-app" => sent("app_id", "1", "2"),
        "other-app-certificate" => sent("app_cert_sn", "1", "2"),
        "other-sign-type" => sent("sign_type", "RSA", "RSA2"),
        "other-charset" => but(|call| {
            if let Some(answer) = &mut call.answer {
                answer.charset = Charset::Gbk;
            }
        }),
        "other-scopes" => {
            let (mut a, mut b) = (member(full), member(full));
            (a.scopes, b.scopes) = (Some(Scopes::Base), Some(Scopes::User));
            Some((a, b))
        }
        "other-token-life" => Some((
            token(r#"{"expires_in":"1"}"#),
            token(r#"{"expires_in":"2"}"#),
        )),
        _ => None,
    }
}

#[test]
fn every_meaning_is_found_and_told_in_every_language() {
    let elsewhere = [
        "made-by-one",
        "not-verified",
        "other-api-version",
        "other-app-key",
        "other-alipay-key",
    ];
    for meaning in MEANINGS {
        let Some((a, b)) = example(meaning.id) else {
            assert!(
                elsewhere.contains(&meaning.id),
                "{} has no example",
                meaning.id
            );
            continue;
        };
        let comparison = compared(a.clone(), b.clone());
        let is_it =
            |told: &&alipay_explorer::report::run_comparison::Told| told.meaning == meaning.id;
        let told = comparison.told.iter().find(is_it);
        let told = told.unwrap_or_else(|| panic!("{} is not found", meaning.id));
        for locale in LOCALES {
            let sentence = told.sentence(locale, &comparison.masker(false));
            assert!(
                !sentence.contains("meaning-") && !sentence.contains('{'),
                "{sentence}"
            );
        }
        let mirrored = compared(b, a);
        let back = mirrored.told.iter().find(is_it).unwrap();
        assert_eq!(back.side, told.side.map(Side::other), "{}", meaning.id);
    }
}

#[test]
fn a_company_account_is_the_reason_for_a_missing_nickname() {
    let a = member(r#"{"code":"10000","nick_name":"n","user_type":"2"}"#);
    let b = member(r#"{"code":"10000","user_type":"1"}"#);
    let comparison = compared(a, b);
    let sentence = comparison.told[0].sentence(Locale::EN, &comparison.masker(false));
    assert_eq!(
        sentence,
        "B has no nick_name, A has one: B has user_type 1 (company account)."
    );
}

fn json(depth: u32) -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".{0,6}".prop_map(Into::into),
    ];
    leaf.prop_recursive(depth, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::btree_map("[a-c.#\\[\\]0]{1,3}", inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

fn node() -> impl Strategy<Value = String> {
    let members = prop::collection::btree_map("[a-c_]{1,3}", json(3), 0..5);
    members.prop_map(|map| serde_json::Value::Object(map.into_iter().collect()).to_string())
}

fn turned(kind: DifferenceKind) -> DifferenceKind {
    match kind {
        DifferenceKind::OnlyA => DifferenceKind::OnlyB,
        DifferenceKind::OnlyB => DifferenceKind::OnlyA,
        other => other,
    }
}

proptest! {
    #[test]
    fn a_run_does_not_differ_from_itself(node in node()) {
        let comparison = compared(member(&node), member(&node));
        prop_assert_eq!(comparison.real_count() + comparison.noise_count(), 0);
        prop_assert!(comparison.told.is_empty());
    }

    #[test]
    fn swapping_the_sides_mirrors_everything(one in node(), other in node()) {
        let there = compared(member(&one), member(&other));
        let back = compared(member(&other), member(&one));
        let mut expected: Vec<_> = back.pairs[0]
            .differences
            .iter()
            .map(|it| (it.path.clone(), turned(it.kind), it.noise))
            .collect();
        let mut found: Vec<_> = there.pairs[0]
            .differences
            .iter()
            .map(|it| (it.path.clone(), it.kind, it.noise))
            .collect();
        expected.sort_by(|one, two| one.0.cmp(&two.0));
        found.sort_by(|one, two| one.0.cmp(&two.0));
        prop_assert_eq!(found, expected);
        prop_assert_eq!(there.is_same(), back.is_same());
        prop_assert_eq!(there.told.len(), back.told.len());
    }
}
