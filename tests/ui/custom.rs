//! A profile of the user's own, from key files to member, against a gateway of their own.

use std::path::Path;

use alipay_explorer::app::Authorization;
use alipay_explorer::diagnosis::RuleText;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use alipay_explorer::simulator::{SIMULATOR_APP_ID, SimulatorKeys};
use libtest_mimic::Trial;

use crate::consent::consent;
use crate::demo::MEMBER;
use crate::home::{Home, key_text};
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for locale in LOCALES {
        let tag = locale.tag();
        trials.push(trial(
            &format!("own_profile_verifies_in_{tag}"),
            move || {
                right_key(locale);
            },
        ));
        trials.push(trial(
            &format!("own_profile_with_a_wrong_key_is_told_in_{tag}"),
            move || wrong_key(locale),
        ));
    }
    trials
}

fn right_key(locale: Locale) {
    let home = Home::new(locale);
    let pem = SimulatorKeys::embedded()
        .unwrap()
        .alipay_private_key
        .public_key()
        .to_pem();
    let window = reach_member(&home, locale, &pem);
    expect_verdict(&window, "verdict-verified");
    assert_eq!(window.count(&window.text("step-done")), 4);
}

fn wrong_key(locale: Locale) {
    let home = Home::new(locale);
    let mut window = take_code(&home, locale, "app", &key_text("rsa2048-spki.pem"));
    window.wait_for(&window.text("flow-query"));
    expect_verdict(&window, "verdict-mismatch");
    assert!(
        !window.shows(MEMBER),
        "a token that nobody vouches for is not sent on by itself"
    );
    window.press("flow-query");
    window.wait_for(MEMBER);
    let doubtful = window.text("outcome-doubtful");
    assert_eq!(window.count(&doubtful), 2, "token and member");
    assert_eq!(window.count(&window.text("step-done")), 2);
    window.press("tab-hints");
    assert!(window.shows(&RuleText::of("wrong-alipay-public-key", locale).title));
}

fn expect_verdict(window: &Window, verdict: &str) {
    let verdict = window.text(verdict);
    let line = window
        .locale
        .text_with("signature-line", &[("verdict", &verdict)]);
    assert!(window.shows(&line), "{line}");
}

/// Does everything up to the member.
fn reach_member(home: &Home, locale: Locale, alipay_public_key: &str) -> Window {
    let mut window = take_code(home, locale, "app", alipay_public_key);
    window.wait_for(MEMBER);
    window
}

/// Fills in everything as a person does, authorizes and pastes the redirect. The private key is one
/// of the simulator's files.
pub(crate) fn take_code(
    home: &Home,
    locale: Locale,
    private_key: &str,
    alipay_public_key: &str,
) -> Window {
    let mut window = Window::open(home, locale);
    let simulator = window.app().state().simulator.ready().unwrap().clone();
    profiles::create(&mut window, "Own", Environment::Custom);
    window.enter("gateway-url", simulator.endpoints.gateway.as_str());
    window.enter("app-id", SIMULATOR_APP_ID);
    window.enter("redirect-uri", simulator.redirect_uri.as_str());
    let private_key = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!(
        "assets/simulator/keys/TEST-ONLY-{private_key}-private-key.pem"
    ));
    window.enter("keys-private-path", &private_key.display().to_string());
    let public_key = home.write("alipay.pem", alipay_public_key.as_bytes());
    window.enter("keys-public-path", &public_key.display().to_string());
    window.wait_until("both keys", |window| {
        let keys = &window.app().state().keys;
        keys.private_key.ready().is_some() && keys.alipay_public_key.ready().is_some()
    });
    let request = Authorization::request(window.app().state()).unwrap();
    let redirect = consent(&request.url(), "buyer");
    window.enter("auth-code", redirect.as_str());
    window
}
