//! Every way in which a client spoils its string, on random parameters.

use std::collections::BTreeMap;

use alipay_explorer::i18n::LOCALES;
use alipay_explorer::protocol::{Charset, Masker};
use alipay_explorer::signing::comparison::{ComparisonCause, SignContentCheck, masked_message};
use proptest::prelude::*;

use super::{answer, html, sub_msg};

/// A way to spoil our string, or what arrives.
type Spoil = fn(&mut Sides);

/// The parameters of both sides.
#[derive(Clone, Debug)]
struct Sides {
    own: BTreeMap<String, String>,
    gateway: BTreeMap<String, String>,
}

impl Sides {
    fn set(&mut self, name: &str, own: &str, gateway: &str) {
        self.own.insert(name.to_owned(), own.to_owned());
        self.gateway.insert(name.to_owned(), gateway.to_owned());
    }
}

fn joined(params: &BTreeMap<String, String>) -> String {
    let pairs: Vec<_> = params
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

fn gbk_of_utf8(text: &str) -> String {
    Charset::Gbk.decode(text.as_bytes()).into_owned()
}

const SPOILS: [(ComparisonCause, Spoil); 17] = [
    (ComparisonCause::EmptyParameter, |it| {
        it.own.insert("return_url".to_owned(), String::new());
    }),
    (ComparisonCause::ParameterMissing, |it| {
        it.own
            .insert("notify_url".to_owned(), "https://a/b".to_owned());
    }),
    (ComparisonCause::ParameterUnsigned, |it| {
        it.gateway.insert("alipay_sdk".to_owned(), "x".to_owned());
    }),
    (ComparisonCause::ParameterAdded, |it| {
        it.gateway
            .insert("form_button".to_owned(), "Submit".to_owned());
    }),
    (ComparisonCause::SignTypeMissing, |it| {
        it.own.remove("sign_type");
    }),
    (ComparisonCause::CharsetNotInQuery, |it| {
        it.gateway.remove("charset");
    }),
    (ComparisonCause::SignIncluded, |it| {
        it.own.insert("sign".to_owned(), "a+b/c==".to_owned());
    }),
    (ComparisonCause::BlankForPlus, |it| {
        it.set("biz_content", "{\"a\":\"1+2\"}", "{\"a\":\"1 2\"}");
    }),
    (ComparisonCause::PlusForBlank, |it| {
        it.set("timestamp", "2026-11-22 16:10:58", "2026-11-22+16:10:58");
    }),
    (ComparisonCause::DoubleEncoding, |it| {
        it.set("notify_url", "https://a/b", "https%3A%2F%2Fa%2Fb");
    }),
    (ComparisonCause::EncodedBeforeSigning, |it| {
        it.set(
            "timestamp",
            "2026-11-22%2016%3A10%3A58",
            "2026-11-22 16:10:58",
        );
    }),
    (ComparisonCause::Mojibake, |it| {
        it.set(
            "biz_content",
            "{\"a\":\"昵称\"}",
            &gbk_of_utf8("{\"a\":\"昵称\"}"),
        );
    }),
    (ComparisonCause::OtherTimestamp, |it| {
        it.set("timestamp", "2026-11-22 16:10:58", "2026-11-22 16:10:59");
    }),
    (ComparisonCause::HtmlEntities, |it| {
        it.set("biz_content", "{\"a\":1}", "{&quot;a&quot;:1}");
    }),
    (ComparisonCause::JsonEscapes, |it| {
        it.set("biz_content", "{\"a\":\"b/c\"}", "{\"a\":\"b\\/c\"}");
    }),
    (ComparisonCause::OtherRequest, |it| {
        it.set("app_id", "1", "2");
    }),
    (ComparisonCause::OtherValue, |it| {
        it.set("version", "1.0", "1.1");
    }),
];

/// Everything that is told about a comparison.
fn shown(check: &SignContentCheck, texts: &[&str]) -> Vec<String> {
    let masker = Masker::new();
    let comparison = &check.comparison;
    let mut shown = vec![format!("{comparison:?}")];
    for parameter in &comparison.parameters {
        shown.push(parameter.name.clone());
        shown.extend(parameter.shown_own(&masker));
        shown.extend(parameter.shown_gateway(&masker));
    }
    for cause in &comparison.causes {
        shown.extend(cause.evidence(&comparison.parameters, &masker));
        let problem = cause.problem(&comparison.parameters);
        shown.extend(LOCALES.map(|locale| problem.title(locale)));
    }
    for text in texts {
        shown.push(comparison.cover(text, &masker));
        shown.push(comparison.mask(text, &masker));
    }
    shown
}

proptest! {
    #[test]
    fn what_was_spoilt_is_named_first_and_alone(
        extra in prop::collection::btree_map("(scope|state|prod_code|code)", "[a-z0-9_]{1,12}", 0..4),
        (cause, spoil) in prop::sample::select(SPOILS.to_vec()),
        wrapped in any::<bool>(),
    ) {
        let mut own = extra;
        for (name, value) in [
            ("app_id", "2021001234567890"),
            ("charset", "utf-8"),
            ("method", "alipay.user.info.share"),
            ("sign_type", "RSA2"),
            ("timestamp", "2026-11-22 16:10:58"),
            ("version", "1.0"),
        ] {
            own.insert(name.to_owned(), value.to_owned());
        }
        let mut sides = Sides { gateway: own.clone(), own };
        let same = joined(&sides.own);
        let quoted = |content: &str| if wrapped { answer(&sub_msg(&html(content))) } else { sub_msg(&html(content)) };
        let check = SignContentCheck::of(&quoted(&same), Some(&same)).unwrap();
        prop_assert_eq!(check.is_identical(), Some(true));
        prop_assert_eq!(check.comparison.causes[0].cause, ComparisonCause::SameString);

        spoil(&mut sides);
        let (own, gateway) = (joined(&sides.own), joined(&sides.gateway));
        let check = SignContentCheck::of(&quoted(&gateway), Some(&own)).unwrap();
        prop_assert_eq!(check.is_identical(), Some(false));
        let causes: Vec<_> = check.comparison.causes.iter().map(|found| found.cause).collect();
        prop_assert_eq!(causes, [cause]);
        let found = &check.comparison.causes[0];
        let evidence = found.evidence(&check.comparison.parameters, &Masker::new());
        prop_assert!(!evidence.is_empty());
    }

    #[test]
    fn no_piece_of_a_damaged_token_is_told(
        token in "[A-Za-z0-9]{24,48}",
        place in 0_usize..48,
        damage in prop::sample::select(vec![" ", "&", "\"", ";", "\n", "\r\n", "=", "<", "，", "%", "\\", "\u{fffd}", "x", "", "…", ",", "}", "&amp;", "&x="]),
        name in prop::sample::select(vec!["auth_token", "code", "app_auth_token"]),
        cut in prop::sample::select(vec![0, 1, 2]),
        swapped in any::<bool>(),
    ) {
        let at = place % token.len();
        let (head, tail) = token.split_at(at);
        let damaged = match cut {
            0 => format!("{head}{damage}{}", tail.get(1..).unwrap()),
            1 => head.to_owned(),
            _ => tail.to_owned(),
        };
        let content = |token: &str| format!("app_id=1&{name}={token}&charset=utf-8&timestamp=2026-11-22 16:10:58&version=1.0");
        let (mut own, mut gateway) = (content(&token), content(&damaged));
        if swapped {
            std::mem::swap(&mut own, &mut gateway);
        }
        for message in [gateway.clone(), sub_msg(&html(&gateway)), answer(&sub_msg(&html(&gateway)))] {
            let check = SignContentCheck::of(&message, Some(&own)).unwrap();
            let mut shown = shown(&check, &[own.as_str(), gateway.as_str()]);
            shown.push(masked_message(&sub_msg(&html(&gateway)), Some(&own)));
            for text in shown {
                let piece = (0..=token.len() - 7).filter_map(|at| token.get(at..at + 7)).find(|piece| text.contains(piece));
                prop_assert_eq!(piece, None, "{}", text);
            }
        }
    }

    #[test]
    fn another_order_is_named(shift in 1_usize..7) {
        let mut parts: Vec<_> = ["app_id=1", "charset=utf-8", "method=m", "sign_type=RSA2", "timestamp=2026-11-22 16:10:58", "version=1.0"].into();
        let gateway = parts.join("&");
        parts.rotate_left(shift % 6);
        let own = parts.join("&");
        let check = SignContentCheck::of(&gateway, Some(&own)).unwrap();
        let expected = if own == gateway { ComparisonCause::SameString } else { ComparisonCause::OtherOrder };
        prop_assert_eq!(check.comparison.causes[0].cause, expected);
    }

    #[test]
    fn no_text_breaks_it(gateway in ".{0,80}", own in ".{0,80}", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = SignContentCheck::of(&gateway, Some(&own));
        let _ = SignContentCheck::of(&sub_msg(&gateway), Some(&own));
        let _ = SignContentCheck::of(&answer(&sub_msg(&gateway)), None);
        let text = String::from_utf8_lossy(&bytes);
        let _ = SignContentCheck::of(&format!("a={text}&{own}"), Some(&text));
    }
}
