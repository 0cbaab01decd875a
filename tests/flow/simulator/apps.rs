//! Codes and tokens belong to the app they were issued to.

use alipay_explorer::protocol::{Scopes, SignType};
use alipay_explorer::simulator::{SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID, UploadedKey};

use super::answers::Answer;
use super::calls::Call;
use super::server::Server;

fn assert_refused(answer: &Answer, code: &str, sub_code: &str) {
    assert_eq!(answer.failure(), (code.to_owned(), sub_code.to_owned()));
    assert!(answer.verifies(SignType::Rsa2), "{}", answer.text());
}

#[tokio::test]
async fn the_merchants_app_works_for_itself() {
    let server = Server::start().await;
    let token = Call::exchange(&server.code_for(SIMULATOR_MERCHANT_APP_ID))
        .with("app_id", SIMULATOR_MERCHANT_APP_ID)
        .signed()
        .send(&server)
        .await;
    let member = Call::member(&token.field("access_token"))
        .with("app_id", SIMULATOR_MERCHANT_APP_ID)
        .signed()
        .send(&server)
        .await;
    assert_eq!(member.field("nick_name"), "买家沙箱");
}

#[tokio::test]
async fn a_code_of_another_app_is_refused_and_spent() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let call = Call::exchange(&code).with("app_id", SIMULATOR_MERCHANT_APP_ID);
    let answer = call.signed().send(&server).await;
    assert_refused(&answer, "40002", "isv.code-invalid");
    let answer = Call::exchange(&code).signed().send(&server).await;
    assert_refused(&answer, "40002", "isv.code-invalid");
}

#[tokio::test]
async fn tokens_of_another_app_are_refused_and_stay_good() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let token = Call::exchange(&code).signed().send(&server).await;
    let (access, refresh) = (token.field("access_token"), token.field("refresh_token"));
    let foreign = |call: Call| call.with("app_id", SIMULATOR_MERCHANT_APP_ID).signed();
    let member = foreign(Call::member(&access)).send(&server).await;
    assert_refused(&member, "20001", "aop.invalid-auth-token");
    let refreshed = foreign(Call::refresh(&refresh)).send(&server).await;
    assert_refused(&refreshed, "40002", "isv.unmatched-app-id");
    let own = Call::refresh(&refresh).signed().send(&server).await;
    assert_eq!(own.field("user_id"), "2088102175794899");
}

#[tokio::test]
async fn a_third_party_app_cannot_call_for_itself() {
    let server = Server::start().await;
    let code = server.code_for(SIMULATOR_ISV_APP_ID);
    for (call, node) in [
        (Call::exchange(&code), "error_response"),
        (Call::member("x"), "alipay_user_info_share_response"),
    ] {
        let call = call.with("app_id", SIMULATOR_ISV_APP_ID).signed();
        let answer = call.send(&server).await;
        assert_refused(&answer, "40006", "isv.self-invoke-forbidden");
        assert_eq!(answer.node_name(), node);
    }
}

#[tokio::test]
async fn each_app_can_have_a_key_of_its_own() {
    let server = Server::with(|config| {
        config
            .uploaded_keys_of_apps
            .insert(SIMULATOR_ISV_APP_ID, UploadedKey::Missing);
    })
    .await;
    let call = Call::app_token("x").signed();
    let answer = call.send(&server).await;
    assert_eq!(answer.failure().1, "isv.missing-signature-config");
    let code = server.code("buyer", Scopes::User);
    let token = Call::exchange(&code).signed().send(&server).await;
    assert_eq!(token.field("user_id"), "2088102175794899");
}
