//! The browser's way: authorize, consent, come back.

use alipay_explorer::app::Authorization;
use alipay_explorer::i18n::{LOCALES, Locale};
use libtest_mimic::Trial;
use url::Url;

use crate::consent::{consent, open};
use crate::demo::MEMBER;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("redirect_is_pasted_after_the_browser", pasted),
        trial("redirect_address_is_copied", address_is_copied),
        trial("redirect_wait_can_be_cancelled", wait_can_be_cancelled),
        trial("redirect_of_a_forger_is_refused", forged),
    ];
    for locale in LOCALES {
        let name = format!("redirect_is_caught_on_this_computer_in_{}", locale.tag());
        trials.push(trial(&name, move || caught(locale)));
    }
    trials
}

/// Presses the button and returns what the browser is asked to open.
fn authorize(window: &mut Window) -> Url {
    window.press("flow-authorize");
    window.wait_until("an address for the browser", |window| {
        !window.asked.browser.lock().unwrap().is_empty()
    });
    window.asked.browser.lock().unwrap().remove(0)
}

fn pasted() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let address = authorize(&mut window);
    let redirect = consent(&address, "buyer");
    window.enter("auth-code", redirect.as_str());
    window.wait_for(MEMBER);
}

fn caught(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.press("catch-redirect");
    let address = authorize(&mut window);
    assert!(window.shows(&window.text("flow-listening")));
    let redirect = consent(&address, "buyer");
    assert_eq!(redirect.host_str(), Some("127.0.0.1"));
    let page = open(&redirect);
    assert!(page.contains(&window.text("caught-title")), "{page}");
    window.wait_for(MEMBER);
    assert!(!window.shows(&window.text("flow-listening")));
}

fn forged() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("catch-redirect");
    let address = authorize(&mut window);
    let mut redirect = consent(&address, "buyer");
    let pairs: Vec<_> = redirect
        .query_pairs()
        .map(|(name, value)| match name.as_ref() {
            "state" => (name.into_owned(), "somebodyelses0000".to_owned()),
            _ => (name.into_owned(), value.into_owned()),
        })
        .collect();
    redirect.query_pairs_mut().clear().extend_pairs(pairs);
    assert_eq!(open(&redirect), "", "a forged redirect is no answer");
    window.wait_for(&window.text("flow-listening"));
    assert!(window.app().state().exchanges.is_empty());
}

fn wait_can_be_cancelled() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("catch-redirect");
    authorize(&mut window);
    window.press("cancel");
    assert!(!window.shows(&window.text("flow-listening")));
    assert!(!window.has("cancel"));
}

fn address_is_copied() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let request = Authorization::request(window.app().state()).unwrap();
    let button = window.text("flow-copy-url");
    assert_eq!(window.copy_with(&button), request.url().to_string());
    window.press("authorization-parameters");
    for (name, value) in request.params().iter() {
        assert!(window.shows(name) && window.shows(value), "{name}");
    }
}
