//! The list of commands and the keys that do without it.

use alipay_explorer::app::{
    AppState, COMMANDS, FlowMessage, InspectorTab, Overlay, Page, ProfileMessage, Shortcut, Stage,
    Target, TaskId, ViewerMessage, update,
};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::storage::{Scale, Settings};
use alipay_explorer::ui::{ExplorerApp, install_fonts};
use alipay_explorer::viewer::FindQuery;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::outside::Asked;
use crate::recorder::Recorder;
use crate::studio::{Studio, now};
use crate::trial::trial;
use crate::window::{Window, builder};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("commands_close_with_escape", close_with_escape),
        trial("commands_run_with_a_click", run_with_a_click),
        trial("commands_find_on_the_open_page", find_on_the_open_page),
        trial("commands_offer_what_can_be_done", offer_what_can_be_done),
    ];
    for locale in LOCALES {
        let name = format!("commands_open_filter_and_run_in_{}", locale.tag());
        trials.push(trial(&name, move || open_filter_and_run(locale)));
    }
    trials.extend(COMMANDS.iter().filter_map(|command| {
        let shortcut = command.shortcut?;
        let name = format!("shortcut_of_{}", command.title);
        Some(trial(&name, move || {
            shortcut_works(command.title, shortcut);
        }))
    }));
    trials
}

fn find_on_the_open_page() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    for (page, field) in [
        (Page::History, "filter"),
        (Page::Reference, "reference-search"),
        (Page::Simulator, "log-filter"),
    ] {
        window.press(page.title());
        window.key(Modifiers::COMMAND, Key::F);
        window.settle();
        assert_eq!(window.focused(), Some(window.text(field)), "{page:?}");
        assert_eq!(window.app().state().page, page);
    }
    // There is nothing to look through, and no other page comes up in its place.
    window.press(Page::Settings.title());
    window.key(Modifiers::COMMAND, Key::F);
    assert_eq!(window.app().state().page, Page::Settings);
}

fn open_filter_and_run(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.key(Modifiers::COMMAND, Key::K);
    let field = window.text("commands-filter");
    assert!(window.has("commands-filter"));
    let demo = offered(&window, "flow-run-demo");
    let settings = offered(&window, "page-settings");
    assert!(demo && settings, "all of them at first");

    let name = window.text("page-settings");
    window.type_into(&field, &name);
    assert!(offered(&window, "page-settings") && !offered(&window, "flow-run-demo"));
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().page, Page::Settings);
    assert!(!window.has("commands-filter"), "the list is closed");
}

/// Whether the list has a line for a command; its name goes on with the shortcut.
fn offered(window: &Window, id: &str) -> bool {
    let name = window.text(id);
    let lines = window.names(Role::Button);
    lines.iter().any(|line| {
        line.strip_prefix(&name)
            .is_some_and(|rest| rest.contains("Ctrl+"))
    })
}

fn close_with_escape() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("commands");
    assert!(window.has("commands-filter"));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.has("commands-filter"));
}

fn run_with_a_click() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("commands");
    let name = window.text("page-simulator");
    let lines = window.names(Role::Button);
    let line = lines.iter().find(|line| line.starts_with(&name)).unwrap();
    window.press_named(line);
    assert_eq!(window.app().state().page, Page::Simulator);
    assert!(!window.has("commands-filter"));
}

fn offer_what_can_be_done() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("commands");
    assert!(!offered(&window, "flow-query"), "there is no token");
    assert!(
        !offered(&window, "keys-open-private"),
        "the simulator has its keys"
    );
    window.key(Modifiers::NONE, Key::Escape);
    window.choose("profile", "Sandbox");
    window.press("commands");
    assert!(offered(&window, "keys-open-private"));
}

/// Presses a shortcut where its command can be done, and looks at what comes of it.
fn shortcut_works(title: &'static str, shortcut: Shortcut) {
    let command = COMMANDS
        .iter()
        .find(|command| command.title == title)
        .unwrap();
    let state = state_for(title);
    assert!((command.enabled)(&state), "{title} can be done");
    let recorder = Recorder::default();
    let outside = recorder.clone();
    let harness = builder().build_eframe(move |context| {
        install_fonts(&context.egui_ctx);
        ExplorerApp::with_state(&context.egui_ctx, state, outside, now)
    });
    let mut window = Window::of(harness, Locale::EN, Asked::default());
    let before = (window.app().state().page, recorder.take());
    assert!(before.1.is_empty(), "{:?}", before.1);
    let modifiers = Modifiers {
        command: shortcut.command,
        ctrl: shortcut.command,
        shift: shortcut.shift,
        ..Modifiers::NONE
    };
    window.key(modifiers, Key::from_name(shortcut.key).unwrap());
    expect_outcome(title, window.app().state(), &recorder.take());
}

