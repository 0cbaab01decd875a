//! What real clients put on the wire, byte for byte, as recorded from each of them: which
//! parameter stands where, in which order, how it is escaped, and which headers go with it. Only
//! codes, tokens, the port and signatures are filled in.

mod clients;
mod shape;

use alipay_explorer::protocol::{Charset, Scopes, SignType};

use self::clients::SHAPES;
use self::shape::{Shape, Spoilt};
use super::answers::Answer;
use super::server::Server;

/// The two calls of a member's flow, in the way of one client.
async fn flow(shape: &Shape, server: &Server, spoilt: Spoilt) -> [Answer; 2] {
    let code = server.code("buyer", Scopes::User);
    let token = shape.token(&code).send(server, spoilt).await;
    let access_token = match spoilt {
        Spoilt::Not => token.field("access_token"),
        _ => "authusrB0".to_owned(),
    };
    let member = shape.member(&access_token).send(server, spoilt).await;
    [token, member]
}

#[tokio::test]
async fn every_client_is_answered_and_can_verify_the_answers() {
    let server = Server::start().await;
    for shape in SHAPES {
        let name = shape.client;
        let [token, member] = flow(shape, &server, Spoilt::Not).await;
        assert_eq!(token.node_name(), "alipay_system_oauth_token_response");
        assert_eq!(member.node_name(), "alipay_user_info_share_response");
        assert!(token.node()["expires_in"].is_u64(), "{name}");
        assert!(token.node()["re_expires_in"].is_u64(), "{name}");
        assert_eq!(member.field("nick_name"), "买家沙箱", "{name}");
        let charset = match shape.charset() {
            Charset::Utf8 => "UTF-8",
            Charset::Gbk => "GBK",
        };
        for answer in [token, member] {
            assert_eq!(answer.status, 200, "{name}");
            assert_eq!(answer.content_type, format!("text/html;charset={charset}"));
            assert!(
                answer.verifies(shape.sign_type()),
                "{name}: {}",
                answer.text()
            );
            let json = answer.json();
            let names: Vec<_> = json.as_object().unwrap().keys().collect();
            assert_eq!(names.len(), 2, "{name}: node and sign alone");
            assert_eq!(names[1], "sign");
            assert!(!answer.text().contains(": ") && !answer.text().contains('\n'));
        }
    }
}

#[tokio::test]
async fn every_client_is_refused_for_the_right_cause() {
    let server = Server::start().await;
    for (spoilt, code, sub_code) in [
        (Spoilt::OtherKey, "40002", "isv.invalid-signature"),
        (Spoilt::Sha512, "40002", "isv.invalid-signature"),
        (Spoilt::Tampered, "40002", "isv.invalid-signature"),
        (Spoilt::NoSignType, "40001", "isv.missing-signature-type"),
    ] {
        for shape in SHAPES {
            for answer in flow(shape, &server, spoilt).await {
                let expected = (code.to_owned(), sub_code.to_owned());
                assert_eq!(answer.failure(), expected, "{} {spoilt:?}", shape.client);
                assert_eq!(answer.status, 200);
                let is_signed = spoilt != Spoilt::NoSignType;
                assert_eq!(answer.is_signed(), is_signed, "{}", answer.text());
                assert!(!is_signed || answer.verifies(shape.sign_type()));
            }
        }
    }
}

#[test]
fn the_shapes_cover_what_was_recorded() {
    let has = |what: &str, is: &dyn Fn(&Shape) -> bool| {
        assert!(SHAPES.iter().any(is), "no shape with {what}");
    };
    has("SHA-1", &|shape| shape.sign_type() == SignType::Rsa);
    has("GBK", &|shape| shape.charset() == Charset::Gbk);
    has("charset twice", &|shape| {
        shape.token.query.contains("charset=") && shape.token.body.contains("charset=")
    });
    has("a blank as +", &|shape| shape.token.escape.blank == "+");
    has("a blank as %20", &|shape| shape.token.escape.blank == "%20");
    has("lower-case escapes", &|shape| shape.token.escape.is_lower);
    has("an absolute target", &|shape| {
        shape.token.target.starts_with("http")
    });
    has("a GET", &|shape| shape.member.verb == "GET");
    has("a POST without a body", &|shape| {
        shape.member.verb == "POST" && shape.member.body.is_empty()
    });
    has("no format", &|shape| {
        !format!("{}{}", shape.token.query, shape.token.body).contains("format=")
    });
}
