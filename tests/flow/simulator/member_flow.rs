//! From consent to member data.

use alipay_explorer::protocol::{Charset, Scopes, SignType};
use alipay_explorer::simulator::{Identity, PERSONAS};
use serde_json::json;

use super::calls::Call;
use super::server::Server;

/// The node of the sample answer in Alipay's own integration guide.
const SAMPLE: &str = r#"{"alipay_user_info_share_response":{"code":"10000","msg":"Success","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","user_id":"2088102175794899","user_status":"T","user_type":"2"},"sign":""#;

#[tokio::test]
async fn a_code_becomes_a_token_and_the_token_the_sample_answer() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let token = Call::exchange(&code).signed().send(&server).await;
    assert_eq!(token.status, 200);
    assert_eq!(token.content_type, "text/html;charset=UTF-8");
    assert_eq!(token.trace_id.len(), 32);
    assert_eq!(token.node_name(), "alipay_system_oauth_token_response");
    assert!(token.verifies(SignType::Rsa2), "{}", token.text());
    let node = token.node();
    let names: Vec<_> = node.as_object().unwrap().keys().collect();
    let expected = [
        "access_token",
        "auth_start",
        "expires_in",
        "re_expires_in",
        "refresh_token",
        "user_id",
    ];
    assert_eq!(names, expected);
    assert_eq!(node["expires_in"], json!(1_296_000));
    assert_eq!(node["re_expires_in"], json!(2_592_000));
    assert_eq!(node["auth_start"], "2023-11-15 06:13:20");

    let member = Call::member(&token.field("access_token"))
        .signed()
        .send(&server)
        .await;
    assert!(member.text().starts_with(SAMPLE), "{}", member.text());
    assert!(member.verifies(SignType::Rsa2));
    assert_eq!(server.handle.requests_served(), 2);
}

#[tokio::test]
async fn every_persona_verifies_in_both_character_sets_and_algorithms() {
    let server = Server::start().await;
    for persona in PERSONAS.iter() {
        let code = server.code(&persona.id, Scopes::User);
        let token = Call::exchange(&code)
            .signed()
            .send(&server)
            .await
            .field("access_token");
        assert_eq!(
            token.get(38..),
            persona.user_id.get(13..15),
            "{}",
            persona.id
        );
        for (charset, name) in [(Charset::Utf8, "UTF-8"), (Charset::Gbk, "GBK")] {
            for sign_type in SignType::ALL {
                let call = Call::member(&token)
                    .in_charset(charset, name)
                    .by(sign_type)
                    .signed();
                let answer = call.send(&server).await;
                assert_eq!(answer.content_type, format!("text/html;charset={name}"));
                assert!(
                    answer.verifies(sign_type),
                    "{} {name} {sign_type:?}",
                    persona.id
                );
                let node = answer.node();
                assert_eq!(node["code"], "10000");
                let names: Vec<_> = node.as_object().unwrap().keys().collect();
                assert_eq!(names.len(), persona.fields.len() + 3);
                let has = |name| node.get(name).is_some();
                match &persona.identity {
                    Identity::UserId => assert!(has("user_id") && !has("open_id")),
                    Identity::OpenId(_) => assert_eq!(names.last().unwrap().as_str(), "open_id"),
                }
            }
        }
    }
}

#[tokio::test]
async fn a_difficult_name_comes_whole_in_utf8_and_with_question_marks_in_gbk() {
    let server = Server::start().await;
    let code = server.code("hard-name", Scopes::User);
    let token = Call::exchange(&code)
        .signed()
        .send(&server)
        .await
        .field("access_token");
    let answer = Call::member(&token).signed().send(&server).await;
    assert_eq!(
        answer.field("nick_name"),
        r#"龘𠮷🙂{"sign":"x"}\]}/<b>&amp;'"#
    );
    assert!(
        answer.text().contains(r"https:\/\/tfs.alipayobjects.com\/"),
        "{}",
        answer.text()
    );
    let answer = Call::member(&token)
        .in_charset(Charset::Gbk, "gbk")
        .signed()
        .send(&server)
        .await;
    assert_eq!(
        answer.field("nick_name"),
        r#"龘??{"sign":"x"}\]}/<b>&amp;'"#
    );
}

