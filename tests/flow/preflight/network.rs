//! What stands in a gateway's place, and what gateways say that the simulator does not.

use std::net::TcpListener;

use alipay_explorer::client::preflight::Preflight;
use alipay_explorer::platform;
use alipay_explorer::protocol::SignType;
use alipay_explorer::signing::sign;
use alipay_explorer::simulator::SimulatorKeys;

use super::lights::{preflight, reasons, row};
use crate::client::hand_server::HandServer;
use crate::client::setup::credentials;

const DATELESS: &str = "Content-Type: text/html;charset=utf-8\r\n";
/// Everything that only a gateway can tell.
const HIDDEN: &str = "unknown unknown unknown unknown unknown unknown unknown unknown unknown";
const HIDDEN_REASONS: [&str; 9] = [
    "no-answer",
    "no-answer",
    "app-id-shape-none",
    "no-answer",
    "no-answer",
    "no-answer",
    "no-answer",
    "no-answer",
    "product-later",
];

async fn at(gateway: &str) -> Preflight {
    preflight(gateway, credentials(), platform::now).await
}

async fn with(server: HandServer) -> Preflight {
    let found = at(&server.gateway()).await;
    server.served().await;
    found
}

fn hidden_behind<'a>(reasons: &[&'a str]) -> Vec<&'a str> {
    [reasons, &HIDDEN_REASONS].concat()
}

#[tokio::test]
async fn a_closed_port() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let found = at(&format!("http://{address}/gateway.do")).await;
    assert_eq!(row(&found), format!("good bad good unknown {HIDDEN}"));
    assert_eq!(
        reasons(&found),
        hidden_behind(&["connection-refused", "gateway-not-heard"])
    );
    assert!(!found.is_good() && !found.exchange.got_answer());
}

