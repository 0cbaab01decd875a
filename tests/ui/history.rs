//! Past runs in the window.

use alipay_explorer::app::{Page, Remote};
use alipay_explorer::i18n::Locale;
use alipay_explorer::storage::{History, HistoryFilter, RunOutcome};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("history_keeps_and_opens_a_run", keeps_and_opens),
        trial("history_tells_where_to_begin", tells_where_to_begin),
        trial("history_names_pins_deletes_and_undoes", changes),
        trial("history_compares_two_runs", compares),
        trial("history_filters", filters),
        trial("history_sees_another_window", sees_another_window),
        trial("history_can_be_turned_off", can_be_turned_off),
    ]
}

fn run_demo(window: &mut Window) {
    let before = window.app().state().exchanges.len();
    window.press("flow-run-demo");
    window.wait_until("the member", |window| {
        window.app().state().exchanges.len() == before + 2
    });
}

/// Opens the page and waits until it lists so many runs.
fn open_page(window: &mut Window, count: usize) {
    window.press("page-history");
    wait_for_runs(window, count);
}

fn wait_for_runs(window: &mut Window, count: usize) {
    window.wait_until("the list", |window| {
        let desk = &window.app().state().history;
        desk.listing.is_none()
            && matches!(&desk.list, Remote::Ready(list) if list.entries.len() == count)
    });
}

fn rows(window: &Window) -> Vec<String> {
    let buttons = window.names(Role::Button);
    let is_run = |name: &String| name.contains('#') && name.contains("  ");
    buttons.into_iter().filter(is_run).collect()
}

fn keeps_and_opens() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    open_page(&mut window, 1);
    let row = rows(&window).remove(0);
    assert!(
        row.starts_with("#1  ") && row.contains("Simulator  ✓ good"),
        "{row}"
    );
    window.press_named(&row);
    assert!(window.shows("Run 1"));
    assert!(window.shows("alipay.user.info.share"));
    window.press("history-open");
    window.wait_until("the run", |window| {
        window.app().state().capsule.is_replaying()
    });
    assert_eq!(window.app().state().page, Page::Flow);
    assert!(window.shows_part("Opened run: #1"));
    assert!(window.shows(&window.text("history-note")));
    let name = "买家沙箱";
    assert!(!window.shows_part(name), "personal data is not kept");
}

fn tells_where_to_begin() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    open_page(&mut window, 0);
    assert!(window.shows(&window.text("history-empty")));
    window.press_named("Go to Flow");
    assert_eq!(window.app().state().page, Page::Flow);
}

fn changes() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    run_demo(&mut window);
    open_page(&mut window, 2);
    let older = rows(&window).remove(1);
    window.press_named(&older);
    window.enter("history-name", "before the change");
    window.wait_until("the name", |window| {
        rows(window)
            .iter()
            .any(|row| row.contains("before the change"))
    });
    window.press("history-pin");
    window.wait_until("the pin", |window| {
        rows(window)
            .first()
            .is_some_and(|row| row.starts_with("★ #1"))
    });
    window.press_named("Tick run 1");
    window.press_named("Tick run 2");
    window.press_named("Delete ticked (2)");
    wait_for_runs(&mut window, 0);
    assert!(window.shows(&window.text("notice-runs-deleted")));
    drop(window);

    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    open_page(&mut window, 1);
    let row = rows(&window).remove(0);
    assert!(
        row.starts_with("#3"),
        "a number is never given twice: {row}"
    );
    window.press_named("Tick run 3");
    window.press_named("Delete ticked (1)");
    wait_for_runs(&mut window, 0);
    window.press("page-flow");
    run_demo(&mut window);
    open_page(&mut window, 1);
    window.press("history-undo");
    wait_for_runs(&mut window, 2);
}

fn filters() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    window.key(Modifiers::COMMAND, Key::P);
    window.wait_until("the preflight", |window| {
        window.app().state().exchanges.len() == 3
    });
    open_page(&mut window, 2);
    window.enter("filter", "isv.code-invalid");
    wait_for_runs(&mut window, 1);
    window.press("history-all");
    wait_for_runs(&mut window, 2);
    window.choose("history-result", "no answer");
    wait_for_runs(&mut window, 0);
    assert!(window.shows(&window.text("history-none-passes")));
}

fn sees_another_window() {
    let home = Home::new(Locale::EN);
    let mut first = Window::open(&home, Locale::EN);
    open_page(&mut first, 0);
    let mut second = Window::open(&home, Locale::EN);
    run_demo(&mut second);
    wait_for_runs(&mut first, 1);
}

fn can_be_turned_off() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("page-settings");
    window.press("history-enabled");
    window.press("page-flow");
    run_demo(&mut window);
    open_page(&mut window, 0);
    assert!(window.shows(&window.text("history-off")));
    let opened = History::open(&home.paths().history()).unwrap();
    let filter = HistoryFilter {
        outcome: Some(RunOutcome::Good),
        ..HistoryFilter::default()
    };
    assert_eq!(opened.history.list(&filter).unwrap().total, 0);
}

fn compares() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    run_demo(&mut window);
    window.choose("persona", "No nickname");
    run_demo(&mut window);
    open_page(&mut window, 2);
    window.press_named("Tick run 2");
    window.press_named("Tick run 1");
    window.press("history-compare");
    window.wait_until("the comparison", |window| {
        window.app().state().comparison.shown.is_some()
    });
    assert!(window.shows_part("A: #1") && window.shows_part("B: #2"));
    assert!(window.shows_part("nick_name"));
}
