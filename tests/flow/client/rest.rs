//! The third version against the simulator's twin, and what its calls meet on the way.

use alipay_explorer::client::preflight::run_preflight;
use alipay_explorer::client::{CallContext, CallError, Credentials, Exchange, ExchangeId};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::platform;
use alipay_explorer::protocol::methods::{OauthTokenRequest, UserInfoShareRequest};
use alipay_explorer::protocol::{
    AccessToken, ApiVersion, AppAuthToken, AppId, AuthCode, Charset, RefreshToken, Scopes, SignType,
};
use alipay_explorer::report::capsule::{Passphrase, Protection, open, save};
use alipay_explorer::signing::{MismatchCause, Verdict};
use alipay_explorer::simulator::{PERSONAS, USUAL_PERSONA};
use jiff::{SignedDuration, Timestamp};

use super::setup::{client, consent, credentials, exchange, findings, flow, simulator};

const OTHER_KEY: &[u8] =
    include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");

fn rest() -> Credentials {
    Credentials {
        api_version: ApiVersion::V3,
        ..credentials()
    }
}

fn context(now: Timestamp) -> CallContext {
    CallContext {
        id: ExchangeId(1),
        now,
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
    }
}

fn error(exchange: &Exchange) -> &str {
    let answer = exchange.answer.as_ref().unwrap();
    &answer.error.as_ref().unwrap().sub_code
}

fn verdict(exchange: &Exchange) -> Verdict {
    exchange.answer.as_ref().unwrap().signature.verdict
}

#[tokio::test]
async fn every_persona_is_read_and_every_answer_is_verified() {
    let simulator = simulator(1).await;
    for persona in PERSONAS.iter() {
        let run = flow(&simulator, rest(), persona).await;
        assert!(run.is_good(), "{}: {run:?}", persona.id);
        let member = run.member().unwrap();
        for (name, value) in &persona.fields {
            assert_eq!(member.value(name), value.text(), "{} {name}", persona.id);
        }
        for exchange in &run.exchanges {
            assert_eq!(verdict(exchange), Verdict::Verified);
            assert_eq!(exchange.request.api_version(), ApiVersion::V3);
        }
    }
}

#[tokio::test]
async fn a_run_is_verified_again_from_its_file() {
    let simulator = simulator(2).await;
    let run = flow(&simulator, rest(), &USUAL_PERSONA).await;
    let passphrase = || Passphrase::new("correct horse battery").unwrap();
    let sealed = Protection::Sealed(passphrase());
    let file = save(&run.exchanges, platform::now(), &sealed).unwrap();
    let opened = open(&file, Some(&passphrase()), None).unwrap();
    for (was, is) in run.exchanges.iter().zip(&opened.exchanges) {
        assert_eq!(verdict(is), Verdict::Verified);
        assert_eq!(was.request.sign_content, is.request.sign_content);
        assert_eq!(was.request.headers(), is.request.headers());
        assert_eq!(was.findings, is.findings);
    }
}

#[tokio::test]
async fn a_token_is_refreshed() {
    let simulator = simulator(3).await;
    let client = client(&simulator, rest());
    let code = consent(&simulator, &USUAL_PERSONA, Scopes::User);
    let first = exchange(&client, code, false).await;
    let token = first.answer.as_ref().unwrap().token().unwrap();
    let refresh = |token: RefreshToken| OauthTokenRequest::RefreshToken(token).into_call();
    let old = token.refresh_token.unwrap();
    let call = refresh(old.clone());
    let second = client
        .execute(call, context(platform::now()))
        .await
        .unwrap();
    assert!(second.is_good(), "{second:?}");
    let again = client
        .execute(refresh(old), context(platform::now()))
        .await
        .unwrap();
    assert!(!again.is_good());
    assert_eq!(findings(&again)[0], "refresh-token-invalid", "{again:?}");
}

#[tokio::test]
async fn refusals_end_in_the_findings_of_v2() {
    let simulator = simulator(4).await;
    let client = client(&simulator, rest());
    let code = consent(&simulator, &USUAL_PERSONA, Scopes::User);
    assert!(exchange(&client, code.clone(), false).await.is_good());
    let spent = exchange(&client, code, true).await;
    assert_eq!(
        (error(&spent), findings(&spent)[0]),
        ("isv.code-invalid", "code-invalid")
    );
    let auth_token = AccessToken::new("authusrB0123456789abcdef0123456789abcdX50");
    let call = UserInfoShareRequest { auth_token }.into_call();
    let unknown = client
        .execute(call, context(platform::now()))
        .await
        .unwrap();
    assert_eq!(findings(&unknown)[0], "invalid-auth-token", "{unknown:?}");
    assert_eq!(verdict(&unknown), Verdict::Verified);
}

