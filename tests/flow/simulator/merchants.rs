//! From a merchant's consent to member data through a third-party app.

use alipay_explorer::protocol::{Scopes, SignType};
use alipay_explorer::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID, persona,
};
use serde_json::json;

use super::answers::Answer;
use super::browser::{open, open_with, submit};
use super::calls::Call;
use super::server::{Server, pair};

const APP_TOKEN: &str = "alipay.open.auth.token.app";

fn assert_refused(answer: &Answer, code: &str, sub_code: &str) {
    assert_eq!(answer.failure(), (code.to_owned(), sub_code.to_owned()));
    assert!(answer.verifies(SignType::Rsa2), "{}", answer.text());
}

async fn granted(server: &Server) -> Answer {
    let call = Call::app_token(&server.app_code()).signed();
    call.send(server).await
}

fn for_merchant(call: Call, app_auth_token: &str) -> Call {
    call.with("app_id", SIMULATOR_ISV_APP_ID)
        .with("app_auth_token", app_auth_token)
        .signed()
}

#[tokio::test]
async fn a_grant_leads_to_the_member() {
    let server = Server::start().await;
    let grant = granted(&server).await;
    assert!(grant.verifies(SignType::Rsa2));
    assert_eq!(grant.node_name(), "alipay_open_auth_token_app_response");
    let names: Vec<_> = grant.node().as_object().unwrap().keys().cloned().collect();
    let expected = [
        "code",
        "msg",
        "app_auth_token",
        "app_refresh_token",
        "auth_app_id",
        "expires_in",
        "re_expires_in",
        "user_id",
    ];
    assert_eq!(names, expected);
    assert_eq!(grant.node()["expires_in"], json!(31_536_000));
    assert_eq!(grant.node()["re_expires_in"], json!(32_140_800));
    assert_eq!(grant.field("auth_app_id"), SIMULATOR_MERCHANT_APP_ID);
    let app_auth_token = grant.field("app_auth_token");
    assert!(app_auth_token.starts_with("202311BB") && app_auth_token.len() == 40);

    let code = server.code_for(&grant.field("auth_app_id"));
    let token = for_merchant(Call::exchange(&code), &app_auth_token);
    let token = token.send(&server).await.field("access_token");
    let member = for_merchant(Call::member(&token), &app_auth_token);
    let member = member.send(&server).await;
    assert_eq!(member.field("nick_name"), "买家沙箱");
}

#[tokio::test]
async fn the_batch_page_leads_to_a_list() {
    let server = Server::start().await;
    let mut page = server.app_page();
    page.set_path("/oauth2/appToAppBatchAuth.htm");
    page.query_pairs_mut()
        .append_pair("application_type", "WEBAPP,TINYAPP");
    let redirect = server.handle.authorize_app(&page).unwrap();
    assert_eq!(pair(&redirect, "application_type"), "WEBAPP,TINYAPP");
    let code = pair(&redirect, "app_auth_code");
    let answer = Call::app_token(&code).signed().send(&server).await;
    let node = answer.node();
    assert_eq!(node["code"], "10000");
    assert!(node.get("app_auth_token").is_none(), "{node}");
    let member = &node["tokens"][0];
    assert_eq!(member["auth_app_id"], SIMULATOR_MERCHANT_APP_ID);
    assert!(member["app_auth_token"].is_string() && member["expires_in"].is_u64());
    assert!(answer.verifies(SignType::Rsa2));
}

#[tokio::test]
async fn a_refresh_gives_new_tokens_and_the_old_one_ten_minutes() {
    let server = Server::start().await;
    let first = granted(&server).await;
    let biz_content = json!({
        "grant_type": "refresh_token",
        "refresh_token": first.field("app_refresh_token"),
    });
    let refresh = Call::of_isv(APP_TOKEN, &biz_content).signed();
    let second = refresh.send(&server).await;
    assert_ne!(
        second.field("app_auth_token"),
        first.field("app_auth_token")
    );
    let again = refresh.send(&server).await;
    assert_refused(&again, "40002", "isv.refreshed-token-invalid");
    let member = |token: &str| for_merchant(Call::member("x"), token);
    let (old, new) = (
        first.field("app_auth_token"),
        second.field("app_auth_token"),
    );
    let answer = member(&old).send(&server).await;
    assert_refused(&answer, "20001", "aop.invalid-auth-token");
    server.wait(600);
    let answer = member(&old).send(&server).await;
    assert_refused(&answer, "20001", "aop.invalid-app-auth-token");
    let answer = member(&new).send(&server).await;
    assert_refused(&answer, "20001", "aop.invalid-auth-token");
    server.wait(31_536_000);
    let answer = member(&new).send(&server).await;
    assert_refused(&answer, "20001", "aop.app-auth-token-time-out");
}

#[tokio::test]
async fn a_grant_can_be_queried() {
    let server = Server::start().await;
    let token = granted(&server).await.field("app_auth_token");
    let query = |token: &str| {
        let biz_content = json!({ "app_auth_token": token });
        Call::of_isv("alipay.open.auth.token.app.query", &biz_content).signed()
    };
    let answer = query(&token).send(&server).await;
    let node = answer.node();
    assert_eq!(node["status"], "valid");
    assert_eq!(node["auth_app_id"], SIMULATOR_MERCHANT_APP_ID);
    assert_eq!(node["auth_start"], "2023-11-15 06:13:20");
    assert_eq!(node["auth_end"], "2024-11-14 06:13:20");
    assert_eq!(node["auth_methods"][1], "alipay.user.info.share");
    server.wait(31_536_000);
    let answer = query(&token).send(&server).await;
    assert_eq!(answer.field("status"), "invalid");
    let answer = query("202311BBdeadbeef").send(&server).await;
    assert_refused(&answer, "20001", "aop.invalid-app-auth-token");
    let answer = query("").send(&server).await;
    assert_refused(&answer, "40001", "isv.missing-parameter");
}

