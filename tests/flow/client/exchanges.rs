//! What goes well.

use alipay_explorer::client::Credentials;
use alipay_explorer::protocol::{Charset, SignType};
use alipay_explorer::signing::Verdict;
use alipay_explorer::simulator::{Identity, PERSONAS, USUAL_PERSONA, persona};

use super::setup::{credentials, flow, simulator};

#[tokio::test]
async fn every_persona_is_read_field_by_field() {
    let simulator = simulator(1).await;
    for persona in PERSONAS.iter() {
        let run = flow(&simulator, credentials(), persona).await;
        assert!(run.is_good(), "{}: {run:?}", persona.id);
        let member = run.member().unwrap();
        for (name, value) in &persona.fields {
            assert_eq!(member.value(name), value.text(), "{} {name}", persona.id);
        }
        let (name, id) = match &persona.identity {
            Identity::UserId => ("user_id", &persona.user_id),
            Identity::OpenId(id) => ("open_id", id),
        };
        assert_eq!(member.value(name), Some(id.as_str()), "{}", persona.id);
        assert_eq!(
            member.values.len(),
            persona.fields.len() + 1,
            "{}",
            persona.id
        );
    }
}

#[tokio::test]
async fn answers_verify_in_every_character_set_and_by_either_algorithm() {
    let simulator = simulator(2).await;
    for charset in Charset::ALL {
        for sign_type in SignType::ALL {
            let credentials = Credentials {
                charset,
                sign_type,
                ..credentials()
            };
            let run = flow(&simulator, credentials, &USUAL_PERSONA).await;
            let member = run.member().unwrap_or_else(|| panic!("{run:?}"));
            assert_eq!(
                member.value("nick_name"),
                Some("买家沙箱"),
                "{charset:?} {sign_type:?}"
            );
            for exchange in &run.exchanges {
                let signature = &exchange.answer.as_ref().unwrap().signature;
                assert_eq!(signature.verdict, Verdict::Verified);
                assert_eq!(signature.sign_type, Some(sign_type));
            }
        }
    }
}

#[tokio::test]
async fn names_outside_a_character_set_do_not_break_its_signature() {
    let simulator = simulator(3).await;
    let credentials = Credentials {
        charset: Charset::Gbk,
        ..credentials()
    };
    let run = flow(&simulator, credentials, &persona("hard-name").unwrap()).await;
    assert!(run.is_good(), "{run:?}");
}

#[tokio::test]
async fn the_body_is_kept_to_the_byte() {
    let simulator = simulator(4).await;
    let run = flow(&simulator, credentials(), &USUAL_PERSONA).await;
    for exchange in &run.exchanges {
        let (received, answer) = (
            exchange.received.as_ref().unwrap(),
            exchange.answer.as_ref(),
        );
        assert_eq!(received.body, answer.unwrap().body);
        let length = received
            .headers
            .iter()
            .find(|(name, _)| name == "content-length")
            .unwrap();
        assert_eq!(length.1, received.body.len().to_string());
    }
}