#[tokio::test]
async fn another_key_another_app_and_another_clock_are_told() {
    let simulator = simulator(5).await;
    let code = || AuthCode::new("0123456789abcdef0123456789abcdef");
    let other_key = Credentials {
        private_key: AppPrivateKey::parse(OTHER_KEY).unwrap(),
        ..rest()
    };
    let refused = exchange(&client(&simulator, other_key), code(), false).await;
    assert!(
        error(&refused).ends_with("invalid-signature"),
        "{refused:?}"
    );
    assert!(findings(&refused).contains(&"invalid-signature"));
    let variant = refused.findings[0].variant;
    assert!(matches!(variant, Some("same-string" | "v3")), "{variant:?}");
    let other_app = Credentials {
        app_id: AppId::parse("2021000000000001").unwrap(),
        ..rest()
    };
    let refused = exchange(&client(&simulator, other_app), code(), false).await;
    assert_eq!(findings(&refused)[0], "invalid-app-id");
    assert_eq!(verdict(&refused), Verdict::Unsigned);
    let late = platform::now() - SignedDuration::from_mins(30);
    let call = OauthTokenRequest::AuthorizationCode(code()).into_call();
    let refused = client(&simulator, rest())
        .execute(call, context(late))
        .await
        .unwrap();
    let found = &refused.findings[0];
    assert_eq!(
        (found.rule, found.variant),
        ("invalid-timestamp", Some("clock"))
    );
}

#[tokio::test]
async fn a_wrong_alipay_key_is_named() {
    let simulator = simulator(6).await;
    let own = credentials().private_key.public_key().to_pem();
    let mistaken = Credentials {
        alipay_public_key: Some(AlipayPublicKey::parse(own.as_bytes()).unwrap()),
        ..rest()
    };
    let run = flow(&simulator, mistaken, &USUAL_PERSONA).await;
    assert!(!run.is_good());
    let signature = &run.exchanges[0].answer.as_ref().unwrap().signature;
    assert_eq!(signature.verdict, Verdict::Mismatch);
    assert_eq!(signature.cause, Some(MismatchCause::OwnPublicKey));
}

#[tokio::test]
async fn a_preflight_has_its_lights() {
    let simulator = simulator(7).await;
    let preflight = run_preflight(&client(&simulator, rest()), platform::now)
        .await
        .unwrap();
    assert!(preflight.is_good(), "{preflight:#?}");
    assert!(preflight.exchange.is_good());
    assert_eq!(preflight.exchange.findings, []);
}

#[tokio::test]
async fn what_v3_does_not_take_is_not_sent() {
    let simulator = simulator(8).await;
    for (credentials, expected) in [
        (
            Credentials {
                sign_type: SignType::Rsa,
                ..rest()
            },
            CallError::RestSignType(SignType::Rsa),
        ),
        (
            Credentials {
                charset: Charset::Gbk,
                ..rest()
            },
            CallError::RestCharset(Charset::Gbk),
        ),
    ] {
        let call = OauthTokenRequest::AuthorizationCode(AuthCode::new("c")).into_call();
        let client = client(&simulator, credentials);
        let refused = client.execute(call, context(platform::now())).await;
        assert_eq!(refused.unwrap_err(), expected);
    }
    assert_eq!(simulator.requests_served(), 0);
}

#[tokio::test]
async fn a_character_that_gbk_does_not_have_is_told_and_not_sent() {
    let simulator = simulator(9).await;
    for sign_type in SignType::ALL {
        let credentials = Credentials {
            charset: Charset::Gbk,
            sign_type,
            app_auth_token: Some(AppAuthToken::new("202103BB🙂")),
            ..credentials()
        };
        let call = OauthTokenRequest::AuthorizationCode(AuthCode::new("c")).into_call();
        let client = client(&simulator, credentials);
        let refused = client.execute(call, context(platform::now())).await;
        assert_eq!(refused.unwrap_err(), CallError::NotInCharset("GBK"));
    }
    assert_eq!(simulator.requests_served(), 0);
}

#[tokio::test]
async fn charset_stands_in_the_query_and_the_form_is_written_in_it() {
    let simulator = simulator(10).await;
    let credentials = Credentials {
        charset: Charset::Gbk,
        ..credentials()
    };
    let client = client(&simulator, credentials);
    let refused = exchange(&client, AuthCode::new("授权码"), false).await;
    let request = &refused.request;
    assert!(request.url.query().unwrap().contains("charset=GBK"));
    // 授权码 in GBK.
    assert!(
        request.body.ends_with("code=%CA%DA%C8%A8%C2%EB"),
        "{}",
        request.body
    );
    assert_eq!(
        error(&refused),
        "isv.code-invalid",
        "signed and read in GBK"
    );
    assert_eq!(verdict(&refused), Verdict::Verified);
}
