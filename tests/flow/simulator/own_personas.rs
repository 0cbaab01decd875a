//! Personas that the user wrote, from the consent page to the member's data.

use std::sync::Arc;

use alipay_explorer::protocol::{Scopes, SignType};
use alipay_explorer::simulator::{Persona, read_persona};
use serde_json::json;

use super::browser::{open, submit};
use super::calls::Call;
use super::server::Server;

/// As the sandbox answers: an avatar that is no address, and a list.
const VIP: &str = r#"{
  "id": "vip",
  "title": "大客户 <b>",
  "description": "有收货地址",
  "user_id": "2088102175790001",
  "fields": {
    "avatar": "http://tfsimg.alipay.com/images/partner/T1k0xiXXRnXXXXXXXXhttps://x",
    "nick_name": "贵宾",
    "deliver_addresses": [{ "zip": "310000", "deliver_area": "西湖区" }]
  }
}"#;

fn persona(text: &str) -> Arc<Persona> {
    read_persona(text.as_bytes(), &[]).unwrap().persona
}

/// Consents on the page as this persona and exchanges the code.
async fn access_token(server: &Server, id: &str) -> String {
    let page = open(server.authorization(Scopes::User).url().as_str()).await;
    let form = [
        ("form", page.form_token()),
        ("persona", id),
        ("answer", "allow"),
    ];
    let answer = submit(&server.url("/simulator/consent"), &form, &[]).await;
    assert_eq!(answer.status, 302, "{}", answer.text);
    let url: url::Url = answer.location.unwrap().parse().unwrap();
    let code = super::server::pair(&url, "auth_code");
    let token = Call::exchange(&code).signed().send(server).await;
    assert_eq!(token.field("user_id"), "2088102175790001");
    token.field("access_token")
}

#[tokio::test]
async fn a_persona_of_the_user_goes_from_consent_to_member() {
    let server = Server::with(|config| config.own_personas = vec![persona(VIP)]).await;
    let page = open(server.authorization(Scopes::User).url().as_str()).await;
    let offered = "value=\"vip\" ><span>大客户 &lt;b&gt;</span><small>有收货地址</small>";
    assert!(page.text.contains(offered), "{}", page.text);

    let token = access_token(&server, "vip").await;
    let answer = Call::member(&token).signed().send(&server).await;
    assert!(answer.verifies(SignType::Rsa2));
    assert_eq!(
        answer.node(),
        json!({
            "code": "10000",
            "msg": "Success",
            "avatar": "http://tfsimg.alipay.com/images/partner/T1k0xiXXRnXXXXXXXXhttps://x",
            "deliver_addresses": [{ "zip": "310000", "deliver_area": "西湖区" }],
            "nick_name": "贵宾",
            "user_id": "2088102175790001",
        })
    );
}

#[tokio::test]
async fn changes_reach_the_running_simulator() {
    let server = Server::start().await;
    let url = server.authorization(Scopes::User).url();
    assert!(!open(url.as_str()).await.text.contains("value=\"vip\""));
    server.handle.set_personas(vec![persona(VIP)]);
    let token = access_token(&server, "vip").await;

    let changed = VIP.replace("贵宾", "常客");
    server.handle.set_personas(vec![persona(&changed)]);
    let member = || async { Call::member(&token).signed().send(&server).await };
    assert_eq!(member().await.field("nick_name"), "常客", "as it is now");

    server.handle.set_personas(Vec::new());
    assert_eq!(
        member().await.field("nick_name"),
        "贵宾",
        "as it was granted"
    );
    assert!(!open(url.as_str()).await.text.contains("value=\"vip\""));
}
