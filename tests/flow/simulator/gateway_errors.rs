//! Every way in which the gateway refuses.

use alipay_explorer::keys::AppPrivateKey;
use alipay_explorer::protocol::{Charset, Scopes, SignType};
use alipay_explorer::signing::{self, SignContent};

use super::answers::Answer;
use super::calls::Call;
use super::server::Server;

const TOKEN: &str = "alipay.system.oauth.token";
const MEMBER: &str = "alipay.user.info.share";
const MEMBER_NODE: &str = "alipay_user_info_share_response";

fn assert_refused(answer: &Answer, code: &str, sub_code: &str) {
    assert_eq!(answer.failure(), (code.to_owned(), sub_code.to_owned()));
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn what_is_wrong_before_the_key_is_known_is_refused_unsigned() {
    let server = Server::start().await;
    for method in [TOKEN, MEMBER] {
        let call = || Call::of(method).signed();
        for (call, code, sub_code) in [
            (call().without("app_id"), "40001", "isv.missing-app-id"),
            (
                call().with("app_id", "2021000000000000"),
                "40002",
                "isv.invalid-app-id",
            ),
            (call().without("sign"), "40001", "isv.missing-signature"),
            (call().with("sign", ""), "40001", "isv.missing-signature"),
            (
                call().without("sign_type"),
                "40001",
                "isv.missing-signature-type",
            ),
            (
                call().without("timestamp"),
                "40001",
                "isv.missing-timestamp",
            ),
            (call().without("version"), "40001", "isv.missing-version"),
            (
                call().with("charset", "latin1"),
                "40002",
                "isv.invalid-charset",
            ),
            (call().with("format", "yaml"), "40002", "isv.invalid-format"),
            (
                call().with("timestamp", "2023-11-15T06:13:20Z"),
                "40002",
                "isv.invalid-timestamp",
            ),
            (
                call().with("sign_type", "MD5"),
                "40002",
                "isv.invalid-signature-type",
            ),
        ] {
            let answer = call.send(&server).await;
            assert_refused(&answer, code, sub_code);
            assert!(!answer.is_signed(), "{}", answer.text());
            let node = if method == TOKEN {
                "error_response"
            } else {
                MEMBER_NODE
            };
            assert_eq!(answer.node_name(), node);
        }
    }
}

#[tokio::test]
async fn an_unknown_app_hides_a_missing_signature() {
    let server = Server::start().await;
    let call = Call::of(TOKEN)
        .with("app_id", "2021000000000000")
        .without("sign_type");
    assert_refused(&call.send(&server).await, "40002", "isv.invalid-app-id");
}

#[tokio::test]
async fn a_call_without_a_method_is_refused_first() {
    let server = Server::start().await;
    for call in [
        Call::of("").without("app_id"),
        Call::of(TOKEN).without("method"),
    ] {
        let answer = call.send(&server).await;
        assert_refused(&answer, "40001", "isv.missing-method");
        assert_eq!(answer.node_name(), "error_response");
        assert!(!answer.is_signed());
    }
}

#[tokio::test]
async fn an_unknown_method_is_refused_signed_but_only_after_the_signature() {
    let server = Server::start().await;
    let answer = Call::of("alipay.user.info.shared")
        .signed()
        .send(&server)
        .await;
    assert_refused(&answer, "40002", "isv.invalid-method");
    assert_eq!(answer.node_name(), "error_response");
    assert!(answer.verifies(SignType::Rsa2));
    let answer = Call::of("alipay.user.info.shared")
        .with("sign", "AAAA")
        .send(&server)
        .await;
    assert_refused(&answer, "40002", "isv.invalid-signature");
}

#[tokio::test]
async fn the_withdrawn_member_query_is_told_that_its_token_is_bad() {
    let server = Server::start().await;
    let call = Call::of("alipay.user.userinfo.share")
        .with("auth_token", "x")
        .signed();
    let answer = call.send(&server).await;
    assert_refused(&answer, "40002", "isv.invalid-token");
    assert_eq!(answer.node_name(), "error_response");
    assert!(answer.verifies(SignType::Rsa2));
}

#[tokio::test]
async fn a_wrong_key_is_shown_the_string_that_the_gateway_built() {
    let server = Server::start().await;
    let pem = include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");
    let other = AppPrivateKey::parse(pem).unwrap();
    for (charset, name) in [(Charset::Utf8, "utf-8"), (Charset::Gbk, "GBK")] {
        let call = Call::member("x")
            .in_charset(charset, name)
            .with("biz_content", r#"{"名":"<买>&amp;"}"#)
            .with("return_url", "");
        let content = SignContent::of(&call.params);
        let bytes = charset.encode(content.as_str()).unwrap();
        let sign = signing::sign(&bytes, &other, SignType::Rsa2).unwrap();
        let answer = call.with("sign", &sign).send(&server).await;
        assert_refused(&answer, "40002", "isv.invalid-signature");
        assert_eq!(answer.node_name(), MEMBER_NODE);
        assert!(
            answer.verifies(SignType::Rsa2),
            "escaped before it is signed"
        );
        let quoted = answer.field("sub_msg");
        let (text, quoted) = quoted.split_once("网关生成的验签字符串为：").unwrap();
        assert_eq!(
            text,
            "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，"
        );
        let expected = format!(
            "app_id=9021000100000001&amp;auth_token=x&amp;biz_content={{&quot;名&quot;:&quot;&lt;买&gt;&amp;amp;&quot;}}\
             &amp;charset={name}&amp;format=json&amp;method=alipay.user.info.share&amp;sign_type=RSA2\
             &amp;timestamp=2023-11-15 06:13:20&amp;version=1.0"
        );
        assert_eq!(quoted, expected);
    }
}

#[tokio::test]
async fn a_signature_by_the_other_algorithm_is_called_so() {
    let server = Server::start().await;
    for (named, used) in [
        (SignType::Rsa2, SignType::Rsa),
        (SignType::Rsa, SignType::Rsa2),
    ] {
        let answer = Call::member("x")
            .by(named)
            .signed_as(used)
            .send(&server)
            .await;
        assert_refused(&answer, "40002", "isv.invalid-signature");
        assert_eq!(
            answer.field("sub_msg"),
            format!(
                "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为{}，您实际用的签名类型可能是{}",
                named.name(),
                used.name()
            )
        );
        assert!(answer.verifies(named), "answered as asked");
    }
}

#[tokio::test]
async fn bytes_of_another_character_set_than_named_do_not_verify() {
    let server = Server::start().await;
    let call = Call::member("x")
        .in_charset(Charset::Gbk, "utf-8")
        .with("biz_content", "买家")
        .signed();
    assert_refused(&call.send(&server).await, "40002", "isv.invalid-signature");
}

#[tokio::test]
async fn a_code_is_good_for_one_attempt() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let call = Call::exchange(&code).signed();
    assert!(
        call.send(&server)
            .await
            .node()
            .get("access_token")
            .is_some()
    );
    let again = call.send(&server).await;
    assert_refused(&again, "40002", "isv.code-invalid");
    assert_eq!(again.node_name(), "error_response");
    assert!(again.verifies(SignType::Rsa2));

    let code = server.code("buyer", Scopes::User);
    let wrong = Call::of(TOKEN)
        .with("grant_type", "auth_code")
        .with("code", &code)
        .signed();
    assert_refused(
        &wrong.send(&server).await,
        "40002",
        "isv.grant-type-invalid",
    );
    let right = Call::exchange(&code).signed().send(&server).await;
    assert_refused(&right, "40002", "isv.code-invalid");
}

#[tokio::test]
async fn unknown_and_old_codes_are_refused() {
    let server = Server::start().await;
    for code in ["", "4b203fe6c11548bcabd8da5bb087a83b"] {
        let answer = Call::exchange(code).signed().send(&server).await;
        assert_refused(&answer, "40002", "isv.code-invalid");
    }
    let code = server.code("buyer", Scopes::User);
    server.wait(600);
    let answer = Call::exchange(&code).signed().send(&server).await;
    assert_refused(&answer, "40002", "isv.code-invalid");
}

#[tokio::test]
async fn grant_type_must_be_a_parameter_of_its_own() {
    let server = Server::start().await;
    let biz_content = r#"{"grant_type":"authorization_code","code":"x"}"#;
    let answer = Call::of(TOKEN)
        .with("biz_content", biz_content)
        .signed()
        .send(&server)
        .await;
    assert_refused(&answer, "40002", "isv.grant-type-invalid");
}

#[tokio::test]
async fn unknown_and_old_tokens_are_refused() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let pair = Call::exchange(&code).signed().send(&server).await;
    for call in [Call::of(MEMBER), Call::member("authusrBdeadbeef")] {
        let answer = call.signed().send(&server).await;
        assert_refused(&answer, "20001", "aop.invalid-auth-token");
        assert_eq!(answer.node_name(), MEMBER_NODE);
        assert!(answer.verifies(SignType::Rsa2));
    }
    let refresh = Call::refresh("authusrBdeadbeef")
        .signed()
        .send(&server)
        .await;
    assert_refused(&refresh, "40002", "isv.refresh-token-invalid");

    server.wait(1_296_000);
    let member = Call::member(&pair.field("access_token"))
        .signed()
        .send(&server)
        .await;
    assert_refused(&member, "20001", "aop.auth-token-time-out");
    server.wait(1_296_000);
    let refresh = Call::refresh(&pair.field("refresh_token"))
        .signed()
        .send(&server)
        .await;
    assert_refused(&refresh, "40002", "isv.refresh-token-time-out");
}

#[tokio::test]
async fn no_merchant_has_authorized_the_simulators_app() {
    let server = Server::start().await;
    for (method, node) in [(TOKEN, "error_response"), (MEMBER, MEMBER_NODE)] {
        let call = Call::of(method)
            .with("app_auth_token", "202311BBdeadbeef")
            .signed();
        let answer = call.send(&server).await;
        assert_refused(&answer, "20001", "aop.invalid-app-auth-token");
        assert_eq!(answer.node_name(), node);
        assert!(answer.verifies(SignType::Rsa2));
    }
}
