//! The third version: the same calls, written as REST.

use alipay_explorer::protocol::{Scopes, SignType};
use alipay_explorer::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID,
};
use serde_json::json;

use super::browser;
use super::rest_calls::{RestAnswer, RestCall};
use super::server::{START, Server};

const APP_TOKEN: &str = "/v3/alipay/open/auth/token/app";

fn assert_refused(answer: &RestAnswer, status: u16, code: &str) {
    assert_eq!(
        answer.failure(),
        (status, code.to_owned()),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_code_becomes_a_token_and_the_token_a_member() {
    let server = Server::start().await;
    let call = RestCall::exchange(&server.code("buyer", Scopes::User));
    let token = call.send(&server).await;
    assert_eq!(token.status, 200, "{}", token.body);
    assert!(token.verifies());
    let json = token.json();
    let names: Vec<_> = json
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let expected = [
        "access_token",
        "auth_start",
        "expires_in",
        "re_expires_in",
        "refresh_token",
        "user_id",
    ];
    assert_eq!(names, expected, "a bare object without code");
    assert_eq!(json["expires_in"], json!(1_296_000));
    let type_ = token.header("content-type");
    assert_eq!(type_, Some("application/json;charset=UTF-8"));
    assert_eq!(token.header("alipay-timestamp"), Some("1700000000000"));
    assert_eq!(token.header("alipay-trace-id").unwrap().len(), 32);
    assert_eq!(token.header("alipay-sn"), None);

    let member = RestCall::member(&token.field("access_token"));
    let member = member.send(&server).await;
    assert!(member.verifies());
    assert_eq!(member.field("nick_name"), "买家沙箱");
    assert!(member.json().get("code").is_none() && member.json().get("msg").is_none());
    // As the Node SDK's own test sends it.
    let body = json!({ "auth_token": token.field("access_token") }).to_string();
    let in_body = RestCall::post("/v3/alipay/user/info/share", &body);
    assert_eq!(in_body.send(&server).await.body, member.body);

    let body =
        json!({ "grant_type": "refresh_token", "refresh_token": token.field("refresh_token") });
    let refresh = RestCall::post("/v3/alipay/system/oauth/token", &body.to_string());
    let refreshed = refresh.send(&server).await;
    assert_ne!(refreshed.field("access_token"), token.field("access_token"));
}

#[tokio::test]
async fn a_third_party_app_calls_for_a_merchant() {
    let server = Server::start().await;
    let isv = |call: RestCall| call.by(SIMULATOR_ISV_APP_ID);
    let body = json!({ "grant_type": "authorization_code", "code": server.app_code() });
    let grant = isv(RestCall::post(APP_TOKEN, &body.to_string()));
    let grant = grant.send(&server).await;
    assert!(grant.verifies(), "{}", grant.body);
    assert_eq!(grant.field("auth_app_id"), SIMULATOR_MERCHANT_APP_ID);
    let app_auth_token = grant.field("app_auth_token");
    let query = format!("{APP_TOKEN}/query?app_auth_token={app_auth_token}");
    let found = isv(RestCall::get(&query)).send(&server).await;
    assert_eq!(found.field("status"), "valid");

    let code = server.code_for(SIMULATOR_MERCHANT_APP_ID);
    let token = isv(RestCall::exchange(&code)).for_merchant(&app_auth_token);
    let token = token.send(&server).await.field("access_token");
    let member = isv(RestCall::member(&token)).for_merchant(&app_auth_token);
    assert_eq!(member.send(&server).await.field("nick_name"), "买家沙箱");
    let alone = isv(RestCall::member(&token)).send(&server).await;
    assert_refused(&alone, 403, "self-invoke-forbidden");
    let unknown = isv(RestCall::member(&token)).for_merchant("202311BBdeadbeef");
    let unknown = unknown.send(&server).await;
    assert_refused(&unknown, 401, "invalid-app-auth-token");
    assert!(unknown.verifies());
    let by_own = RestCall::post(APP_TOKEN, &body.to_string())
        .send(&server)
        .await;
    assert_refused(&by_own, 403, "insufficient-isv-permissions");
}

#[tokio::test]
async fn the_header_may_have_any_order_and_the_target_is_signed_as_sent() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let auth = format!(
        "timestamp={START}123,expired_seconds=60,nonce=free-order,app_id={SIMULATOR_APP_ID}"
    );
    let call = RestCall::exchange(&code).with_auth(&auth);
    let token = call.send(&server).await.field("access_token");
    let target = format!("/v3/alipay/user/info/share?x=a+b%2Bc%7e&auth_token={token}");
    let member = RestCall::post(&target, "").send(&server).await;
    assert_eq!(member.field("nick_name"), "买家沙箱");
}

#[tokio::test]
async fn failures_before_the_key_is_known_are_unsigned() {
    let server = Server::start().await;
    let bare = browser::client().post(server.url(APP_TOKEN)).send().await;
    let bare = RestAnswer::of(bare.unwrap()).await;
    assert_refused(&bare, 400, "missing-timestamp");
    let call = || RestCall::exchange("x");
    let auth = |auth: &str| call().with_auth(auth);
    let time = format!("timestamp={START}000");
    for (call, code) in [
        (call().by("2021000000000000"), "invalid-app-id"),
        (auth(&format!("nonce=n,{time}")), "missing-app-id"),
        (
            auth(&format!("app_id={SIMULATOR_APP_ID},nonce=n")),
            "missing-timestamp",
        ),
        (
            auth(&format!(
                "app_id={SIMULATOR_APP_ID},nonce=n,timestamp=2023-11-15 06:13:20"
            )),
            "invalid-timestamp",
        ),
        (
            auth(&format!("app_id={SIMULATOR_APP_ID},{time}")),
            "invalid-parameter",
        ),
        (
            call().with_scheme("ALIPAY-SM2withSM3"),
            "invalid-signature-type",
        ),
    ] {
        let answer = call.send(&server).await;
        assert_refused(&answer, 400, code);
        assert_eq!(answer.header("alipay-signature"), None, "{code}");
        assert!(answer.header("alipay-trace-id").is_some());
    }
    let unsigned = call().send_with(&server, None).await;
    assert_refused(&unsigned, 400, "missing-signature");
}

#[tokio::test]
async fn time_signature_and_nonce_are_checked() {
    let server = Server::start().await;
    let member = || RestCall::member("x");
    let good = member();
    assert_refused(&good.send(&server).await, 401, "invalid-auth-token");
    let replayed = good.send(&server).await;
    assert_refused(&replayed, 400, "invalid-parameter");
    assert!(replayed.verifies() && replayed.field("message").contains("nonce"));
    let damaged = member();
    let sign = damaged.sign(SignType::Rsa2);
    for wrong in [
        &damaged.sign(SignType::Rsa),
        &sign.replacen(&sign[..4], "AAAA", 1),
    ] {
        let answer = damaged.send_with(&server, Some(wrong)).await;
        assert_refused(&answer, 400, "invalid-signature");
        assert!(answer.verifies());
    }
    let answer = damaged.send_with(&server, Some(&sign)).await;
    assert_refused(&answer, 401, "invalid-auth-token");
    let echoed = member().send_with(&server, Some("AAAA")).await;
    let expected = "POST\n/v3/alipay/user/info/share?auth_token=x\n\n";
    assert!(
        echoed.field("message").contains(expected),
        "{}",
        echoed.body
    );
    for (seconds, is_good) in [(-601, false), (-600, true), (600, true), (601, false)] {
        let server = Server::start().await;
        let time = START + seconds;
        let auth = format!("app_id={SIMULATOR_APP_ID},nonce=n,timestamp={time}000");
        let answer = member().with_auth(&auth).send(&server).await;
        if is_good {
            assert_refused(&answer, 401, "invalid-auth-token");
        } else {
            assert_refused(&answer, 400, "illegal-timestamp");
        }
    }
    let auth = |nonce: &str| {
        let time = START - 31;
        format!("app_id={SIMULATOR_APP_ID},nonce={nonce},timestamp={time}000,expired_seconds=30")
    };
    let late = member().with_auth(&auth("late")).send(&server).await;
    assert_refused(&late, 400, "illegal-timestamp");
}

#[tokio::test]
async fn business_causes_keep_their_prefix_and_wrong_paths_have_no_method() {
    let server = Server::start().await;
    let spent = RestCall::exchange("x").send(&server).await;
    assert_refused(&spent, 400, "isv.code-invalid");
    assert!(spent.verifies());
    for call in [
        RestCall::post("/v3/alipay/user/info/shared", ""),
        RestCall::post("/v3/", ""),
        RestCall::get("/v3/alipay/user/info/share?auth_token=x"),
    ] {
        let answer = call.send(&server).await;
        assert_refused(&answer, 400, "invalid-method");
    }
    let broken = RestCall::post("/v3/alipay/system/oauth/token", "code=x");
    assert_refused(&broken.send(&server).await, 400, "illegal-json");
    let encrypted = RestCall::exchange("x").with_header("alipay-encrypt-type", "AES");
    assert_refused(&encrypted.send(&server).await, 400, "missing-encrypt-key");
}

#[tokio::test]
async fn certificate_mode_names_the_certificate_in_a_header() {
    let server = Server::start().await;
    let certificates = server.handle.certificates().unwrap();
    let root = certificates.root.sn().to_string();
    let app = certificates.app(SIMULATOR_APP_ID).unwrap().sn();
    let call = RestCall::exchange(&server.code("buyer", Scopes::User));
    let auth = call
        .auth_string
        .replace(",nonce", &format!(",app_cert_sn={app},nonce"));
    let call = call.with_auth(&auth);
    let half = call.send(&server).await;
    assert_refused(&half, 400, "missing-alipay-root-cert-sn");
    let call = call.with_header("alipay-root-cert-sn", &root);
    let token = call.send(&server).await;
    assert_eq!(
        token.header("alipay-sn"),
        Some(&*certificates.alipay.sn().to_string())
    );
    assert!(token.verifies() && token.status == 200, "{}", token.body);
    let root_only = RestCall::member("x").with_header("alipay-root-cert-sn", &root);
    assert_refused(&root_only.send(&server).await, 400, "missing-app-cert-sn");
}
