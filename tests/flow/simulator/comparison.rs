//! The gateway's real refusals of signatures that clients have spoilt, explained by comparison.

use alipay_explorer::keys::AppPrivateKey;
use alipay_explorer::protocol::{Charset, Params, SignType};
use alipay_explorer::signing::comparison::{
    ComparisonCause, Misreading, RefusalVariant, SignContentCheck,
};
use alipay_explorer::signing::{self, SignContent};

use super::answers::Answer;
use super::browser;
use super::calls::Call;
use super::server::{Server, keys};

const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";

/// Signs any text with the app's key.
fn sign(content: &str, charset: Charset) -> String {
    let bytes = charset.encode(content).unwrap();
    signing::sign(&bytes, &keys().app_private_key, SignType::Rsa2).unwrap()
}

async fn send(server: &Server, query: &str) -> Answer {
    let url = server.url(&format!("/gateway.do?{query}"));
    Answer::of(browser::client().post(url).send().await.unwrap()).await
}

/// A call to a member that carries a JSON value.
fn call(value: &str) -> Call {
    Call::member(TOKEN).with("biz_content", value)
}

fn content(call: &Call) -> String {
    SignContent::of(&call.params).as_str().to_owned()
}

/// The whole answer against our string.
fn explained(answer: &Answer, own: &str) -> SignContentCheck {
    assert_eq!(
        answer.failure().1,
        "isv.invalid-signature",
        "{}",
        answer.text()
    );
    SignContentCheck::of(&answer.text(), Some(own)).unwrap()
}

fn assert_causes(check: &SignContentCheck, expected: &[ComparisonCause]) {
    let causes: Vec<_> = check
        .comparison
        .causes
        .iter()
        .map(|found| found.cause)
        .collect();
    assert_eq!(causes, expected, "{:#?}", check.comparison);
}

#[tokio::test]
async fn another_key_leaves_the_strings_the_same() {
    let server = Server::start().await;
    let pem = include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");
    let other = AppPrivateKey::parse(pem).unwrap();
    let call = call(r#"{"a":"<1+2> & 买家"}"#);
    let own = content(&call);
    let sign = signing::sign(own.as_bytes(), &other, SignType::Rsa2).unwrap();
    let call = call.with("sign", &sign);
    let answer = call.send(&server).await;
    let check = explained(&answer, &own);
    assert_eq!(check.is_identical(), Some(true));
    assert_causes(&check, &[ComparisonCause::SameString]);
    let sent = explained(
        &answer,
        &server.url(&format!("/gateway.do?{}", call.form())),
    );
    assert_eq!(sent.is_identical(), Some(true), "the address says the same");
}

#[tokio::test]
async fn strings_that_were_put_together_wrongly_are_explained() {
    let server = Server::start().await;
    let right = content(&call("{}"));
    let unsorted = {
        let mut parts: Vec<_> = right.split('&').collect();
        parts.reverse();
        parts.join("&")
    };
    for (own, cause) in [
        (
            right.replace("&sign_type", "&return_url=&sign_type"),
            ComparisonCause::EmptyParameter,
        ),
        (
            right.replace("&sign_type=RSA2", ""),
            ComparisonCause::SignTypeMissing,
        ),
        (
            right.replace("&sign_type", "&sign=x&sign_type"),
            ComparisonCause::SignIncluded,
        ),
        (
            right.replace("&sign_type", "&scope=auth_user&sign_type"),
            ComparisonCause::ParameterMissing,
        ),
        (
            right.replace("&version=1.0", ""),
            ComparisonCause::ParameterUnsigned,
        ),
        (
            right.replace("06:13:20", "06:13:21"),
            ComparisonCause::OtherTimestamp,
        ),
        (
            right.replace(' ', "%20"),
            ComparisonCause::EncodedBeforeSigning,
        ),
        (right.replace('&', "&amp;"), ComparisonCause::HtmlEntities),
        (unsorted, ComparisonCause::OtherOrder),
    ] {
        let call = call("{}").with("sign", &sign(&own, Charset::Utf8));
        assert_causes(&explained(&call.send(&server).await, &own), &[cause]);
    }
}

#[tokio::test]
async fn values_that_were_sent_wrongly_are_explained() {
    let server = Server::start().await;
    let call = call(r#"{"a":"1+2 3"}"#).signed();
    let (own, form) = (content(&call), call.form());
    for (query, cause) in [
        (form.replace("1%2B2", "1+2"), ComparisonCause::BlankForPlus),
        (
            form.replace("1%2B2", "1%252B2"),
            ComparisonCause::DoubleEncoding,
        ),
        (form.replace("2+3", "2%2B3"), ComparisonCause::PlusForBlank),
        (
            format!("form_button=Submit&{form}"),
            ComparisonCause::ParameterAdded,
        ),
        (
            format!("prod_code=x&{form}"),
            ComparisonCause::ParameterUnsigned,
        ),
        (
            form.replace("auth_token=", "auth_token=&x="),
            ComparisonCause::ParameterMissing,
        ),
    ] {
        assert_ne!(query, form, "nothing was spoilt");
        let answer = send(&server, &query).await;
        let check = explained(&answer, &own);
        assert_eq!(
            check.comparison.causes[0].cause, cause,
            "{:#?}",
            check.comparison
        );
        assert_eq!(check.is_identical(), Some(false));
    }
}

#[tokio::test]
async fn misread_characters_are_proved() {
    let server = Server::start().await;
    let own = content(&call(r#"{"a":"昵称"}"#));
    let sign = sign(&own, Charset::Utf8);
    let params: Params = call(r#"{"a":"昵称"}"#).with("sign", &sign).params;
    // Text in UTF-8 that says it is GBK, and the other way round.
    for (written, named, misreading) in [
        (Charset::Utf8, "GBK", Misreading::Utf8AsGbk),
        (Charset::Gbk, "utf-8", Misreading::GbkAsUtf8),
    ] {
        let query = params
            .to_form(written)
            .unwrap()
            .replace("charset=utf-8", &format!("charset={named}"));
        let own = own.replace("charset=utf-8", &format!("charset={named}"));
        let check = explained(&send(&server, &query).await, &own);
        assert_causes(&check, &[ComparisonCause::Mojibake]);
        assert_eq!(check.comparison.causes[0].misreading, Some(misreading));
    }
}

#[tokio::test]
async fn the_other_algorithm_is_told_without_a_string() {
    let server = Server::start().await;
    let call = call("{}");
    let own = content(&call);
    let check = explained(&call.signed_as(SignType::Rsa).send(&server).await, &own);
    assert_eq!(check.quoted.variant, RefusalVariant::OtherSignType);
    assert_eq!(
        check.quoted.sign_types,
        Some((SignType::Rsa2, SignType::Rsa))
    );
    assert_causes(&check, &[ComparisonCause::OtherSignType]);
}