#[tokio::test]
async fn something_that_is_no_gateway() {
    let date = "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n";
    for (status, headers, body, reason) in [
        ("200 OK", "", "<html>Log in</html>", "gateway-page"),
        (
            "200 OK",
            date,
            "<html>调试错误 错误代码 invalid-app-id</html>",
            "gateway-error-page",
        ),
        ("200 OK", "", "", "gateway-empty"),
        (
            "502 Bad Gateway",
            date,
            "<html>502</html>",
            "gateway-status",
        ),
        ("503 Service Unavailable", "", "later", "gateway-status"),
        (
            "302 Found",
            "Location: https://login.example/\r\n",
            "",
            "gateway-redirect",
        ),
        ("200 OK", "", r#"{"status":"UP"}"#, "gateway-no-answer"),
        ("200 OK", "", r#"{"error_respon"#, "gateway-no-answer"),
    ] {
        let found = with(HandServer::replying(status, headers, body)).await;
        assert_eq!(
            row(&found),
            format!("good good good bad {HIDDEN}"),
            "{body}"
        );
        assert_eq!(reasons(&found), hidden_behind(&[reason]), "{body}");
        assert!(!found.is_good() && !found.exchange.got_answer());
    }
}

#[tokio::test]
async fn an_answer_that_ends_too_early() {
    let found = with(HandServer::saying(
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"error_response\":",
    ))
    .await;
    assert_eq!(row(&found), format!("good bad good unknown {HIDDEN}"));
    assert_eq!(
        reasons(&found),
        hidden_behind(&["connection-cut", "gateway-not-heard"])
    );
}

#[tokio::test]
async fn no_certificate_at_all() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let thread = std::thread::spawn(move || {
        use std::io::{Read as _, Write as _};
        let (mut stream, _) = listener.accept().unwrap();
        assert!(stream.read(&mut [0; 1024]).unwrap() > 0);
        stream
            .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            .unwrap();
        // The client says that it does not understand, and hangs up.
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let found = at(&format!("https://{address}/gateway.do")).await;
    assert_eq!(row(&found), format!("good good bad unknown {HIDDEN}"));
    assert_eq!(
        reasons(&found),
        hidden_behind(&["tls-no-certificate", "gateway-not-heard"])
    );
    let [finding] = &found.exchange.findings[..] else {
        panic!("{:#?}", found.exchange.findings);
    };
    assert_eq!(finding.rule, "tls-failure");
    assert_eq!(finding.variant, Some("no-certificate"));
    tokio::task::spawn_blocking(move || thread.join().unwrap())
        .await
        .unwrap();
}

/// A refusal as the gateway sends it, signed or not.
fn refusal(code: &str, sub_code: &str, sub_msg: &str, signed: bool) -> HandServer {
    let node =
        format!(r#"{{"code":"{code}","msg":"x","sub_code":"{sub_code}","sub_msg":"{sub_msg}"}}"#);
    let keys = SimulatorKeys::embedded().unwrap();
    let sign = sign(node.as_bytes(), &keys.alipay_private_key, SignType::Rsa2).unwrap();
    let sign = if signed {
        format!(r#","sign":"{sign}""#)
    } else {
        String::new()
    };
    let body = format!(r#"{{"error_response":{node}{sign}}}"#);
    HandServer::replying("200 OK", DATELESS, &body)
}

/// A refusal, and the lights from the app id on with their reasons.
struct Refused {
    sub_code: &'static str,
    sub_msg: &'static str,
    signed: bool,
    row: &'static str,
    reasons: &'static str,
}

const SIGNATURE: &str = "isv.invalid-signature";
/// Nothing is known of app and keys: the refusal is not signed.
const UNTOLD: &str = "unknown unknown unknown unknown unknown unknown unknown";
const UNTOLD_REASONS: &str = "not-reached app-id-shape-none not-reached not-reached not-reached not-reached alipay-key-unsigned";

const REFUSED: [Refused; 8] = [
    Refused {
        sub_code: SIGNATURE,
        sub_msg: "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为RSA2，您实际用的签名类型可能是RSA",
        signed: true,
        row: "good good good bad bad unknown good",
        reasons: "signature-refused sign-type-other private-key-not-told",
    },
    Refused {
        sub_code: SIGNATURE,
        sub_msg: "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：app_id=1&amp;method=x",
        signed: true,
        row: "good good good bad unknown unknown good",
        reasons: "signature-other-string sign-type-not-told private-key-not-told",
    },
    Refused {
        sub_code: SIGNATURE,
        sub_msg: "验签出错，请确认charset参数放在了URL查询字符串中且各参数值使用charset参数指示的字符集编码",
        signed: true,
        row: "good good good bad unknown unknown good",
        reasons: "signature-refused sign-type-not-told private-key-not-told",
    },
    Refused {
        sub_code: SIGNATURE,
        sub_msg: "无效签名",
        signed: false,
        row: "good good good bad unknown unknown unknown",
        reasons: "signature-refused sign-type-not-told private-key-not-told alipay-key-unsigned",
    },
    Refused {
        sub_code: "isv.invalid-signature-type",
        sub_msg: "无效的签名类型",
        signed: false,
        row: "unknown unknown unknown unknown bad unknown unknown",
        reasons: "not-reached app-id-shape-none not-reached not-reached sign-type-invalid not-reached alipay-key-unsigned",
    },
    Refused {
        sub_code: "isv.insufficient-isv-permissions",
        sub_msg: "ISV权限不足",
        signed: true,
        row: "good good good unknown unknown unknown good",
        reasons: "not-reached not-reached not-reached",
    },
    Refused {
        sub_code: "not-online-app",
        sub_msg: "应用未上线",
        signed: false,
        row: UNTOLD,
        reasons: UNTOLD_REASONS,
    },
    Refused {
        sub_code: "aop.unknow-error",
        sub_msg: "服务暂不可用",
        signed: false,
        row: UNTOLD,
        reasons: UNTOLD_REASONS,
    },
];

#[tokio::test]
async fn what_the_order_of_the_gateways_checks_hides_stays_unknown() {
    for refused in REFUSED {
        let Refused {
            sub_code, sub_msg, ..
        } = refused;
        let found = with(refusal("40002", sub_code, sub_msg, refused.signed)).await;
        let (product, reason) = match sub_code {
            "isv.insufficient-isv-permissions" => ("bad", "product-not-bound"),
            "not-online-app" => ("bad", "product-offline"),
            _ => ("unknown", "product-later"),
        };
        let expected = format!("good good good good unknown {} {product}", refused.row);
        assert_eq!(row(&found), expected, "{sub_code} {sub_msg}");
        let expected = format!("clock-no-date {} {reason}", refused.reasons);
        assert_eq!(reasons(&found).join(" "), expected, "{sub_code} {sub_msg}");
        assert!(found.exchange.got_answer());
    }
}

#[tokio::test]
async fn a_refused_timestamp_is_the_clock() {
    let found = with(refusal("40002", "isv.illegal-timestamp", "x", false)).await;
    assert_eq!(reasons(&found)[0], "clock-refused");
    assert!(!found.is_good());
}

/// What a light says besides its status.
fn light(found: &Preflight, id: &str) -> &'static str {
    let mut lights = found.lights.iter();
    lights.find(|light| light.check == id).unwrap().outcome.text
}

#[tokio::test]
async fn an_unsigned_refusal_of_the_code_proves_nothing() {
    for sub_code in [
        "isv.code-invalid",
        "isv.grant-type-invalid",
        "isv.unmatched-app-id",
    ] {
        let found = with(refusal("40002", sub_code, "授权码code无效", false)).await;
        assert_eq!(
            row(&found),
            format!("good good good warning unknown {UNTOLD} unknown"),
            "{sub_code}"
        );
        assert_eq!(
            reasons(&found).join(" "),
            "gateway-unsigned clock-no-date unproven app-id-shape-none unproven unproven unproven \
             unproven alipay-key-unsigned product-later"
        );
        assert!(!found.is_good() && found.exchange.got_answer());
        let findings = found.exchange.findings.iter();
        let rules: Vec<_> = findings.map(|finding| finding.rule).collect();
        assert!(!rules.contains(&"unsigned-answer"), "{rules:?}");
    }
}

#[tokio::test]
async fn a_sign_that_is_none_proves_nothing_either() {
    for sign in ["x", "AAAA", ""] {
        let body = format!(
            r#"{{"error_response":{{"code":"40002","msg":"x","sub_code":"isv.code-invalid"}},"sign":"{sign}"}}"#
        );
        let found = with(HandServer::replying("200 OK", DATELESS, &body)).await;
        assert_eq!(light(&found, "private-key"), "preflight-unproven", "{sign}");
        assert!(!found.is_good());
    }
}

#[tokio::test]
async fn a_signed_refusal_of_the_code_is_good() {
    let found = with(refusal("40002", "isv.code-invalid", "x", true)).await;
    assert_eq!(reasons(&found), ["clock-no-date", "product-later"]);
    assert!(found.is_good());
    assert_eq!(found.exchange.findings, []);
}

#[tokio::test]
async fn a_token_for_the_impossible_code_comes_from_no_gateway() {
    let node = r#"{"access_token":"authusrB4a9b7e2d1f0c4e6d8a1b2c3d4e5f6X00","user_id":"2088102175794899"}"#;
    let keys = SimulatorKeys::embedded().unwrap();
    let sign = sign(node.as_bytes(), &keys.alipay_private_key, SignType::Rsa2).unwrap();
    let body = format!(r#"{{"alipay_system_oauth_token_response":{node},"sign":"{sign}"}}"#);
    let date = "Date: Thu, 01 Jan 2026 00:00:00 GMT\r\n";
    let found = with(HandServer::replying("200 OK", date, &body)).await;
    assert_eq!(
        row(&found),
        "good good good bad unknown unknown unknown unknown unknown unknown unknown good unknown"
    );
    assert_eq!(
        reasons(&found).join(" "),
        "gateway-granted unproven unproven app-id-shape-none unproven unproven unproven unproven \
         product-later"
    );
    assert!(!found.is_good() && found.exchange.got_answer());
}

#[tokio::test]
async fn nothing_is_said_to_be_spent() {
    for (length, body) in [(0, ""), (10, r#"{"error_re"#), (100, r#"{"error_re"#)] {
        let server = HandServer::saying(format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        ));
        let found = with(server).await;
        let [finding] = &found.exchange.findings[..] else {
            panic!("{:#?}", found.exchange.findings);
        };
        assert_eq!(finding.rule, "truncated-answer");
        assert_eq!(finding.variant, Some("preflight"), "{length}");
    }
}
