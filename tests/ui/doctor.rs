//! The signature doctor: what it says, and the buttons that mend.

use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::keys::AppPrivateKey;
use alipay_explorer::protocol::{Charset, Environment, SignType};
use alipay_explorer::signing::doctor::KeyHolder;
use alipay_explorer::signing::sign;
use alipay_explorer::simulator::SimulatorKeys;
use libtest_mimic::Trial;

use crate::home::{Home, key_file};
use crate::trial::trial;
use crate::window::Window;

pub(crate) const NODE: &str = r#"{"code":"10000","msg":"Success","avatar":"https:\/\/tfs.alipayobjects.com\/T1","gender":"f","nick_name":"买家沙箱","user_id":"2088102175794899"}"#;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for locale in LOCALES {
        let tag = locale.tag();
        let name = format!("doctor_mends_what_it_can_in_{tag}");
        trials.push(trial(&name, move || mends(locale)));
        let name = format!("doctor_takes_over_the_key_that_signed_in_{tag}");
        trials.push(trial(&name, move || takes_over(locale)));
        let name = format!("doctor_tries_a_dropped_key_in_{tag}");
        trials.push(trial(&name, move || tries_a_dropped_key(locale)));
    }
    trials.push(trial("doctor_names_the_edited_field", edited));
    trials
}

/// An answer with this node and a signature over other bytes.
pub(crate) fn answer(node: &str, signed: &[u8], mangle: impl Fn(String) -> String) -> String {
    let keys = SimulatorKeys::embedded().unwrap();
    let key: &AppPrivateKey = &keys.alipay_private_key;
    let sign = mangle(sign(signed, key, SignType::Rsa2).unwrap());
    format!(r#"{{"alipay_user_info_share_response":{node},"sign":"{sign}"}}"#)
}

fn inspect(window: &mut Window, text: &str) {
    window.press("page-inspect");
    let field = window.text("inspect-input");
    window.type_into(&field, "");
    window.focus(&field);
    window.paste(text);
    window.press_button("inspect");
}

fn verdict(window: &Window, id: &str) -> String {
    let verdict = window.text(id);
    window
        .locale
        .text_with("signature-line", &[("verdict", &verdict)])
}

fn mends(locale: Locale) {
    let gbk = Charset::Gbk.encode(NODE).unwrap();
    let pretty = NODE.replace(",\"", ",\n  \"");
    let cases = [
        (
            "fix-mend-sign",
            answer(NODE, NODE.as_bytes(), |sign| sign.replace('+', " ")),
        ),
        ("fix-other-charset", answer(NODE, &gbk, |sign| sign)),
        (
            "fix-signed-text",
            answer(&NODE.replace("\\/", "/"), NODE.as_bytes(), |sign| sign),
        ),
        (
            "fix-signed-text",
            answer(
                NODE,
                pretty
                    .replace(",\n  \"", ", \"")
                    .replace("\":", "\": ")
                    .as_bytes(),
                |sign| sign,
            ),
        ),
    ];
    for (button, body) in cases {
        let home = Home::new(locale);
        let mut window = Window::open(&home, locale);
        inspect(&mut window, &body);
        window.wait_for_start(&verdict(&window, "verdict-mismatch"));
        window.press("tab-signature");
        window.press(button);
        window.wait_for_start(&verdict(&window, "verdict-verified"));
        assert!(window.shows(&window.text("inspect-mended")), "{button}");
        assert!(!window.has(button), "{button}");
    }
}

/// A window of a profile whose Alipay public key did not sign the answer that it shows.
fn with_another_key(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.choose("profile", "Sandbox");
    window.enter(
        "keys-public-path",
        key_file("rsa2048-spki.pem").to_str().unwrap(),
    );
    window.wait_until("the wrong key", |window| {
        let key = &window.app().state().keys.alipay_public_key;
        key.value().is_some()
    });
    inspect(&mut window, &answer(NODE, NODE.as_bytes(), |sign| sign));
    window.wait_for_start(&verdict(&window, "verdict-mismatch"));
    window.press("tab-signature");
    window.wait_for("wrong-key");
    window
}

fn tries_a_dropped_key(locale: Locale) {
    let home = Home::new(locale);
    let mut window = with_another_key(&home, locale);
    let pem = SimulatorKeys::embedded()
        .unwrap()
        .alipay_public_key()
        .to_pem();
    let path = home.write("server.pem", pem.as_bytes());
    window.press("page-keys");
    window.drop_file(path.clone());
    window.wait_until("the dropped key", |window| {
        !window.app().state().key_files.opened.is_empty()
    });
    window.press("page-inspect");
    let holder = KeyHolder::File(path.display().to_string()).title(locale);
    let button = locale.text_with("fix-use-key", &[("holder", &holder)]);
    window.wait_for(&button);
    window.press_named(&button);
    window.wait_for_start(&verdict(&window, "verdict-verified"));
}

fn takes_over(locale: Locale) {
    let home = Home::new(locale);
    let mut window = with_another_key(&home, locale);
    let holder = KeyHolder::AlipayOf {
        profile: "Simulator".to_owned(),
        environment: Environment::Simulator,
    };
    let button = locale.text_with("fix-use-key", &[("holder", &holder.title(locale))]);
    window.press_named(&button);
    window.wait_for_start(&verdict(&window, "verdict-verified"));
    assert!(!window.shows(&window.text("inspect-mended")));
}

fn edited() {
    let locale = Locale::EN;
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    inspect(
        &mut window,
        &answer(&NODE.replace("\"f\"", "\"m\""), NODE.as_bytes(), |sign| {
            sign
        }),
    );
    window.wait_for_start(&verdict(&window, "verdict-mismatch"));
    window.press("tab-signature");
    window.wait_for("altered-text");
    assert!(window.shows_part("The value of gender was changed after signing."));
    assert!(window.shows_part(r#""gender":"f""#) && window.shows_part(r#""gender":"m""#));
    assert!(window.has("fix-signed-text"));
}
