//! What is sent.

use alipay_explorer::client::{CallError, Credentials, SentRequest};
use alipay_explorer::i18n::Explain as _;
use alipay_explorer::i18n::LOCALES;
use alipay_explorer::protocol::methods::{Call, MethodInfo};
use alipay_explorer::protocol::v3::AuthorizationHeader;
use alipay_explorer::protocol::{AppAuthToken, Charset, Params, SignType};
use alipay_explorer::signing::is_valid;

use super::world::{
    APP_AUTH_TOKEN, CODE, credentials, exchange, for_merchant, member, request, signed, stamp,
    token,
};

fn header<'a>(headers: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    let found = headers.iter().find(|(name, _)| name == wanted);
    found.map(|(_, value)| value.as_str())
}

#[test]
fn a_token_is_asked_for_with_json() {
    let request = request(&token(), &credentials());
    assert_eq!(
        request.url.as_str(),
        "https://openapi-sandbox.dl.alipaydev.com/v3/alipay/system/oauth/token"
    );
    let body = format!(r#"{{"grant_type":"authorization_code","code":"{CODE}"}}"#);
    assert_eq!(
        (request.http_method.name(), request.body.as_str()),
        ("POST", body.as_str())
    );
    let auth =
        "app_id=9021000100000001,nonce=00000000000000000000000000000007,timestamp=1772695800123";
    let content = format!("{auth}\nPOST\n/v3/alipay/system/oauth/token\n{body}\n");
    assert_eq!(request.sign_content.as_str(), content);
    let headers = request.headers();
    let authorization = header(&headers, "Authorization").unwrap();
    let sent = AuthorizationHeader::parse(authorization).unwrap();
    assert_eq!(sent.auth_string, auth);
    let own = credentials().private_key.public_key();
    assert!(is_valid(
        content.as_bytes(),
        &sent.sign,
        &own,
        SignType::Rsa2
    ));
    assert_eq!(header(&headers, "Content-Type"), Some("application/json"));
}

#[test]
fn a_member_is_asked_for_without_a_body_and_for_a_merchant_with_a_line_more() {
    let request = request(&member(), &for_merchant());
    assert_eq!(request.body, "");
    assert!(
        request
            .sign_content
            .as_str()
            .ends_with(&format!("\n\n{APP_AUTH_TOKEN}\n"))
    );
    assert_eq!(
        header(&request.headers(), "alipay-app-auth-token"),
        Some(APP_AUTH_TOKEN)
    );
    assert_eq!(request.param("app_id"), Some("9021000100000001"));
}

#[test]
fn what_v3_does_not_take_is_told_before_anything_is_sent() {
    static DOWNLOAD: MethodInfo = MethodInfo {
        name: "alipay.open.app.alipaycert.download",
        title: "method-oauth-token",
        old_style_errors: false,
    };
    let download = Call {
        method: &DOWNLOAD,
        auth_token: None,
        business: Params::new(),
    };
    let old = Credentials {
        sign_type: SignType::Rsa,
        ..credentials()
    };
    let gbk = Credentials {
        charset: Charset::Gbk,
        ..credentials()
    };
    let token_of_two_lines = Credentials {
        app_auth_token: Some(AppAuthToken::new("202103BB\nx")),
        ..credentials()
    };
    for (call, credentials, error) in [
        (token(), old, CallError::RestSignType(SignType::Rsa)),
        (token(), gbk, CallError::RestCharset(Charset::Gbk)),
        (
            token(),
            token_of_two_lines,
            CallError::NotInHeader("app_auth_token"),
        ),
        (download, credentials(), CallError::NoRoute(DOWNLOAD.name)),
    ] {
        let gateway = "https://openapi.alipay.com/gateway.do".parse().unwrap();
        let refused = SentRequest::build(&gateway, &call, &credentials, &stamp()).unwrap_err();
        assert_eq!(refused, error);
        for locale in LOCALES {
            assert!(!error.problem().sentences(locale).contains("{$"));
        }
    }
}

#[test]
fn a_healthy_call_has_nothing_to_be_told_of_its_form() {
    let answer = signed(200, super::world::MEMBER);
    let found = exchange(&member(), &credentials(), answer);
    let rules: Vec<_> = found.findings.iter().map(|finding| finding.rule).collect();
    for rule in [
        "missing-parameter",
        "charset-mix",
        "clock-skew",
        "v2-parameters-in-v3",
    ] {
        assert!(!rules.contains(&rule), "{rules:?}");
    }
}