fn expect_outcome(title: &str, state: &AppState, effects: &[String]) {
    let expected: &[&str] = match title {
        "flow-run-demo" => &["Simulator"],
        "flow-authorize" => &["OpenBrowser"],
        "flow-exchange" | "flow-query" | "flow-refresh" => &["Execute"],
        "flow-preflight" => &["Preflight"],
        "keys-open-private" | "keys-open-public" => &["PickKeyFile"],
        "page-keys" => &["KeyFile"],
        "report-copy" => &["Report"],
        "capsule-open" => &["Capsule"],
        "inspect-open" => &["Inspect"],
        "logs-open" => &["Logs"],
        "program-copy-curl" => &["Code"],
        "scale-larger" | "scale-smaller" | "scale-usual" => &["SaveSettings"],
        "page-history" => &["History", "History"],
        "find" => &["Viewer"],
        "cancel" => &["Cancel"],
        _ => &[],
    };
    assert_eq!(effects, expected, "{title}");
    let is_done = match title {
        "commands" => state.overlay == Some(Overlay::Commands),
        "shortcuts" => state.overlay == Some(Overlay::Shortcuts),
        "region-next" => state.region_steps == 1,
        "region-previous" => state.region_steps == -1,
        "flow-restart" => matches!(state.flow.stage, Stage::Start),
        "flow-exchange" => matches!(state.flow.stage, Stage::Exchanging { .. }),
        "flow-query" => matches!(state.flow.stage, Stage::Querying { .. }),
        "flow-refresh" => matches!(state.flow.stage, Stage::Refreshing { .. }),
        "flow-preflight" => state.preflight.task.is_some(),
        "reveal-secrets" => state.reveal,
        "report-copy" => state.reports.making.is_some(),
        "page-flow" => state.page == Page::Flow,
        "page-inspect" => state.page == Page::Inspect,
        "page-sign-content" => state.page == Page::SignContent,
        "page-keys" => state.page == Page::Keys,
        "page-logs" => state.page == Page::Logs,
        "scale-larger" => state.settings.scale == Scale::default().larger(),
        "scale-smaller" | "scale-usual" => state.settings.scale == Scale::default(),
        "page-history" => state.page == Page::History,
        "page-simulator" => state.page == Page::Simulator,
        "page-reference" | "explain" => state.page == Page::Reference,
        "page-settings" => state.page == Page::Settings,
        "cancel" => matches!(state.flow.stage, Stage::Spent),
        "find" => state.tab == InspectorTab::Raw && state.viewer.asked_to_find == 1,
        "viewer-next-hit" => state.viewer.find.as_ref().is_some_and(|it| it.at == 1),
        "viewer-previous-hit" => state.viewer.find.as_ref().is_some_and(|it| it.at == 3),
        "capsule-save" => state.capsule.dialog.is_some(),
        "capsule-open" | "inspect-open" | "logs-open" | "flow-run-demo" | "flow-authorize"
        | "keys-open-private" | "keys-open-public" | "program-copy-curl" => true,
        other => panic!("this test does not know the command {other}"),
    };
    assert!(is_done, "{title}");
}

/// A state in which a command can be done.
fn state_for(title: &str) -> AppState {
    let mut studio = Studio::new(settings());
    match title {
        "flow-query" | "flow-refresh" | "flow-restart" | "report-copy" | "capsule-save"
        | "program-copy-curl" | "find" => {
            studio.run_demo("buyer");
        }
        "viewer-next-hit" | "viewer-previous-hit" => {
            studio.run_demo("buyer");
            find(&mut studio, "user_");
        }
        "flow-exchange" | "cancel" => {
            studio.take_code("buyer");
        }
        "keys-open-private" | "keys-open-public" => {
            studio.send(ProfileMessage::Choose("Sandbox".to_owned()));
        }
        "scale-smaller" | "scale-usual" => {
            studio.state.settings.scale = Scale::default().larger();
        }
        "page-flow" => studio.state.page = Page::Settings,
        _ => {}
    }
    let mut state = studio.state;
    if title == "cancel" {
        // The effect is not carried out, so the call stays under way.
        update(&mut state, FlowMessage::Exchange.into(), now());
        assert!(matches!(
            state.flow.stage,
            Stage::Exchanging {
                task: TaskId(_),
                ..
            }
        ));
    }
    state
}

/// Looks for a text in the answer that is shown.
pub(crate) fn find(studio: &mut Studio, text: &str) {
    let exchange = studio.state.shown_exchange().unwrap();
    let target = Target::of(exchange.answer.as_ref().unwrap());
    let query = FindQuery {
        text: text.to_owned(),
        match_case: false,
    };
    studio.send(ViewerMessage::Find(target, query));
}

fn settings() -> Settings {
    Settings {
        locale: Some(Locale::EN.tag().to_owned()),
        welcomed: true,
        ..Settings::default()
    }
}
