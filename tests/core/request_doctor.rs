//! Every habit of signers is found out from the request alone.

use alipay_explorer::i18n::LOCALES;
use alipay_explorer::keys::AppPublicKey;
use alipay_explorer::protocol::{Charset, SignType};
use alipay_explorer::signing::doctor::{KeyHolder, ShelvedKey, SignRepair, Stock};
use alipay_explorer::signing::request_doctor::{
    EncodedBlank, ReceivedForm, RequestCause, RequestExamination, SigningHabit, examine_request,
};
use alipay_explorer::signing::{SignedHash, Verdict, sign};
use alipay_explorer::simulator::SimulatorKeys;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use rsa::pss::BlindedSigningKey;
use rsa::rand_core::OsRng;
use rsa::signature::{RandomizedSigner as _, SignatureEncoding as _};
use rsa::{Pkcs1v15Sign, pkcs8::DecodePrivateKey as _};
use sha2::{Digest as _, Sha256, Sha512};

const QUERY: &str = "app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&timestamp=2026-11-23+10%3A00%3A00&version=1.0";
const BODY: &str =
    "grant_type=authorization_code&code=a1%2Fb&return_url=&note=%E4%B9%B0%26%E5%AE%B6";
const CONTENT: &str = "app_id=9021000100000001&charset=utf-8&code=a1/b&grant_type=authorization_code&method=alipay.system.oauth.token&note=买&家&sign_type=RSA2&timestamp=2026-11-23 10:00:00&version=1.0";

fn keys() -> SimulatorKeys {
    SimulatorKeys::embedded().unwrap()
}

fn signed(text: &[u8]) -> String {
    sign(text, &keys().app_private_key, SignType::Rsa2).unwrap()
}

