//! What the history keeps of each persona's run.

use alipay_explorer::app::record_of;
use alipay_explorer::client::{FlowRun, GrantedCode, run_flow};
use alipay_explorer::platform;
use alipay_explorer::protocol::{Privacy, Scopes};
use alipay_explorer::report::capsule::open;
use alipay_explorer::simulator::PERSONAS;

use super::client::setup::{client, consent, credentials, simulator};

/// Shorter values are words that stand anywhere.
const SHORTEST: usize = 6;

#[tokio::test(flavor = "multi_thread")]
async fn no_persona_leaves_tokens_and_people_only_where_they_are_allowed() {
    let simulator = simulator(7).await;
    let mut personal_values = 0;
    for persona in PERSONAS.iter() {
        let code = consent(&simulator, persona, Scopes::User);
        let granted = GrantedCode {
            code: code.clone(),
            scopes: None,
            issued_to: None,
        };
        let client = client(&simulator, credentials());
        let run = run_flow(&client, granted, platform::now).await.unwrap();
        let mut secrets = vec![code.secret().to_owned()];
        let token = run.exchanges[0].answer.as_ref().unwrap().token();
        if let Some(token) = token {
            secrets.push(token.access_token.secret().to_owned());
            secrets.extend(token.refresh_token.map(|it| it.secret().to_owned()));
        }
        let personal = personal_values_of(&run);
        for keeps_personal in [false, true] {
            let exchanges = run.exchanges.iter();
            let record = record_of(exchanges, "", platform::now(), keeps_personal).unwrap();
            assert_eq!(record.facts.has_personal, keeps_personal);
            let text = String::from_utf8_lossy(&record.content).into_owned();
            for secret in &secrets {
                assert!(!text.contains(secret), "{}: {secret}", persona.id);
            }
            let reopened = open(&record.content, None, None).unwrap();
            let exchanges = reopened.exchanges;
            let kept = personal_values_of(&FlowRun { exchanges });
            for value in &personal {
                let is_kept = kept.contains(value) || text.contains(value);
                assert_eq!(is_kept, keeps_personal, "{}: {value}", persona.id);
            }
        }
        personal_values += personal.len();
    }
    assert!(personal_values > PERSONAS.len(), "{personal_values}");
}

/// Names, ids and the like among the member's fields, but for a name that looks like a signature:
/// that stays hidden.
fn personal_values_of(run: &FlowRun) -> Vec<String> {
    let Some(member) = run.member() else {
        return Vec::new();
    };
    let values = member.values.iter().filter_map(|field| {
        let is_personal = Privacy::of(&field.name).is_some_and(|it| it != Privacy::Diagnostic);
        let is_plain = !field.value.contains("sign");
        (is_personal && is_plain && field.value.len() >= SHORTEST).then(|| field.value.clone())
    });
    values.collect()
}
