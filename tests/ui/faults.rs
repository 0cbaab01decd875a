//! The simulator's faults in the window.

use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::simulator::fault;
use libtest_mimic::Trial;

use crate::demo::MEMBER;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial("faults_can_be_limited_to_a_call", limited)];
    for locale in LOCALES {
        let name = format!("faults_strike_and_are_cleared_in_{}", locale.tag());
        trials.push(trial(&name, move || strikes_and_is_cleared(locale)));
    }
    trials
}

fn strikes_and_is_cleared(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    let unsigned = fault("unsigned").unwrap();
    window.press("page-simulator");
    assert!(!window.shows(&window.text("fault-badge")));
    window.choose("fault", &unsigned.title(locale));
    window.wait_for(&window.text("fault-badge"));
    for text in [unsigned.description(locale), unsigned.expected(locale)] {
        assert!(window.shows(&text), "{text}");
    }
    window.check_names();

    window.press("page-flow");
    window.press("flow-run-demo");
    let verdict = window.text("verdict-unsigned");
    let verdict = locale.text_with("signature-line", &[("verdict", &verdict)]);
    window.wait_until("the answer is unsigned", |window| {
        window.shows_part(&verdict)
    });
    assert!(window.shows(&window.text("fault-badge")), "wherever one is");

    window.press("page-simulator");
    window.press("fault-clear");
    let badge = window.text("fault-badge");
    window.wait_until("the fault is cleared", |window| !window.shows(&badge));
    window.press("page-flow");
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
}

fn limited() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("page-simulator");
    window.choose("fault", "Revoked token");
    window.wait_for("Fault active");
    window.choose("fault-method", "alipay.user.info.share");
    window.choose("fault-nth", "Only call no. 2");
    window.press("page-flow");
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    window.press("flow-query");
    window.wait_until("the second query is refused", |window| {
        window.shows_part("aop.invalid-auth-token")
    });
}