#[tokio::test]
async fn codes_of_merchants_are_good_once_and_need_biz_content() {
    let server = Server::start().await;
    let code = server.app_code();
    let fields = Call::of(APP_TOKEN)
        .with("app_id", SIMULATOR_ISV_APP_ID)
        .with("grant_type", "authorization_code")
        .with("code", &code);
    let answer = fields.signed().send(&server).await;
    assert_refused(&answer, "40002", "isv.grant-type-invalid");
    let call = Call::app_token(&code).signed();
    assert_eq!(call.send(&server).await.field("code"), "10000");
    let answer = call.send(&server).await;
    assert_refused(&answer, "40002", "isv.code-invalid");
    assert_eq!(answer.node_name(), "alipay_open_auth_token_app_response");
    let broken = Call::app_token("x").with("biz_content", "{\"code\":");
    let answer = broken.signed().send(&server).await;
    assert_refused(&answer, "40002", "isv.illegal-json");
    let users = Call::app_token(&server.code("buyer", Scopes::User)).signed();
    assert_refused(&users.send(&server).await, "40002", "isv.code-invalid");
}

#[tokio::test]
async fn mistakes_with_app_auth_token_are_refused() {
    let server = Server::start().await;
    let token = granted(&server).await.field("app_auth_token");
    let unknown = for_merchant(Call::exchange("x"), "202311BBdeadbeef");
    let answer = unknown.send(&server).await;
    assert_refused(&answer, "20001", "aop.invalid-app-auth-token");
    assert_eq!(answer.node_name(), "error_response");
    for app_id in [SIMULATOR_APP_ID, SIMULATOR_MERCHANT_APP_ID] {
        let call = Call::member("x")
            .with("app_id", app_id)
            .with("app_auth_token", &token);
        let answer = call.signed().send(&server).await;
        assert_refused(&answer, "20001", "aop.invalid-app-auth-token");
    }
    let by_own = Call::app_token(&server.app_code()).with("app_id", SIMULATOR_APP_ID);
    let answer = by_own.signed().send(&server).await;
    assert_refused(&answer, "40006", "isv.insufficient-isv-permissions");
    let for_other = Call::app_token("x").with("app_auth_token", &token);
    let answer = for_other.signed().send(&server).await;
    assert_refused(&answer, "40002", "isv.not-support-app-auth");
    // The code of the third-party app's own id is no code of the merchant.
    let code = server.code_for(SIMULATOR_ISV_APP_ID);
    let answer = for_merchant(Call::exchange(&code), &token)
        .send(&server)
        .await;
    assert_refused(&answer, "40002", "isv.code-invalid");
}

#[tokio::test]
async fn the_page_asks_the_merchant() {
    let server = Server::start().await;
    let page = open(server.app_page().as_str()).await;
    assert_eq!(page.status, 200);
    for shown in [SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID] {
        assert!(page.text.contains(shown), "{}", page.text);
    }
    assert!(!page.text.contains("{{") && !page.text.contains("name=\"persona\""));
    let url = server.url("/simulator/consent");
    let form = [("form", page.form_token()), ("answer", "allow")];
    let evil = [("origin", "https://evil.example")];
    assert_eq!(submit(&url, &form, &evil).await.status, 403);
    let answer = submit(&url, &form, &[]).await;
    let location = answer.location.unwrap();
    let redirect: url::Url = location.parse().unwrap();
    let names: Vec<_> = redirect.query_pairs().map(|(name, _)| name).collect();
    assert_eq!(names, ["app_id", "source", "app_auth_code", "state"]);
    assert_eq!(pair(&redirect, "app_id"), SIMULATOR_ISV_APP_ID);
    assert_eq!(pair(&redirect, "source"), "alipay_app_auth");
    assert_eq!(pair(&redirect, "state"), "s-1");
    let landed = open_with(&location, &[("accept-language", "zh-CN")]).await;
    assert!(landed.text.contains("商家授权成功"), "{}", landed.text);
    let code = pair(&redirect, "app_auth_code");
    let grant = Call::app_token(&code).signed().send(&server).await;
    assert_eq!(grant.field("code"), "10000");
}

#[tokio::test]
async fn the_page_refuses_what_is_not_in_order_and_consents_by_itself_if_told() {
    let server = Server::with(|config| config.auto_consent = persona("buyer")).await;
    let page = open(server.app_page().as_str()).await;
    assert_eq!(page.status, 302);
    assert!(page.location.unwrap().contains("app_auth_code="));
    for (from, to, said) in [
        (SIMULATOR_ISV_APP_ID, SIMULATOR_APP_ID, "no third-party app"),
        ("appToAppAuth", "appToAppBatchAuth", "no application_type"),
    ] {
        let url = server.app_page().as_str().replace(from, to);
        let page = open_with(&url, &[("accept-language", "en")]).await;
        assert_eq!((page.status, page.location), (400, None), "{url}");
        assert!(page.text.contains(said), "{}", page.text);
    }
    let rebound = [("host", "evil.example")];
    let page = open_with(server.app_page().as_str(), &rebound).await;
    assert_eq!(page.status, 403);
    let elsewhere = server.handle.authorize_app(&server.handle.redirect_uri());
    assert!(elsewhere.is_err(), "another page");
}
