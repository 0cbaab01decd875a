//! Size, contrast, the welcome, and what screen readers are told.

use alipay_explorer::app::{InspectorTab, Page};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use alipay_explorer::storage::{Contrast, Scale, Settings};
use egui::accesskit::{Live, Role};
use egui::{Event, ImeEvent, Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo::{self, MEMBER};
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

/// 1280 x 800 pixels at 200 %, in points.
const TWICE: [f32; 2] = [640.0, 400.0];
/// The smallest window at 200 %, in points.
const SMALLEST_AT_TWICE: [f32; 2] = [480.0, 300.0];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("comfort_size_follows_its_keys_and_is_kept", size),
        trial("comfort_contrast_is_kept", contrast),
        trial(
            "comfort_dialogs_fit_at_twice_the_size",
            dialogs_at_twice_the_size,
        ),
        trial(
            "comfort_flow_and_history_stack_at_twice_the_size",
            below_each_other,
        ),
        trial("comfort_chinese_input_works_in_every_field", composed),
        trial("comfort_welcome_begins_a_demo_with_one_click", welcome_demo),
        trial("comfort_welcome_ends_for_good", welcome_ends),
        trial("comfort_welcome_comes_back_on_demand", welcome_again),
    ];
    for locale in LOCALES {
        let tag = locale.tag();
        trials.push(trial(
            &format!("comfort_twice_the_size_in_{tag}"),
            move || {
                twice(locale);
            },
        ));
        trials.push(trial(&format!("comfort_announces_in_{tag}"), move || {
            announces(locale);
        }));
    }
    trials
}

fn size() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let percent = |window: &Window| window.app().state().settings.scale.percent();
    window.key(Modifiers::COMMAND, Key::Plus);
    assert_eq!(percent(&window), 110);
    window.key(Modifiers::COMMAND, Key::Equals);
    assert_eq!(percent(&window), 125);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Plus);
    assert_eq!(percent(&window), 150);
    window.key(Modifiers::COMMAND, Key::Minus);
    assert_eq!(percent(&window), 125);
    assert!((window.zoom() - 1.25).abs() < 0.001, "{}", window.zoom());
    window.wait_until("the size on disk", |_| {
        home.settings().scale == Scale::from(125)
    });
    drop(window);

    let mut window = Window::open(&home, Locale::EN);
    assert!((window.zoom() - 1.25).abs() < 0.001, "after a new start");
    window.key(Modifiers::COMMAND, Key::Num0);
    assert!((window.zoom() - 1.0).abs() < 0.001);
    window.press(Page::Settings.title());
    window.press_tab("200 %");
    assert!((window.zoom() - 2.0).abs() < 0.001);
}

/// A dialog that is larger than the window scrolls inside of it.
fn dialogs_at_twice_the_size() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_in(&home, Locale::EN, SMALLEST_AT_TWICE);
    window.key(Modifiers::SHIFT, Key::Questionmark);
    let sheet = window.text("shortcuts");
    assert!(window.place_of_text(&sheet).left() > 0.0);
    assert!(window.place_of_text("Ctrl+K").left() > 0.0);
    window.press("close");
    assert_eq!(window.app().state().overlay, None);
    window.key(Modifiers::COMMAND, Key::K);
    let field = window.place(Role::TextInput, &window.text("commands-filter"));
    let [width, height] = SMALLEST_AT_TWICE;
    assert!(field.left() > 0.0 && field.right() < width, "{field:?}");
    assert!(field.top() > 0.0 && field.bottom() < height, "{field:?}");
}

/// Nothing has to be scrolled sideways to be read.
fn below_each_other() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_in(&home, Locale::EN, SMALLEST_AT_TWICE);
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    let width = SMALLEST_AT_TWICE[0];
    let outside = |window: &Window, above: f32| {
        let edges = window.edges().into_iter();
        edges
            .filter(|(right, _)| *right > above)
            .collect::<Vec<_>>()
    };
    // The top bar alone scrolls sideways.
    let bar = ["language", "theme", "commands"].map(|name| window.text(name));
    let is_page = |(_, text): &(f32, String)| !bar.iter().any(|name| text.contains(name.as_str()));
    for page in [Page::Flow, Page::History] {
        window.press(page.title());
        let cut: Vec<_> = outside(&window, width)
            .into_iter()
            .filter(is_page)
            .collect();
        assert!(cut.is_empty(), "{page:?}: {cut:?}");
    }
}

fn contrast() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press(Page::Settings.title());
    let before = window.line_color();
    window.press(Contrast::High.title());
    assert_ne!(window.line_color(), before, "the window is drawn anew");
    window.wait_until("the contrast on disk", |_| {
        home.settings().contrast == Contrast::High
    });
    window.press(Contrast::Normal.title());
    assert_eq!(window.line_color(), before);
}

