//! A third-party app: a merchant authorizes it, then the merchant's user; and tokens are refreshed.

use alipay_explorer::app::{MerchantGrant, Stage};
use alipay_explorer::diagnosis::RuleText;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::{AppKind, Environment, Masker};
use alipay_explorer::simulator::{SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID};
use egui::accesskit::Role;
use libtest_mimic::Trial;
use url::Url;

use crate::consent::consent;
use crate::demo::{self, MEMBER};
use crate::home::Home;
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("third_party_in_the_browser", in_the_browser),
        trial("third_party_token_from_elsewhere", token_from_elsewhere),
        trial("third_party_names_and_choices", names),
        trial("third_party_merchant_is_forgotten", forgotten),
        trial("refresh_takes_the_new_pair", refreshed),
    ];
    for locale in LOCALES {
        let name = format!("third_party_demo_in_{}", locale.tag());
        trials.push(trial(&name, move || demo_of(locale)));
    }
    trials
}

fn third_party(window: &mut Window) {
    let id = format!("app-kind-{}", AppKind::ThirdParty.name());
    let line = window.text(&id);
    window.choose("app-kind", &line);
}

fn opened(window: &mut Window, button: &str) -> Url {
    window.press(button);
    window.wait_until("an address for the browser", |window| {
        !window.asked.browser.lock().unwrap().is_empty()
    });
    window.asked.browser.lock().unwrap().remove(0)
}

fn value_of(url: &Url, name: &str) -> Option<String> {
    let mut pairs = url.query_pairs();
    let (_, value) = pairs.find(|(known, _)| known == name)?;
    Some(value.into_owned())
}

fn merchant_token(window: &Window) -> String {
    let merchant = window.app().state().merchant().unwrap();
    merchant.grant.app_auth_token.secret().to_owned()
}

fn demo_of(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    assert!(!window.has("merchant-authorize"), "not for an own app");
    third_party(&mut window);
    assert!(window.shows(&window.text("step-merchant")));
    let absent = locale.text("merchant-absent");
    assert!(window.shows_part(&absent), "why nothing can be authorized");
    window.press("flow-run-demo");
    window.wait_for(MEMBER);

    let done = window.text("step-done");
    assert_eq!(window.count(&done), 5, "all five cards are done");
    assert!(window.shows(SIMULATOR_MERCHANT_APP_ID));
    let methods: Vec<_> = window
        .app()
        .state()
        .exchanges
        .iter()
        .map(|exchange| exchange.method.name)
        .collect();
    assert_eq!(
        methods,
        [
            "alipay.open.auth.token.app",
            "alipay.system.oauth.token",
            "alipay.user.info.share"
        ]
    );
    let token = merchant_token(&window);
    assert!(!window.shows_part(&token));
    assert!(window.shows(&Masker::shorten(&token)));
    window.press("reveal-secrets");
    assert!(window.shows(&token));
    window.press("reveal-secrets");

    window.press("merchant-query");
    window.wait_for(&locale.text("merchant-status-valid"));
    window.press("merchant-refresh");
    window.wait_until("another token", |window| {
        let grant = &window.app().state().merchant.grant;
        matches!(grant, MerchantGrant::Granted(_)) && merchant_token(window) != token
    });
    window.press("flow-query");
    window.wait_until("the member once more", |window| {
        let state = window.app().state();
        state.exchanges.len() == 6 && matches!(state.flow.stage, Stage::Member(_))
    });
}

fn in_the_browser() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    third_party(&mut window);
    window.press("flow-authorize");
    assert!(
        window.asked.browser.lock().unwrap().is_empty(),
        "the button is off"
    );
    let page = opened(&mut window, "merchant-authorize");
    assert!(page.path().ends_with("/appToAppAuth.htm"), "{page}");
    assert_eq!(
        value_of(&page, "app_id").as_deref(),
        Some(SIMULATOR_ISV_APP_ID)
    );
    let redirect = consent(&page, "buyer");
    window.enter("auth-code", redirect.as_str());
    window.wait_for(&window.text("merchant-absent"));

    window.enter("merchant-code", redirect.as_str());
    window.wait_for(SIMULATOR_MERCHANT_APP_ID);
    let page = opened(&mut window, "flow-authorize");
    let app_id = value_of(&page, "app_id");
    assert_eq!(app_id.as_deref(), Some(SIMULATOR_MERCHANT_APP_ID));
    window.enter("auth-code", redirect.as_str());
    window.wait_for(&window.text("redirect-app-auth-code"));
    let redirect = consent(&page, "buyer");
    window.enter("auth-code", redirect.as_str());
    window.wait_for(MEMBER);
}

fn token_from_elsewhere() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    third_party(&mut window);
    window.press("merchant-own-token");
    window.enter("merchant-token", "202611BB00000000000000000000000000000X50");
    window.enter("merchant-app-id", SIMULATOR_ISV_APP_ID);
    window.press("merchant-use-token");
    window.wait_for_start(SIMULATOR_ISV_APP_ID);
    assert_eq!(window.value("merchant-token"), "", "it does not stay");

    window.enter("merchant-token", "202611BB00000000000000000000000000000X50");
    window.enter("merchant-app-id", SIMULATOR_MERCHANT_APP_ID);
    window.press("merchant-use-token");
    window.wait_for(SIMULATOR_MERCHANT_APP_ID);
    let page = opened(&mut window, "flow-authorize");
    let redirect = consent(&page, "buyer");
    window.enter("auth-code", redirect.as_str());
    let title = RuleText::of("app-auth-token", Locale::EN).title.clone();
    window.wait_for(&title);
}

fn names() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    profiles::create(&mut window, "Mine", Environment::Custom);
    third_party(&mut window);
    window.check_names();
    for name in [
        "Redirect URI of the third-party app",
        "Redirect URI of the merchant's app",
        "Merchant code or redirect URL",
    ] {
        window.by_role(Role::TextInput, name);
    }
    window.by_role(Role::ComboBox, "Page for merchants");
    window.choose("merchant-page", "appToAppBatchAuth.htm");
    assert_eq!(
        window.chosen("merchant-page").as_deref(),
        Some("appToAppBatchAuth.htm")
    );
    window.enter("merchant-redirect-uri", "https://isv.example/back");
    let saved = window.app().state().profile().app_redirect_uri.clone();
    assert_eq!(saved, "https://isv.example/back");
}

fn forgotten() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    third_party(&mut window);
    // The page that lets the merchant choose is answered with a list of grants.
    window.choose("merchant-page", "appToAppBatchAuth.htm");
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    assert!(window.shows(SIMULATOR_MERCHANT_APP_ID));
    window.press("merchant-forget");
    let state = window.app().state();
    assert!(state.merchant().is_none());
    assert!(matches!(state.flow.stage, Stage::Start));
    assert!(window.has("merchant-authorize"));
}

fn refreshed() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    let token = |window: &Window| {
        let stage = &window.app().state().flow.stage;
        let token = stage.token().unwrap();
        token.token.access_token.secret().to_owned()
    };
    let before = token(&window);
    window.press_button("flow-refresh");
    window.wait_until("another token", |window| token(window) != before);
    assert!(matches!(window.app().state().flow.stage, Stage::Token(_)));
    window.press("flow-query");
    window.wait_until("the member once more", |window| {
        matches!(window.app().state().flow.stage, Stage::Member(_))
    });
    assert!(window.shows(&window.text("refresh-show")));
}
