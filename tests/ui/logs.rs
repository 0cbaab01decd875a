//! Logs of many answers in the window.

use std::io::Write as _;
use std::path::PathBuf;

use alipay_explorer::app::Page;
use alipay_explorer::i18n::{LOCALES, Locale};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

/// Three answers that the simulator's key verifies, and one that another key has signed.
const LOGS: [&str; 2] = [
    "tests/fixtures/fragments/log-lines/three-answers.log",
    "tests/fixtures/seed/member-answer.json",
];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial("logs_that_are_absent_are_told", absent)];
    for locale in LOCALES {
        let name = format!("logs_are_checked_and_lines_explained_in_{}", locale.tag());
        trials.push(trial(&name, move || checked(locale)));
    }
    trials
}

fn wait_for_end(window: &mut Window) {
    window.wait_until("the end of the check", |window| {
        let run = window.app().state().logs.run.as_ref();
        run.is_some_and(|run| run.end.is_some())
    });
}

fn checked(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.press(Page::Logs.title());
    let mut log = tempfile::NamedTempFile::new().unwrap();
    for part in LOGS {
        log.write_all(&std::fs::read(part).unwrap()).unwrap();
        log.write_all(b"\n").unwrap();
    }
    window.drop_file(log.path().to_owned());
    wait_for_end(&mut window);
    let tally = window
        .app()
        .state()
        .logs
        .run
        .as_ref()
        .unwrap()
        .seen
        .tally
        .clone();
    assert_eq!((tally.answers, tally.bad), (4, 1));
    for (name, count) in tally.verdicts.iter() {
        assert!(window.shows(name), "{name}");
        assert!(window.shows(&count.to_string()));
    }
    let bad = window
        .app()
        .state()
        .logs
        .run
        .as_ref()
        .unwrap()
        .seen
        .bad
        .clone();
    assert_eq!(bad.len() as u64, tally.bad);
    let first = bad.first().unwrap().line.line.to_string();
    let row = locale.text_with("logs-line", &[("line", &first)]);
    let row = window
        .names(Role::Tab)
        .into_iter()
        .find(|name| name.starts_with(&row));
    window.press_named(&row.unwrap());
    window.wait_until("the line", |window| {
        window.app().state().page == Page::Inspect && window.app().state().shown_part().is_some()
    });
    window.press(Page::Logs.title());
    window.press("logs-again");
    wait_for_end(&mut window);
    // There is nothing to end any more.
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state().page, Page::Logs);
}

fn absent() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press(Page::Logs.title());
    window.drop_file(PathBuf::from("absent.log"));
    wait_for_end(&mut window);
    assert!(window.shows("absent.log cannot be opened"));
    assert!(window.has("logs-again"));
}
