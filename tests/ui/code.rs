//! The code of a request in the window: a language, its program, the clipboard, a file.

use alipay_explorer::app::{InspectorTab, Remote};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::report::code::{CODE_LANGUAGES, CodeLanguage};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("code_follows_language_and_secrets", follows),
        trial("code_is_saved_where_the_user_says", is_saved),
        trial("code_of_curl_is_copied_from_anywhere", curl_is_copied),
    ];
    for locale in LOCALES {
        let name = format!("code_is_shown_in_every_language_in_{}", locale.tag());
        trials.push(trial(&name, move || is_shown(locale)));
    }
    trials
}

/// The demo's window with the tab open.
fn opened(home: &Home, locale: Locale) -> Window {
    let mut window = demo::finished(home, locale);
    window.press(InspectorTab::Code.title());
    wait_for_program(&mut window, CODE_LANGUAGES.first().unwrap());
    window
}

fn wait_for_program(window: &mut Window, language: &'static CodeLanguage) {
    window.wait_until("the program", |window| {
        let sample = window.app().state().code.sample.ready();
        sample.is_some_and(|sample| sample.language == language)
    });
}

fn program(window: &Window) -> String {
    let Remote::Ready(sample) = &window.app().state().code.sample else {
        panic!("no program");
    };
    sample.program.clone()
}

fn is_shown(locale: Locale) {
    let home = Home::new(locale);
    let mut window = opened(&home, locale);
    for language in CODE_LANGUAGES.iter().copied().skip(1) {
        let title = window.text(language.title);
        window.choose("program-language", &title);
        wait_for_program(&mut window, language);
        let program = program(&window);
        assert!(window.shows(&program), "{} is to be read", language.name);
        assert!(program.contains(&locale.text("program-comment-head")));
    }
    notes_unfold(&mut window, locale);
    for button in ["program-copy", "program-save", "program-copy-curl"] {
        let name = window.text(button);
        window.by_role(Role::Button, &name);
    }
}

fn notes_unfold(window: &mut Window, locale: Locale) {
    let Some(sample) = window.app().state().code.sample.ready() else {
        panic!("no program");
    };
    let notes = sample.notes.clone();
    let count = notes.len().to_string();
    let title = locale.text_with("program-notes", &[("count", &count)]);
    assert!(!window.shows(notes.first().unwrap()), "folded at first");
    window.press_named(&title);
    for note in &notes {
        window.wait_for(note);
    }
}

fn follows() {
    let home = Home::new(Locale::EN);
    let mut window = opened(&home, Locale::EN);
    assert!(program(&window).contains("ALIPAY_ACCESS_TOKEN"));
    window.press("reveal-secrets");
    window.wait_until("the token", |window| {
        let sample = window.app().state().code.sample.ready();
        sample.is_some_and(|sample| !sample.program.contains("ALIPAY_ACCESS_TOKEN"))
    });
    assert!(program(&window).contains("\"authusrB"));
}

fn is_saved() {
    let home = Home::new(Locale::EN);
    let mut window = opened(&home, Locale::EN);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("UserInfoShare.java");
    *window.asked.dialog.lock().unwrap() = Some(path.clone());
    window.press("program-save");
    let saved = window.text("program-saved");
    window.wait_for(&saved);
    assert_eq!(std::fs::read_to_string(path).unwrap(), program(&window));

    window.press("program-save");
    let cancelled = Locale::EN.text("program-no-place");
    window.wait_until("the notice", |window| {
        window
            .texts()
            .iter()
            .any(|text| text.starts_with(&cancelled))
    });
}

fn curl_is_copied() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    window.press("page-settings");
    let mut modifiers = Modifiers::COMMAND;
    modifiers.shift = true;
    window.key(modifiers, Key::C);
    let copied = window.text("notice-copied");
    window.wait_for(&copied);
}
