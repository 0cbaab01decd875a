//! The first minute: one click, a member; then every side of the answer.

use alipay_explorer::app::InspectorTab;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::{Masker, MemberField};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

/// The nickname of the simulator's usual persona.
pub(crate) const MEMBER: &str = "买家沙箱";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial(
            "demo_reveals_secrets_and_hides_them_again",
            reveals_and_hides,
        ),
        trial(
            "demo_filter_leaves_the_fields_that_match",
            filter_leaves_matches,
        ),
        trial(
            "demo_timeline_opens_an_earlier_call",
            timeline_opens_earlier_calls,
        ),
        trial("demo_starts_over_without_code_and_token", starts_over_empty),
    ];
    for locale in LOCALES {
        let name = format!("demo_in_{}", locale.tag());
        trials.push(trial(&name, move || reads_the_member(locale)));
    }
    trials
}

/// A window in which the demo has read the member.
pub(crate) fn finished(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    window
}

fn reads_the_member(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    assert!(!window.shows(MEMBER), "before the demo");
    window.press("flow-run-demo");
    window.wait_for(MEMBER);

    let verified = window.text("verdict-verified");
    let verdict = locale.text_with("signature-line", &[("verdict", &verified)]);
    assert!(window.texts().iter().any(|text| text.starts_with(&verdict)));
    let done = window.text("step-done");
    assert_eq!(window.count(&done), 4, "all four cards are done");

    for (name, value) in [
        ("nick_name", MEMBER),
        ("user_id", "2088102175794899"),
        ("gender", "f"),
        ("user_status", "T"),
        ("user_type", "2"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
    ] {
        let label = window.text(&MemberField::by_name(name).unwrap().label_id());
        for text in [name, value, &label] {
            assert!(window.shows(text), "{text}");
        }
    }
    assert!(window.shows(&window.text("absent-title")));
    each_tab_opens(&mut window);
}

fn each_tab_opens(window: &mut Window) {
    for (tab, content) in [
        (InspectorTab::Raw, "raw-signed"),
        (InspectorTab::Signature, "signature-algorithm"),
        (InspectorTab::Hints, "hint-why"),
        (InspectorTab::Request, "sign-content"),
        (InspectorTab::Code, "program-save"),
        (InspectorTab::Fields, "absent-title"),
    ] {
        let content = window.text(content);
        window.press(tab.title());
        window.wait_for(&content);
    }
    window.press(InspectorTab::Raw.title());
    window.wait_until("the text", |window| {
        let text = window.value("viewer-text-pane").replace('\n', "");
        text.starts_with(r#"{"alipay_user_info_share_response":{"code":"10000""#)
    });
}

fn reveals_and_hides() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    let stage = &window.app().state().flow.stage;
    let token = stage
        .token()
        .unwrap()
        .token
        .access_token
        .secret()
        .to_owned();
    let short = Masker::shorten(&token);
    for tab in InspectorTab::ALL {
        window.press(tab.title());
        assert!(!window.shows_part(&token), "{tab:?} hides the token");
    }
    assert!(window.shows(&short), "the card has its beginning");

    window.press(InspectorTab::Request.title());
    window.press("reveal-secrets");
    assert!(window.shows(&token), "the card shows it");
    assert!(
        window.shows_part(&format!("auth_token={token}")),
        "so does the string to sign"
    );
    window.press("reveal-secrets");
    assert!(!window.shows_part(&token));
}

fn filter_leaves_matches() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    assert!(window.shows("user_type"));
    window.enter("filter", "nick");
    assert!(window.shows("nick_name"));
    assert!(!window.shows("user_type"));
}

fn timeline_opens_earlier_calls() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    assert!(!window.shows("expires_in"));
    let calls: Vec<_> = window
        .texts()
        .into_iter()
        .filter(|text| text.starts_with('#'))
        .collect();
    let [newest, oldest] = calls.as_slice() else {
        panic!("two calls: {calls:?}");
    };
    assert!(newest.contains("alipay.user.info.share"), "newest first");
    assert!(oldest.contains("alipay.system.oauth.token"));
    window.press_named(oldest);
    assert!(window.shows("expires_in"));
    window.press_named(newest);
    assert!(!window.shows("expires_in"));
}

fn starts_over_empty() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    assert!(window.has("flow-query"));
    window.press("flow-restart");
    assert!(!window.has("flow-query") && !window.has("flow-restart"));
    assert!(window.shows(&window.text("token-needs-code")));
    assert!(window.shows(&window.text("member-needs-token")));
}