fn encoded(value: &str) -> String {
    url::form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

fn examine(query: &str, body: &str) -> RequestExamination {
    examine_with(query, body, Charset::Utf8, Stock::default())
}

fn examine_with(query: &str, body: &str, charset: Charset, stock: Stock) -> RequestExamination {
    let key: AppPublicKey = keys().app_private_key.public_key();
    let form = ReceivedForm::read(query.as_bytes(), body.as_bytes(), charset);
    examine_request(&form, Some(&key), || stock)
}

/// A request whose signature was made over `text`.
fn request_signed_over(text: &[u8]) -> RequestExamination {
    examine(&format!("{QUERY}&sign={}", encoded(&signed(text))), BODY)
}

fn habit(habit: SigningHabit) -> Vec<RequestCause> {
    vec![RequestCause::Habit(habit)]
}

#[test]
fn a_sound_request_is_verified() {
    let examination = request_signed_over(CONTENT.as_bytes());
    assert_eq!(examination.content.as_str(), CONTENT);
    assert_eq!(examination.verdict, Verdict::Verified, "{examination:?}");
    assert!(examination.causes.is_empty() && examination.signed_content.is_none());
}

#[test]
fn each_habit_is_found_out_by_the_text_it_leads_to() {
    let without = |name: &str| {
        let pairs = CONTENT.replace("买&家", "买\u{1}家");
        let kept: Vec<_> = pairs
            .split('&')
            .filter(|pair| !pair.starts_with(name))
            .collect();
        kept.join("&").replace('\u{1}', "&")
    };
    let of_query = without("code=")
        .replace("grant_type=authorization_code&", "")
        .replace("note=买&家&", "");
    let cases = [
        (CONTENT.replace("&sign_type", "&return_url=&sign_type"), SigningHabit::KeptEmpty),
        (without("sign_type="), SigningHabit::DroppedSignType),
        (without("note="), SigningHabit::LeftOut("note".to_owned())),
        (CONTENT.replace("&grant_type", "&format=json&grant_type"), SigningHabit::NotSent("format", "json")),
        (CONTENT.replace("charset=utf-8", "charset=GBK"), SigningHabit::OtherValue("charset", "GBK")),
        (CONTENT.replace("sign_type=RSA2", "sign_type=RSA"), SigningHabit::OtherValue("sign_type", "RSA")),
        (of_query, SigningHabit::QueryOnly),
        ("code=a1/b&grant_type=authorization_code&note=买&家".to_owned(), SigningHabit::BodyOnly),
        (
            CONTENT.replace("a1/b", "a1%2Fb").replace("买&家", "%E4%B9%B0%26%E5%AE%B6").replace("23 10:00:00", "23+10%3A00%3A00"),
            SigningHabit::EncodedValues(EncodedBlank::AsSent),
        ),
        (
            CONTENT.replace("a1/b", "a1%2Fb").replace("买&家", "%E4%B9%B0%26%E5%AE%B6").replace("23 10:00:00", "23%2010%3A00%3A00"),
            SigningHabit::EncodedValues(EncodedBlank::Percent),
        ),
        (CONTENT.replace("23 10", "23+10"), SigningHabit::PlusNotEncoded),
        (CONTENT.replace('&', "&amp;"), SigningHabit::HtmlEscaped),
        (
            "app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&timestamp=2026-11-23 10:00:00&version=1.0&grant_type=authorization_code&code=a1/b&note=买&家".to_owned(),
            SigningHabit::SentOrder,
        ),
        (format!("{CONTENT}&"), SigningHabit::TrailingAmpersand),
    ];
    for (text, expected) in cases {
        let examination = request_signed_over(text.as_bytes());
        assert_eq!(examination.causes, habit(expected), "{text}");
        assert_eq!(examination.verdict, Verdict::Mismatch);
        assert_eq!(examination.signed_content.unwrap().as_str(), text);
    }
}

#[test]
fn a_charset_named_anew_after_signing_is_found_out() {
    let named = CONTENT.replace("utf-8", "GBK");
    let all_of_it = Charset::Gbk.encode(&named).unwrap();
    let examination = request_signed_over(&all_of_it);
    let expected: Vec<_> = [
        SigningHabit::SignedIn(Charset::Gbk),
        SigningHabit::OtherValue("charset", "GBK"),
    ]
    .into_iter()
    .map(RequestCause::Habit)
    .collect();
    assert_eq!(examination.causes, expected);
}

#[test]
fn habits_of_character_sets_are_found_out() {
    let gbk = Charset::Gbk.encode(CONTENT).unwrap();
    let examination = request_signed_over(&gbk);
    assert_eq!(
        examination.causes,
        habit(SigningHabit::SignedIn(Charset::Gbk))
    );

    let body = BODY.replace("%E4%B9%B0%26%E5%AE%B6", "%C2%F2%26%BC%D2");
    let query = format!("{QUERY}&sign={}", encoded(&signed(&gbk)));
    let examination = examine(&query, &body);
    assert_eq!(
        examination.causes,
        habit(SigningHabit::SentIn(Charset::Gbk))
    );

    let text = CONTENT.replace("utf-8", "GBK");
    let query = QUERY.replace("utf-8", "GBK");
    let query = format!(
        "{query}&sign={}",
        encoded(&signed(&Charset::Gbk.encode(&text).unwrap()))
    );
    let examination = examine_with(&query, &body, Charset::Gbk, Stock::default());
    assert_eq!(examination.verdict, Verdict::Verified);
}

#[test]
fn a_contradicted_parameter_and_rewritten_json_are_found_out() {
    let body = format!("{BODY}&version=2.0");
    let text = CONTENT.replace("version=1.0", "version=2.0");
    let query = format!("{QUERY}&sign={}", encoded(&signed(text.as_bytes())));
    assert_eq!(
        examine(&query, &body).causes,
        habit(SigningHabit::BodyCounts)
    );

    let body = format!("biz_content={}", encoded(r#"{"code": "x", "n": [1, 2]}"#));
    let text = r#"app_id=9021000100000001&biz_content={"code":"x","n":[1,2]}&charset=utf-8&method=alipay.system.oauth.token&sign_type=RSA2&timestamp=2026-11-23 10:00:00&version=1.0"#;
    let query = format!("{QUERY}&sign={}", encoded(&signed(text.as_bytes())));
    assert_eq!(
        examine(&query, &body).causes,
        habit(SigningHabit::CompactJson)
    );
}

#[test]
fn two_habits_at_once_are_found_out() {
    let text = CONTENT.replace("&sign_type=RSA2", "&return_url=");
    let causes = request_signed_over(text.as_bytes()).causes;
    let expected =
        [SigningHabit::KeptEmpty, SigningHabit::DroppedSignType].map(RequestCause::Habit);
    assert_eq!(causes, expected);
    let three = format!("{text}&");
    assert_eq!(request_signed_over(three.as_bytes()).causes.len(), 3);
}

#[test]
fn what_no_habit_leads_to_is_another_text() {
    let examination = request_signed_over(b"something else");
    assert_eq!(examination.causes, [RequestCause::OtherText]);
}

#[test]
fn damaged_missing_and_cut_signatures_are_told_apart() {
    assert_eq!(examine(QUERY, BODY).causes, [RequestCause::Unsigned]);
    let sign = signed(CONTENT.as_bytes());
    let (head, _) = sign.split_at(300);
    let cut = examine(&format!("{QUERY}&sign={}", encoded(head)), BODY);
    assert_eq!(cut.causes, [RequestCause::Unreadable]);
    let twice = examine(&format!("{QUERY}&sign={}", encoded(&encoded(&sign))), BODY);
    assert_eq!(
        twice.causes,
        [RequestCause::Damaged(SignRepair::PercentEncoded)]
    );
    assert_eq!(twice.verdict, Verdict::Mismatch);
    // A sign without any + survives being sent unencoded.
    let bare = examine(&format!("{QUERY}&sign={sign}"), BODY);
    let expected = [RequestCause::Damaged(SignRepair::BlanksForPlus)];
    assert_eq!(
        bare.causes,
        if sign.contains('+') {
            &expected[..]
        } else {
            &[]
        }
    );
}

#[test]
fn other_hashes_and_paddings_are_named() {
    let pem = keys().app_private_key.to_pkcs8_pem().unwrap();
    let key = rsa::RsaPrivateKey::from_pkcs8_pem(&pem).unwrap();
    let request = |sign: &[u8]| {
        examine(
            &format!("{QUERY}&sign={}", encoded(&STANDARD.encode(sign))),
            BODY,
        )
    };
    let hashed = Sha512::digest(CONTENT.as_bytes());
    let signature = key.sign(Pkcs1v15Sign::new::<Sha512>(), &hashed).unwrap();
    let used = SignedHash::Sha512;
    let expected = RequestCause::OtherHash {
        used,
        named: "RSA2".to_owned(),
    };
    assert_eq!(request(&signature).causes, [expected]);
    let pss = BlindedSigningKey::<Sha256>::new(key);
    let signature = pss.sign_with_rng(&mut OsRng, CONTENT.as_bytes()).to_vec();
    assert_eq!(request(&signature).causes, [RequestCause::OtherPadding]);
    let sha1 = sign(CONTENT.as_bytes(), &keys().app_private_key, SignType::Rsa).unwrap();
    let causes = request(&STANDARD.decode(sha1).unwrap()).causes;
    let used = SignedHash::Sha1;
    assert_eq!(
        causes,
        [RequestCause::OtherHash {
            used,
            named: "RSA2".to_owned()
        }]
    );
}

#[test]
fn the_holder_of_another_key_is_named() {
    let sign = sign(
        CONTENT.as_bytes(),
        &keys().alipay_private_key,
        SignType::Rsa2,
    )
    .unwrap();
    let query = format!("{QUERY}&sign={}", encoded(&sign));
    assert_eq!(examine(&query, BODY).causes, [RequestCause::OtherKey]);
    let holder = KeyHolder::File("other.pem".to_owned());
    let key = keys().alipay_private_key.public_key();
    let stock = Stock {
        keys: vec![ShelvedKey::app(holder.clone(), &key)],
        unreadable: Vec::new(),
    };
    let examination = examine_with(&query, BODY, Charset::Utf8, stock);
    assert_eq!(examination.causes, [RequestCause::KeyOf(holder)]);
}

#[test]
fn every_cause_is_told_in_every_language() {
    let habits = [
        SigningHabit::KeptEmpty,
        SigningHabit::DroppedSignType,
        SigningHabit::LeftOut("note".to_owned()),
        SigningHabit::NotSent("format", "json"),
        SigningHabit::OtherValue("charset", "GBK"),
        SigningHabit::QueryOnly,
        SigningHabit::BodyOnly,
        SigningHabit::BodyCounts,
        SigningHabit::EncodedValues(EncodedBlank::AsSent),
        SigningHabit::PlusNotEncoded,
        SigningHabit::SignedIn(Charset::Gbk),
        SigningHabit::SentIn(Charset::Gbk),
        SigningHabit::HtmlEscaped,
        SigningHabit::CompactJson,
        SigningHabit::SentOrder,
        SigningHabit::TrailingAmpersand,
    ];
    let others = [
        RequestCause::Unsigned,
        RequestCause::Unreadable,
        RequestCause::Damaged(SignRepair::UrlSafe),
        RequestCause::KeyOf(KeyHolder::OwnApp),
        RequestCause::OtherKey,
        RequestCause::OtherHash {
            used: SignedHash::Md5,
            named: "RSA2".to_owned(),
        },
        RequestCause::OtherPadding,
        RequestCause::OtherText,
    ];
    for cause in habits.map(RequestCause::Habit).iter().chain(&others) {
        for locale in LOCALES {
            let problem = cause.problem(locale);
            let texts = [
                problem.title(locale),
                problem.cause(locale),
                problem.remedy(locale),
            ];
            for text in texts {
                assert!(
                    !text.is_empty() && !text.contains(['{', '\u{2068}']),
                    "{cause:?}: {text}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_request_breaks_it_and_none_but_the_signed_one_is_verified(
        query in prop::collection::vec(any::<u8>(), 0..60),
        body in "([a-z%+&=]|sign=|charset=GBK|\\{\"a\": 1\\}){0,20}",
    ) {
        let key = keys().app_private_key.public_key();
        for charset in Charset::ALL {
            let form = ReceivedForm::read(&query, body.as_bytes(), charset);
            let examination = examine_request(&form, Some(&key), Stock::default);
            prop_assert_ne!(examination.verdict, Verdict::Verified);
        }
    }
}
