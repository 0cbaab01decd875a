//! Personas that the user writes on the Simulator page.

use alipay_explorer::app::Stage;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::simulator::persona;
use alipay_explorer::storage::{PersonaBook, VersionedFile, write_atomically};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

const VIP: &str = r#"{
  "id": "vip",
  "title": "VIP",
  "user_id": "2088102175790001",
  "fields": { "nick_name": "Stammgast", "shoe_size": "43" }
}"#;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("own_personas_stay_while_other_pages_are_open", stay),
        trial("own_personas_that_cannot_be_used_are_mended", mended),
        trial("own_personas_fit_into_a_small_window", small),
    ];
    for locale in LOCALES {
        let name = format!(
            "own_personas_are_written_used_and_deleted_in_{}",
            locale.tag()
        );
        trials.push(trial(&name, move || written(locale)));
    }
    trials
}

fn saved(home: &Home) -> Vec<String> {
    let file = VersionedFile::<PersonaBook>::at(home.paths().personas());
    let personas = file.load().content.personas;
    personas.iter().map(|it| it.get().to_owned()).collect()
}

fn named(window: &Window, id: &str, what: &str) -> String {
    window.locale.text_with(id, &[("what", what)])
}

/// Opens a copy of the company account and waits until it is checked.
fn open_copy(window: &mut Window) {
    window.press("page-simulator");
    let company = persona("enterprise").unwrap().title(window.locale);
    let copy = named(window, "personas-new-from-what", &company);
    window.press_named(&copy);
    let good = window.text("personas-good");
    window.wait_for(&good);
}

fn written(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    open_copy(&mut window);
    assert!(window.value("personas-text").contains("\"enterprise-2\""));
    window.check_names();

    window.set_value("personas-text", &VIP.replace("\"vip\"", "vip"));
    let place = [("line", "2"), ("column", "9"), ("found", "vip")];
    let mistake = locale.text_with("own-persona-not-json", &place);
    window.wait_for(&mistake);
    window.set_value("personas-text", VIP);
    let good = window.text("personas-good");
    window.wait_for(&good);
    assert!(
        window.shows_part("\"shoe_size\""),
        "an unknown field is told"
    );
    window.press("personas-save");
    let edit = named(&window, "personas-edit-what", "VIP");
    window.wait_until("it is in the list", |window| window.shows(&edit));
    assert_eq!(saved(&home).len(), 1);

    window.press("page-flow");
    window.choose("persona", "VIP");
    window.press("flow-run-demo");
    window.wait_for("Stammgast");
    let state = window.app().state();
    assert!(matches!(state.flow.stage, Stage::Member(_)));

    window.press("page-simulator");
    let delete = named(&window, "personas-delete-what", "VIP");
    window.press_named(&delete);
    window.press("personas-keep");
    window.press_named(&delete);
    window.press("personas-delete-yes");
    window.wait_until("it is gone", |window| !window.shows(&edit));
    assert!(saved(&home).is_empty());
    let buyer = persona("buyer").unwrap().title(locale);
    assert_eq!(window.chosen("persona"), Some(buyer));
}

fn stay() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    open_copy(&mut window);
    let typed = VIP.replace("\"VIP\"", "7");
    window.set_value("personas-text", &typed);
    let mistake = "Line 3, column 12: here must stand a text.";
    window.wait_for(mistake);
    window.press("page-flow");
    window.press("page-simulator");
    assert_eq!(window.value("personas-text"), typed);
    assert!(window.shows(mistake));
    // Another persona cannot take its place by a slip.
    window.press_named("New from this: Buyer");
    assert_eq!(window.value("personas-text"), typed);
    window.press("personas-discard");
    assert!(!window.has("personas-text"));
    window.press_named("New from this: Buyer");
    assert!(window.value("personas-text").contains("buyer-2"));
}

fn mended() {
    let home = Home::new(Locale::EN);
    let broken = VIP.replace("\"43\"", "43");
    let file = format!("{{\"version\": 1, \"personas\": [{broken}]}}");
    write_atomically(&home.paths().personas(), file.as_bytes()).unwrap();
    let mut window = Window::open(&home, Locale::EN);
    window.wait_until("the file is told", |window| {
        window.shows_part("One of your personas cannot be used.")
    });
    window.press("page-simulator");
    assert!(window.shows("Line 5, column 54: 43 has no quotes."));
    window.press_named("Edit: cannot be used");
    window.set_value("personas-text", VIP);
    let good = window.text("personas-good");
    window.wait_for(&good);
    window.press("personas-save");
    window.wait_until("it can be used", |window| {
        window.shows("Edit: VIP") && !window.shows("Edit: cannot be used")
    });
    assert_eq!(saved(&home).len(), 1);
}

fn small() {
    let home = Home::new(Locale::ZH_CN);
    let file = format!("{{\"version\": 1, \"personas\": [{VIP}]}}");
    write_atomically(&home.paths().personas(), file.as_bytes()).unwrap();
    let mut window = Window::open_in(&home, Locale::ZH_CN, [960.0, 600.0]);
    open_copy(&mut window);
    for (right, text) in window.edges() {
        assert!(right <= 960.0, "{text:?} ends at {right}");
    }
}
