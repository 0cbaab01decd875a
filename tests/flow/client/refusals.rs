//! What the gateway refuses, and what its signature does not prove.

use alipay_explorer::client::{Credentials, GrantedCode, run_flow};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::platform;
use alipay_explorer::protocol::{AppId, Scopes};
use alipay_explorer::signing::{MismatchCause, Verdict};
use alipay_explorer::simulator::USUAL_PERSONA;

use super::setup::{client, consent, credentials, exchange, findings, flow, simulator};

const OTHER_KEY: &[u8] =
    include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");

#[tokio::test]
async fn a_code_is_good_once() {
    let simulator = simulator(1).await;
    let client = client(&simulator, credentials());
    let code = consent(&simulator, &USUAL_PERSONA, Scopes::User);
    assert!(exchange(&client, code.clone(), false).await.is_good());
    let again = exchange(&client, code, true).await;
    assert!(!again.is_good());
    assert_eq!(findings(&again), ["code-invalid"]);
    assert_eq!(again.findings[0].variant, Some("spent"));
}

#[tokio::test]
async fn another_apps_key_is_refused_with_the_string_the_gateway_built() {
    let simulator = simulator(2).await;
    let private_key = AppPrivateKey::parse(OTHER_KEY).unwrap();
    let run = flow(
        &simulator,
        Credentials {
            private_key,
            ..credentials()
        },
        &USUAL_PERSONA,
    )
    .await;
    assert_eq!(run.exchanges.len(), 1, "no token, so no query");
    let refused = &run.exchanges[0];
    assert!(
        findings(refused).contains(&"invalid-signature"),
        "{:?}",
        findings(refused)
    );
    let finding = refused
        .findings
        .iter()
        .find(|found| found.rule == "invalid-signature");
    assert_eq!(finding.unwrap().variant, Some("same-string"));
}

#[tokio::test]
async fn an_app_the_gateway_does_not_know_gets_an_unsigned_refusal() {
    let simulator = simulator(3).await;
    let app_id = AppId::parse("2021000000000001").unwrap();
    let run = flow(
        &simulator,
        Credentials {
            app_id,
            ..credentials()
        },
        &USUAL_PERSONA,
    )
    .await;
    let answer = run.exchanges[0].answer.as_ref().unwrap();
    assert_eq!(answer.signature.verdict, Verdict::Unsigned);
    assert!(findings(&run.exchanges[0]).contains(&"invalid-app-id"));
}

#[tokio::test]
async fn the_wrong_key_for_answers_is_told_from_ones_own() {
    let simulator = simulator(4).await;
    let other = AppPrivateKey::parse(OTHER_KEY).unwrap().public_key();
    let own = credentials().private_key.public_key();
    for (key, cause, finding) in [
        (other, MismatchCause::WrongKey, "wrong-alipay-public-key"),
        (
            own,
            MismatchCause::OwnPublicKey,
            "app-public-key-as-alipay-public-key",
        ),
    ] {
        let key = AlipayPublicKey::parse(key.to_pem().as_bytes()).unwrap();
        let credentials = Credentials {
            alipay_public_key: Some(key),
            ..credentials()
        };
        let run = flow(&simulator, credentials, &USUAL_PERSONA).await;
        assert!(!run.is_good());
        for exchange in &run.exchanges {
            let signature = &exchange.answer.as_ref().unwrap().signature;
            assert_eq!(
                (signature.verdict, signature.cause),
                (Verdict::Mismatch, Some(cause))
            );
            assert!(
                findings(exchange).contains(&finding),
                "{:?}",
                findings(exchange)
            );
        }
    }
}

#[tokio::test]
async fn consent_to_the_user_id_alone_is_named_as_the_cause() {
    let simulator = simulator(5).await;
    let code = consent(&simulator, &USUAL_PERSONA, Scopes::Base);
    let client = client(&simulator, credentials());
    let granted = GrantedCode {
        code,
        scopes: Some(Scopes::Base),
        issued_to: None,
    };
    let run = run_flow(&client, granted, platform::now).await.unwrap();
    assert!(run.exchanges[0].is_good());
    assert!(run.member().is_none());
    assert_eq!(findings(&run.exchanges[1]), ["invalid-auth-token"]);
}
