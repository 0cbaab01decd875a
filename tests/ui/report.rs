//! The support report in the window.

use alipay_explorer::app::{InspectMessage, InspectorTab, PastedText, ViewMessage, update};
use alipay_explorer::client::Answer;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::storage::Settings;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::studio::{Studio, now};
use crate::trial::trial;
use crate::window::Window;

const SAMPLE: &str = include_str!("../fixtures/seed/member-answer.json");

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("report_is_copied_from_anywhere", copied_from_anywhere),
        trial("report_of_nothing_says_so", of_nothing),
        trial("report_is_saved_where_the_dialog_says", saved),
        trial("report_follows_its_choices", follows_its_choices),
        trial("report_of_an_inspected_answer", of_an_inspected_answer),
        trial("report_of_another_call_is_made_anew", of_another_call),
        trial("report_of_a_new_text_is_made_anew", of_a_new_text),
    ];
    for locale in LOCALES {
        let name = format!("report_shows_a_run_in_{}", locale.tag());
        trials.push(trial(&name, move || shows_a_run(locale)));
    }
    trials
}

fn run_demo(window: &mut Window) {
    window.press("flow-run-demo");
    window.wait_for("买家沙箱");
}

fn open_tab(window: &mut Window) {
    let name = window.text("tab-report");
    window.press_tab(&name);
    window.wait_until("the report", |window| preview(window).is_some());
}

/// The report as it is shown.
fn preview(window: &Window) -> Option<String> {
    let title = window.text("report-title");
    let mut texts = window.texts().into_iter();
    texts.find(|text| text.starts_with(&format!("# {title}\n")))
}

fn shows_a_run(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    run_demo(&mut window);
    open_tab(&mut window);
    let report = preview(&window).unwrap();
    for id in [
        "report-section-environment",
        "report-section-interface",
        "report-section-parameters",
        "report-section-error",
    ] {
        assert!(report.contains(&window.text(id)), "{id}\n{report}");
    }
    for secret in secrets(&window) {
        assert!(!report.contains(&secret), "{report}");
    }
    assert!(!report.contains("买家沙箱"), "{report}");
    let made = window.app().state().reports.made.clone().unwrap();
    let count = made.text.spans().len().to_string();
    window.wait_for(
        &window
            .locale
            .text_with("report-masked-count", &[("count", &count)]),
    );
}

/// The token that the demo was given, and its code.
fn secrets(window: &Window) -> Vec<String> {
    let first = window.app().state().exchanges.first().unwrap();
    let token = first.answer.as_ref().and_then(Answer::token).unwrap();
    let code = first.request.business.value("code").unwrap().to_owned();
    vec![token.access_token.secret().to_owned(), code]
}

fn copied_from_anywhere() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    window.press("page-settings");
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.wait_until("the report in the clipboard", |window| {
        let copied = window.copied();
        copied.is_some_and(|copied| copied.contains("alipay.user.info.share"))
    });
    window.wait_for(&window.text("notice-report-copied"));
}

fn of_nothing() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.wait_for_start(&window.text("report-nothing-shown"));
}

fn saved() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    open_tab(&mut window);
    window.press_button("report-save");
    window.wait_for(&window.text("notice-report-not-saved"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("报告.md");
    *window.asked.dialog.lock().unwrap() = Some(path.clone());
    window.press_button("report-save");
    window.wait_for(&window.text("notice-report-saved"));
    let written = std::fs::read_to_string(path).unwrap();
    assert_eq!(Some(written), preview(&window));
}

fn follows_its_choices() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    open_tab(&mut window);
    window.choose("report-language", Locale::ZH_CN.own_name());
    let title = Locale::ZH_CN.text("report-title");
    window.wait_for_start(&format!("# {title}"));
    window.choose("report-format", "JSON");
    window.wait_for_start("{\n  \"report\": \"alipay-explorer\"");
    window.press("reveal-secrets");
    let token = secrets(&window).remove(0);
    window.wait_until("the token", |window| {
        window
            .texts()
            .iter()
            .any(|text| text.starts_with("{\n") && text.contains(&token))
    });
}

/// What the tab shows, if it shows a report, is of the call that is chosen.
fn of_another_call() {
    let mut studio = Studio::new(Settings::default());
    studio.run_demo("buyer");
    studio.send(ViewMessage::Tab(InspectorTab::Report));
    assert!(studio.state.reports.made.is_some());
    let first = studio.state.exchanges.first().unwrap().id;
    let effects = update(&mut studio.state, ViewMessage::Choose(first).into(), now());
    assert!(
        studio.state.reports.made.is_none(),
        "that of the other call"
    );
    assert_eq!(effects.len(), 1, "the new one is being made");
}

fn of_a_new_text() {
    let mut studio = Studio::new(Settings::default());
    studio.run_demo("buyer");
    studio.send(ViewMessage::Tab(InspectorTab::Report));
    let inspect = |text: &str| InspectMessage::Text(PastedText::new(text));
    let effects = update(&mut studio.state, inspect(SAMPLE).into(), now());
    assert!(studio.state.reports.made.is_none(), "that of a call");
    assert_eq!(effects.len(), 1, "no report before it is known what it is");
    studio.send(inspect(SAMPLE));
    assert!(studio.state.reports.made.is_some());
    update(&mut studio.state, inspect("{}").into(), now());
    assert!(studio.state.reports.made.is_none(), "that of the old text");
}

fn of_an_inspected_answer() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.release_focus();
    window.paste(SAMPLE);
    window.wait_for("买家沙箱");
    open_tab(&mut window);
    let report = preview(&window).unwrap();
    assert!(report.contains("2088…99 #"), "{report}");
    assert!(!report.contains("买家沙箱") && !report.contains("2088102175794899"));
    let unknown = format!("Environment: {}", window.text("report-unknown"));
    assert!(report.contains(&unknown), "{report}");
}
