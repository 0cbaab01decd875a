//! Every persona as it appears on the tab Hints.

use alipay_explorer::app::Stage;
use alipay_explorer::diagnosis::RuleText;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::simulator::PERSONAS;
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

/// The rule that has something to say about a persona, and the value in its title.
const EXPECTED: [(&str, &str, &str); 10] = [
    ("buyer", "missing-avatar", ""),
    ("enterprise", "missing-nick-name", ""),
    ("no-nickname", "missing-nick-name", ""),
    ("no-avatar", "missing-avatar", ""),
    ("quick-registered", "user-status", "Q"),
    ("frozen", "user-status", "B"),
    ("inactive", "user-status", "W"),
    ("student", "user-status", "T"),
    ("open-id-only", "open-id-instead-of-user-id", ""),
    ("hard-name", "user-status", "T"),
];

pub(crate) fn trials() -> Vec<Trial> {
    LOCALES
        .into_iter()
        .map(|locale| {
            let name = format!("personas_have_their_finding_in_{}", locale.tag());
            trial(&name, move || each_has_its_finding(locale))
        })
        .collect()
}

fn each_has_its_finding(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open_for_any_text(&home, locale);
    let tested: Vec<_> = EXPECTED.iter().map(|(persona, ..)| *persona).collect();
    let offered: Vec<_> = PERSONAS.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(tested, offered, "no persona is left out");

    for (index, (persona, (_, rule, value))) in PERSONAS.iter().zip(EXPECTED).enumerate() {
        if index > 0 {
            window.choose("persona", &locale.text(&persona.text_id()));
        }
        assert_eq!(
            window.chosen("persona"),
            Some(locale.text(&persona.text_id()))
        );
        window.press("flow-run-demo");
        window.wait_until(&persona.id, |window| {
            let state = window.app().state();
            state.exchanges.len() == 2 * (index + 1) && matches!(state.flow.stage, Stage::Member(_))
        });
        window.press("tab-hints");
        let title = RuleText::of(rule, locale)
            .title
            .replace("{user_status}", value);
        assert!(window.shows(&title), "{}: {title}", persona.id);
        window.press("tab-fields");
    }
}
