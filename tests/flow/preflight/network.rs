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
        hidden_behind(&["tls-refused", "gateway-not-heard"])
    );
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

#[tokio::test]
async fn what_the_order_of_the_gateways_checks_hides_stays_unknown() {
    let other_type = "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为RSA2，您实际用的签名类型可能是RSA";
    let other_string = "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：app_id=1&amp;method=x";
    let charset =
        "验签出错，请确认charset参数放在了URL查询字符串中且各参数值使用charset参数指示的字符集编码";
    let beginning = "good good good good unknown";
    for (sub_code, sub_msg, signed, row_after, reasons_after) in [
        (
            "isv.invalid-signature",
            other_type,
            true,
            "good good good bad bad unknown good unknown",
            vec![
                "signature-refused",
                "sign-type-other",
                "private-key-not-told",
            ],
        ),
        (
            "isv.invalid-signature",
            other_string,
            true,
            "good good good bad unknown unknown good unknown",
            vec![
                "signature-other-string",
                "sign-type-not-told",
                "private-key-not-told",
            ],
        ),
        (
            "isv.invalid-signature",
            charset,
            true,
            "good good good bad unknown unknown good unknown",
            vec![
                "signature-refused",
                "sign-type-not-told",
                "private-key-not-told",
            ],
        ),
        (
            "isv.invalid-signature",
            "无效签名",
            false,
            "good good good bad unknown unknown unknown unknown",
            vec![
                "signature-refused",
                "sign-type-not-told",
                "private-key-not-told",
                "alipay-key-unsigned",
            ],
        ),
        (
            "isv.invalid-signature-type",
            "x",
            false,
            "unknown unknown unknown unknown bad unknown unknown unknown",
            vec![
                "not-reached",
                "app-id-shape-none",
                "not-reached",
                "not-reached",
                "sign-type-invalid",
                "not-reached",
                "alipay-key-unsigned",
            ],
        ),
        (
            "isv.insufficient-isv-permissions",
            "x",
            true,
            "good good good unknown unknown unknown good bad",
            vec!["not-reached", "not-reached", "not-reached"],
        ),
        (
            "not-online-app",
            "x",
            false,
            "unknown unknown unknown unknown unknown unknown unknown bad",
            vec![
                "not-reached",
                "app-id-shape-none",
                "not-reached",
                "not-reached",
                "not-reached",
                "not-reached",
                "alipay-key-unsigned",
            ],
        ),
        (
            "aop.unknow-error",
            "x",
            false,
            "unknown unknown unknown unknown unknown unknown unknown unknown",
            vec![
                "not-reached",
                "app-id-shape-none",
                "not-reached",
                "not-reached",
                "not-reached",
                "not-reached",
                "alipay-key-unsigned",
            ],
        ),
    ] {
        let found = with(refusal("40002", sub_code, sub_msg, signed)).await;
        assert_eq!(
            row(&found),
            format!("{beginning} {row_after}"),
            "{sub_code} {sub_msg}"
        );
        let product = match sub_code {
            "isv.insufficient-isv-permissions" => "product-not-bound",
            "not-online-app" => "product-offline",
            _ => "product-later",
        };
        let expected = [vec!["clock-no-date"], reasons_after, vec![product]].concat();
        assert_eq!(reasons(&found), expected, "{sub_code} {sub_msg}");
        assert!(found.exchange.got_answer());
    }
}

#[tokio::test]
async fn a_refused_timestamp_is_the_clock() {
    let found = with(refusal("40002", "isv.illegal-timestamp", "x", false)).await;
    assert_eq!(reasons(&found)[0], "clock-refused");
    assert!(!found.is_good());
}
