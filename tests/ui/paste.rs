//! The code that comes back from the browser, in every form it is pasted.

use alipay_explorer::app::{Authorization, Stage};
use alipay_explorer::diagnosis::RuleText;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::simulator::SIMULATOR_APP_ID;
use libtest_mimic::Trial;
use url::Url;

use crate::consent::consent;
use crate::demo::{self, MEMBER};
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial(
            "paste_of_a_redirect_leads_to_the_member",
            redirect_in_all_forms,
        ),
        trial("paste_of_a_bare_code_waits_for_the_button", bare_code_waits),
        trial("paste_waits_if_the_profile_says_so", waits_if_told),
        trial(
            "paste_errors_keep_the_earlier_member",
            errors_keep_the_member,
        ),
        trial("paste_by_typing_and_enter", typed_and_entered),
    ];
    for locale in LOCALES {
        let name = format!("paste_errors_are_told_in_{}", locale.tag());
        trials.push(trial(&name, move || errors_are_told(locale)));
        let name = format!("code_is_spent_by_its_first_use_in_{}", locale.tag());
        trials.push(trial(&name, move || code_is_spent(locale)));
    }
    trials
}

/// Where the browser is sent after the consent to what the window asks for.
fn redirect(window: &Window) -> Url {
    let request = Authorization::request(window.app().state()).unwrap();
    consent(&request.url(), "buyer")
}

/// The code in a redirect.
fn code_of(redirect: &Url) -> String {
    let pair = redirect.query_pairs().find(|(name, _)| name == "auth_code");
    pair.unwrap().1.into_owned()
}

fn paste(window: &mut Window, text: &str) {
    let field = window.text("auth-code");
    window.focus(&field);
    window.paste(text);
}

fn is_member(window: &Window) -> bool {
    matches!(window.app().state().flow.stage, Stage::Member(_))
}

fn redirect_in_all_forms() {
    let forms: [fn(&Url) -> String; 6] = [
        Url::to_string,
        |url| format!("  \"{url}\"\n"),
        |url| url.query().unwrap().to_owned(),
        |url| format!("?{}", url.query().unwrap()),
        |url| url.as_str().replace('&', "&amp;"),
        |url| {
            let (start, end) = url.as_str().split_at(40);
            format!("{start}\r\n  {end}")
        },
    ];
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    for form in forms {
        let text = form(&redirect(&window));
        paste(&mut window, &text);
        window.wait_until(&text, is_member);
        assert!(window.shows(MEMBER));
        assert_eq!(window.value("auth-code"), "", "the field is empty again");
        window.press("flow-restart");
        assert!(!is_member(&window));
    }
}

fn bare_code_waits() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let code = code_of(&redirect(&window));
    paste(&mut window, &code);
    window.wait_for(&window.text("notice-code-taken"));
    assert!(
        window.app().state().exchanges.is_empty(),
        "nothing was sent"
    );
    assert!(!window.shows_part(&code), "a code is a secret");
    assert!(!window.has("flow-query"));

    window.press("flow-exchange");
    window.wait_for(&window.text("code-was-spent"));
    assert!(!window.has("flow-exchange"), "it is good for one attempt");
    window.press("flow-query");
    window.wait_for(MEMBER);
}

fn waits_if_told() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("run-after-paste");
    let address = redirect(&window);
    paste(&mut window, address.as_str());
    window.wait_for(&window.text("notice-code-taken"));
    assert!(window.has("flow-exchange"));
    assert!(window.app().state().exchanges.is_empty());
}

fn typed_and_entered() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let address = redirect(&window);
    window.enter("auth-code", address.as_str());
    window.wait_for(MEMBER);
}

fn errors_are_told(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    let state = window.app().state().flow.state.as_str().to_owned();
    let code = "4b203fe6c11548bcabd8da5bb087a83b";
    let own = format!("app_id={SIMULATOR_APP_ID}&scope=auth_user");
    for (query, problem, args) in [
        (
            format!("{own}&auth_code={code}&state=somebodyelses0000"),
            "redirect-other-state",
            vec![],
        ),
        (
            format!("app_id=2021000000000000&auth_code={code}&state={state}"),
            "redirect-other-app",
            vec![
                ("found", "2021000000000000"),
                ("expected", SIMULATOR_APP_ID),
            ],
        ),
        (
            format!("app_auth_code={code}&app_id={SIMULATOR_APP_ID}"),
            "redirect-app-auth-code",
            vec![],
        ),
        (
            "error=refused&reason=2".to_owned(),
            "redirect-no-code",
            vec![("pairs", "error=refused  reason=2")],
        ),
    ] {
        let address = format!("http://127.0.0.1/callback?{query}");
        paste(&mut window, &address);
        let title = locale.text_with(problem, &args);
        window.wait_for(&title);
        let remedy = locale.attribute(problem, "remedy", &args).unwrap();
        assert!(window.shows(&remedy), "{problem}");
    }
    paste(&mut window, "你好");
    window.wait_for(&window.text("redirect-not-a-code"));
    assert!(matches!(window.app().state().flow.stage, Stage::Start));
}

fn errors_keep_the_member() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    paste(&mut window, "http://127.0.0.1/callback?error=refused");
    window.wait_for_start("The address holds no auth_code.");
    assert!(is_member(&window), "the member is still there");
    assert!(window.shows(MEMBER) && window.has("flow-query"));
}

fn code_is_spent(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    let code = code_of(&redirect(&window));
    paste(&mut window, &code);
    window.press("flow-exchange");
    window.wait_for(&window.text("code-was-spent"));

    paste(&mut window, &code);
    window.press("flow-exchange");
    window.wait_for(&window.text("code-spent"));
    assert!(!window.has("flow-exchange"), "there is no way to try again");
    let title = &RuleText::of("code-invalid", locale).title;
    window.wait_for(title);
    assert_eq!(window.app().state().exchanges.len(), 2);
}