#[tokio::test]
async fn parameters_may_come_by_get_and_in_both_parts() {
    let server = Server::start().await;
    let call = Call::exchange(&server.code("buyer", Scopes::User)).signed();
    let token = call
        .split(&server, &["grant_type", "code"])
        .await
        .field("access_token");
    let call = Call::member(&token)
        .with("alipay_sdk", "alipay-sdk-php-4.20")
        .signed();
    assert_eq!(call.get(&server).await.field("code"), "10000");
    let all: Vec<_> = call.params.iter().map(|(name, _)| name).collect();
    assert_eq!(
        call.split(&server, &all).await.field("code"),
        "10000",
        "all but charset in the body"
    );
}

#[tokio::test]
async fn chinese_parameters_are_verified_in_their_own_character_set() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let token = Call::exchange(&code)
        .signed()
        .send(&server)
        .await
        .field("access_token");
    for (charset, name) in [(Charset::Utf8, "utf-8"), (Charset::Gbk, "gb2312")] {
        let call = Call::member(&token)
            .in_charset(charset, name)
            .with("biz_content", r#"{"名":"买家 +&="}"#);
        assert_eq!(
            call.signed().send(&server).await.field("code"),
            "10000",
            "{name}"
        );
    }
}

#[tokio::test]
async fn empty_parameters_are_not_part_of_what_is_signed() {
    let server = Server::start().await;
    let call = Call::exchange(&server.code("buyer", Scopes::User))
        .signed()
        .with("return_url", "");
    assert!(
        call.send(&server)
            .await
            .node()
            .get("access_token")
            .is_some()
    );
}

#[tokio::test]
async fn each_choice_of_scopes_has_its_own_family_of_tokens() {
    let server = Server::start().await;
    for (scopes, prefix, life) in [
        (Scopes::User, "authusrB", 1_296_000),
        (Scopes::Base, "authbseB", 31_536_000),
        (Scopes::Both, "composeB", 500),
    ] {
        let answer = Call::exchange(&server.code("buyer", scopes))
            .signed()
            .send(&server)
            .await;
        for name in ["access_token", "refresh_token"] {
            let token = answer.field(name);
            assert!(token.starts_with(prefix) && token.len() == 40, "{token}");
        }
        assert_eq!(answer.node()["expires_in"], json!(life), "{scopes}");
        let member = Call::member(&answer.field("access_token"))
            .signed()
            .send(&server)
            .await;
        let allowed = member.field("code") == "10000";
        assert_eq!(
            allowed,
            scopes.allows_member_information(),
            "{}",
            member.text()
        );
    }
}

#[tokio::test]
async fn an_app_with_open_ids_gets_no_user_id() {
    let server = Server::start().await;
    let code = server.code("open-id-only", Scopes::User);
    let node = Call::exchange(&code).signed().send(&server).await.node();
    let names: Vec<_> = node
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(names.last(), Some(&"open_id"));
    assert!(!names.contains(&"user_id"));
}

#[tokio::test]
async fn a_refresh_replaces_both_tokens() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let first = Call::exchange(&code).signed().send(&server).await;
    let call = Call::refresh(&first.field("refresh_token")).signed();
    let second = call.send(&server).await;
    assert!(second.verifies(SignType::Rsa2));
    assert_ne!(second.field("access_token"), first.field("access_token"));
    let old = Call::member(&first.field("access_token"))
        .signed()
        .send(&server)
        .await;
    assert_eq!(
        old.failure(),
        ("20001".to_owned(), "aop.invalid-auth-token".to_owned())
    );
    let new = Call::member(&second.field("access_token"))
        .signed()
        .send(&server)
        .await;
    assert_eq!(new.field("nick_name"), "买家沙箱");
    let again = call.send(&server).await;
    assert_eq!(
        again.failure(),
        ("40002".to_owned(), "isv.refreshed-token-invalid".to_owned())
    );
}