/// Everything is pressed with the mouse after it was scrolled to, so what cannot be reached fails.
fn twice(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open_in(&home, locale, TWICE);
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    for tab in InspectorTab::ALL {
        window.press(tab.title());
        assert_eq!(window.app().state().tab, tab);
    }
    for page in Page::ALL {
        window.press(page.title());
        assert_eq!(window.app().state().page, page);
    }
    window.press(Page::Settings.title());
    window.press("commands");
    assert!(window.app().state().overlay.is_some());
    window.key(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state().overlay, None);
    window.press("settings-reset");
    window.wait_until("the first settings on disk", |_| {
        home.settings() == Settings::default()
    });
}

fn announces(locale: Locale) {
    let home = Home::new(locale);
    let mut window = demo::finished(&home, locale);
    let (live, said) = window.announced();
    assert_eq!(live, Live::Polite);
    let verdict = window.text("verdict-verified");
    let told = locale.text_with("signature-line", &[("verdict", &verdict)]);
    assert!(said.contains(&told), "{said}");

    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let copied = window.text("notice-report-copied");
    window.wait_until("the word that it was copied", |window| {
        window.announced().1.contains(&copied)
    });
    window.enter("auth-code", "https://shop.example/?state=other");
    let problem = window.app().state().paste_problem.clone().unwrap();
    assert!(window.announced().1.contains(&problem.title(locale)));

    window.press_tab(&window.text(Page::Inspect.title()));
    window.enter("inspect-input", "isv.code-invalid");
    window.press_button("inspect");
    window.wait_until("what it is", |window| {
        window.app().state().shown_part().is_some()
    });
    let inspection = window.app().state().shown_part().unwrap().clone();
    let kind = window.text(inspection.kind.title());
    let told = locale.text_with("inspect-kind", &[("kind", &kind)]);
    let said = window.announced().1;
    assert!(said.contains(&told), "{said}");
    let finding = inspection.findings.first().unwrap().title(locale);
    assert!(said.contains(&finding), "{said}");
}

fn welcome_demo() {
    let home = Home::first_time(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let name = window.text("flow-run-demo");
    window.by_role(Role::Button, &name);
    window.press("welcome-start-demo");
    window.wait_for(MEMBER);
    window.wait_until("the welcome is over", |_| home.settings().welcomed);
}

fn welcome_ends() {
    for (way, page) in [
        ("welcome-start-keys", Page::Flow),
        ("welcome-start-inspect", Page::Inspect),
        ("welcome-close", Page::Flow),
        ("flow-run-demo", Page::Flow),
    ] {
        let home = Home::first_time(Locale::EN);
        let mut window = Window::open(&home, Locale::EN);
        assert!(window.has("welcome-close"), "{way}");
        window.press(way);
        assert_eq!(window.app().state().page, page, "{way}");
        window.wait_until(way, |_| home.settings().welcomed);
        if way == "welcome-start-keys" {
            let combo = window.chosen("environment");
            assert_eq!(combo, Some(window.text(Environment::Sandbox.title())));
        }
        drop(window);
        let window = Window::open(&home, Locale::EN);
        assert!(!window.has("welcome-close"), "{way}: never again");
    }
}

fn welcome_again() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    assert!(!window.has("welcome-close"));
    window.press(Page::Settings.title());
    window.press("welcome-again");
    assert!(window.has("welcome-close"));
}

/// What an input method sends while one writes 买家, in every field of every page.
fn composed() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    crate::profiles::create(&mut window, "Mine", Environment::Custom);
    let mut tried = Vec::new();
    for page in Page::ALL {
        window.press(page.title());
        for name in window.editable() {
            // What the last field says about its text moves the next one.
            window.release_focus();
            window.focus(&name);
            window.event(Event::Ime(ImeEvent::Preedit {
                text: "mai".to_owned(),
                active_range_chars: None,
            }));
            window.event(Event::Ime(ImeEvent::Commit("买家".to_owned())));
            let value = window.value_of(&name);
            assert!(value.contains("买家"), "{page:?}, {name}: {value:?}");
            assert!(!value.contains("mai"), "{page:?}, {name}: {value:?}");
            assert_eq!(window.app().state().page, page, "{name} sends nothing");
            tried.push(name);
        }
    }
    for name in ["App ID", "Gateway URL", "Inspect input", "Reference search"] {
        assert!(tried.iter().any(|it| it == name), "{name}: {tried:?}");
    }
}
