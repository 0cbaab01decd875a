//! The comparer of strings to sign on what people paste: the messages of real gateways in every
//! wrapping, and every way in which a client spoils its string.

use alipay_explorer::diagnosis::{Evidence, diagnose};
use alipay_explorer::i18n::{Explain as _, LOCALES};
use alipay_explorer::protocol::{Charset, GatewayError, SignType};
use alipay_explorer::signing::comparison::{
    ComparisonCause, OwnForm, QuotedSignContent, RefusalVariant, SignContentCheck,
    SignContentCheckError, Unescaping,
};

mod spoils;

const OWN: &str = "app_id=2021001234567890&biz_content={\"a\":\"1+2 买\",\"u\":\"https://a/?b=1&charset=c\"}&charset=utf-8&format=json&method=alipay.system.oauth.token&sign_type=RSA2&timestamp=2026-11-22 16:10:58&version=1.0";
const HEAD: &str =
    "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：";
const LINK: &str = "https://open.alipay.com/api/errCheck?traceId=0b2e&source=openapi";

/// As gateways have written the string since 2018.
fn html(content: &str) -> String {
    content
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

fn sub_msg(content: &str) -> String {
    format!("{HEAD}{content}")
}

fn answer(sub_msg: &str) -> String {
    let answer = serde_json::json!({
        "error_response": {
            "code": "40002",
            "msg": "Invalid Arguments",
            "sub_code": "isv.invalid-signature",
            "sub_msg": sub_msg,
        },
        "sign": "XKpA+/8=",
    });
    answer.to_string()
}

/// The answer with every character beyond ASCII and `= & / < >` as escapes.
fn escaped(answer: &str) -> String {
    let escapes = |character: char| match character {
        '/' => "\\/".to_owned(),
        '=' | '&' | '<' | '>' => unit(u32::from(character)),
        _ if character.is_ascii() => character.to_string(),
        _ => {
            let mut units = [0; 2];
            let units = character.encode_utf16(&mut units).iter();
            units.map(|code| unit(u32::from(*code))).collect()
        }
    };
    answer.chars().map(escapes).collect()
}

fn unit(code: u32) -> String {
    format!("\\u{code:04x}")
}

fn found(text: &str) -> QuotedSignContent {
    QuotedSignContent::find(text).unwrap_or_else(|| panic!("nothing in {text}"))
}

fn content(text: &str) -> String {
    found(text)
        .content
        .unwrap_or_else(|| panic!("no string in {text}"))
        .as_str()
        .to_owned()
}

#[test]
fn the_string_is_found_in_every_wrapping() {
    let message = sub_msg(&html(OWN));
    let linked = format!("{message}，解决方案：{LINK}");
    let json = answer(&message);
    let in_json = serde_json::json!({ "level": "error", "message": answer(&linked) }).to_string();
    for text in [
        message.clone(),
        linked.clone(),
        format!("  {linked}\r\n"),
        sub_msg(OWN),
        json.clone(),
        answer(&linked),
        answer(&sub_msg(OWN)),
        escaped(&json),
        escaped(&answer(&linked)),
        in_json.clone(),
        serde_json::json!({ "again": in_json }).to_string(),
        // Java
        format!("com.alipay.api.AlipayApiException: sign check fail: check Sign and Data Fail! body: {json}\n\tat com.alipay.api.AbstractAlipayClient.execute"),
        format!("2026-11-22 16:11:00 ERROR c.e.Login - AlipaySystemOauthTokenResponse(code=40002, subMsg={message})").replace(')', ""),
        // PHP
        format!("PHP Fatal error:  Uncaught Exception: check sign Fail! [sign=XKpA+/8=, signSourceData={{\"code\":\"40002\",\"sub_msg\":{}}}] in AopClient.php:1", serde_json::json!(linked)),
        format!("stdClass Object\n(\n    [code] => 40002\n    [sub_msg] => {message}\n)\n"),
        // Python
        format!("alipay.aop.api.exception.Exception.ResponseException: [{{}}]response sign verify failed. {json}"),
        format!("{{'code': '40002', 'sub_msg': '{message}'}}"),
        // Node
        format!("{{\n  code: '40002',\n  subCode: 'isv.invalid-signature',\n  subMsg: '{linked}',\n  traceId: '0b2e'\n}}"),
        // only the string
        OWN.to_owned(),
        html(OWN),
        escaped(&html(OWN)).replace("\\/", "/"),
    ] {
        assert_eq!(content(&text), OWN, "{text}");
    }
}

#[test]
fn what_was_undone_and_the_link_are_told() {
    let message = format!("{}，解决方案：{LINK}", sub_msg(&html(OWN)));
    let in_answer = found(&answer(&message));
    assert_eq!(in_answer.variant, RefusalVariant::Quoting);
    assert_eq!(in_answer.link.map(String::from).as_deref(), Some(LINK));
    assert_eq!(in_answer.unescaped, [Unescaping::Html]);
    let in_escapes = found(&escaped(&answer(&message)));
    assert_eq!(in_escapes.link.map(String::from).as_deref(), Some(LINK));
    assert_eq!(in_escapes.unescaped, [Unescaping::Json, Unescaping::Html]);
    let old = found(&sub_msg(OWN));
    assert_eq!((old.link, old.unescaped), (None, vec![]));
    assert_eq!(found(OWN).variant, RefusalVariant::Bare);
}

#[test]
fn messages_without_a_string_are_told_apart() {
    let types = "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为RSA2，您实际用的签名类型可能是RSA";
    let charset =
        "验签出错，请确认charset参数放在了URL查询字符串中且各参数值使用charset参数指示的字符集编码";
    for (message, variant, cause) in [
        (
            types,
            RefusalVariant::OtherSignType,
            ComparisonCause::OtherSignType,
        ),
        (
            charset,
            RefusalVariant::Charset,
            ComparisonCause::CharsetNotInQuery,
        ),
        (
            "无效签名",
            RefusalVariant::NothingQuoted,
            ComparisonCause::NothingQuoted,
        ),
    ] {
        let linked = format!("{message}，解决方案：{LINK}");
        for text in [
            message.to_owned(),
            answer(message),
            escaped(&answer(message)),
            linked.clone(),
            answer(&linked),
        ] {
            let check = SignContentCheck::of(&text, Some(OWN)).unwrap();
            assert_eq!(check.quoted.variant, variant, "{text}");
            assert_eq!(
                check.quoted.link.is_some(),
                text.contains("errCheck"),
                "{text}"
            );
            assert_eq!(check.comparison.causes[0].cause, cause);
            assert_eq!(check.is_identical(), None);
            assert!(!check.is_good());
        }
    }
    assert_eq!(
        found(types).sign_types,
        Some((SignType::Rsa2, SignType::Rsa))
    );
    let php = "check sign Fail! [sign=x, signSourceData={\"code\":\"10000\"}]";
    assert_eq!(found(php).variant, RefusalVariant::AnswerCheck);
}

#[test]
fn what_is_no_message_is_refused_with_a_remedy() {
    for text in ["", "hello", "<html>502</html>", "{\"code\":\"10000\"}"] {
        let refused = SignContentCheck::of(text, None).unwrap_err();
        assert_eq!(refused, SignContentCheckError::NothingQuoted, "{text}");
        for locale in LOCALES {
            assert!(!refused.problem().remedy(locale).is_empty());
        }
    }
}

#[test]
fn every_cause_is_told_in_every_language() {
    for cause in ComparisonCause::ALL {
        for locale in LOCALES {
            let title = cause.title();
            assert!(locale.find(title).is_some(), "{title}");
            for part in ["cause", "remedy"] {
                assert!(
                    locale.attribute(title, part, &[]).is_some(),
                    "{title}.{part}"
                );
            }
        }
    }
}

#[test]
fn a_request_as_it_was_sent_is_our_side_too() {
    for charset in Charset::ALL {
        let own = OWN.replace("utf-8", charset.name());
        let params: alipay_explorer::protocol::Params = [
            ("version", "1.0"),
            ("timestamp", "2026-11-22 16:10:58"),
            ("sign_type", "RSA2"),
            ("sign", "a+b/c="),
            ("return_url", ""),
            ("method", "alipay.system.oauth.token"),
            ("format", "json"),
            ("charset", charset.name()),
            (
                "biz_content",
                "{\"a\":\"1+2 买\",\"u\":\"https://a/?b=1&charset=c\"}",
            ),
            ("app_id", "2021001234567890"),
        ]
        .into_iter()
        .collect();
        let form = params.to_form(charset).unwrap();
        for (text, form) in [
            (form.clone(), OwnForm::Form),
            (
                format!("https://openapi.alipay.com/gateway.do?{form}"),
                OwnForm::Address,
            ),
        ] {
            let check = SignContentCheck::of(&sub_msg(&html(&own)), Some(&text)).unwrap();
            assert_eq!(check.own.as_ref().unwrap().form, form);
            assert_eq!(check.is_identical(), Some(true), "{text}");
        }
    }
}

#[test]
fn what_an_exception_adds_is_no_part_of_the_string() {
    for addition in [
        "\n\tat com.alipay.Foo(Foo.java:3)",
        ", traceId: 21e0abc",
        "（自助排查方案）",
        " at foo.Bar(..)",
    ] {
        for text in [
            format!("{}{addition}", sub_msg(&html(OWN))),
            format!("{OWN}{addition}"),
        ] {
            let check = SignContentCheck::of(&text, Some(OWN)).unwrap();
            assert_eq!(check.is_identical(), Some(true), "{text}");
        }
    }
}

#[test]
fn one_fault_is_one_cause() {
    for (own, expected) in [
        (
            format!("{OWN}&return_url="),
            ComparisonCause::EmptyParameter,
        ),
        (format!("{OWN}&sign="), ComparisonCause::SignIncluded),
        (format!("{OWN}&自定义=1"), ComparisonCause::ParameterMissing),
        (OWN.replace("买", "涔\u{fffd}"), ComparisonCause::Mojibake),
    ] {
        let check = SignContentCheck::of(&sub_msg(OWN), Some(&own)).unwrap();
        let causes = check.comparison.causes.iter();
        let causes: Vec<_> = causes.map(|found| found.cause).collect();
        assert_eq!(causes, [expected], "{own}");
    }
}

#[test]
fn a_finding_shows_no_piece_of_a_damaged_token() {
    let token = "authusrBd364827b102144cf992fb7ce6e327X89";
    let content = |token: &str| format!("app_id=1&auth_token={token}&version=1.0");
    let request = [("app_id", "1"), ("auth_token", token), ("version", "1.0")];
    for damage in ["", " ", "&", "\"", ";", "\n", "x"] {
        let damaged = token.replacen("64827", &format!("64{damage}27"), 1);
        let error = GatewayError {
            code: "40002".to_owned(),
            msg: "Invalid Arguments".to_owned(),
            sub_code: "isv.invalid-signature".to_owned(),
            sub_msg: sub_msg(&html(&content(&damaged))),
        };
        for knows_own in [true, false] {
            let mut evidence = Evidence {
                error: Some(error.clone()),
                ..Evidence::default()
            };
            if knows_own {
                evidence.add_request(&request.into_iter().collect());
            }
            let findings = diagnose(&evidence);
            let finding = findings.iter().find(|it| it.rule == "invalid-signature");
            let told = finding.unwrap().evidence.join("\n");
            let mut pieces = (0..=token.len() - 7).filter_map(|at| token.get(at..at + 7));
            assert_eq!(pieces.find(|piece| told.contains(piece)), None, "{told}");
            if knows_own && !["\n", "&"].contains(&damage) {
                assert!(told.contains("auth_token[12]: U+0038 '8' ≠"), "{told}");
            }
        }
    }
}
