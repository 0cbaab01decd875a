//! The third version of the interface in the window.

use alipay_explorer::app::InspectorTab;
use alipay_explorer::i18n::LOCALES;
use alipay_explorer::i18n::Locale;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use libtest_mimic::Trial;

use crate::demo::MEMBER;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial("rest_choices_of_v2_come_back", choices_come_back)];
    for locale in LOCALES {
        let name = format!("rest_flow_in_{}", locale.tag());
        trials.push(trial(&name, move || reads_the_member(locale)));
    }
    trials
}

/// A window in which the profile calls by v3.
fn by_v3(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.choose("api-version", "v3");
    window
}

fn open(window: &mut Window, tab: InspectorTab) {
    let name = window.text(tab.title());
    window.press_tab(&name);
}

fn reads_the_member(locale: Locale) {
    let home = Home::new(locale);
    let mut window = by_v3(&home, locale);
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    open(&mut window, InspectorTab::Request);
    for name in [
        "Authorization",
        "Content-Type",
        "Accept",
        "alipay-signature",
        "POST",
    ] {
        assert!(window.shows(name), "{name}");
    }
    assert!(window.shows(&window.text("request-headers")));
    let exchange = window.app().state().shown_exchange().unwrap();
    let request = &exchange.request;
    let sign = request.head.as_ref().unwrap().authorization.sign.clone();
    assert!(!window.shows_part(&sign), "the signature is hidden");
    assert!(window.shows_part("/v3/alipay/user/info/share"));
    open(&mut window, InspectorTab::Raw);
    assert!(window.shows(&window.text("raw-signed-v3")));
    open(&mut window, InspectorTab::Code);
    window.wait_for(&window.text("program-copy-curl"));
}

fn choices_come_back() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("charset", "GBK");
    window.choose("api-version", "v3");
    let reason = window.text("api-version-v3-signing");
    assert!(window.shows(&reason));
    for combo in ["sign-type", "charset"] {
        let name = window.text(combo);
        let is_disabled = window
            .by_role(Role::ComboBox, &name)
            .accesskit_node()
            .is_disabled();
        assert!(is_disabled, "{combo}");
    }
    window.choose("api-version", "v2");
    assert!(!window.shows(&reason));
    window.choose("sign-type", "RSA");
}
