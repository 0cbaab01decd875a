//! The names by which outside tools drive the window, in both languages.

use crate::accessibility::Role;
use crate::app::{App, CHINESE, ENGLISH};
use crate::demo::MEMBER;
use crate::outcome::Outcome;
use crate::patience::{PATIENCE, until};
use crate::screen::Screen;
use crate::{locale, trial};
use libtest_mimic::Trial;

/// What AT-SPI calls a control, and what that is for us.
const TEXT_INPUT: &[&str] = &["entry", "text"];
const BUTTON: &[&str] = &["push button", "button"];
const TAB: &[&str] = &["page tab"];
const COMBO_BOX: &[&str] = &["combo box"];

/// A control: its role, its text and its English name, which is fixed.
type Control = (&'static [&'static str], &'static str, &'static str);

/// A control in some language: its role and its name.
type Named = (&'static [&'static str], String);

const AT_THE_START: &[Control] = &[
    (BUTTON, "flow-run-demo", "Run demo"),
    (BUTTON, "flow-preflight", "Run preflight"),
    (BUTTON, "flow-authorize", "Authorize in browser"),
    (BUTTON, "flow-copy-url", "Copy authorization URL"),
    (BUTTON, "commands", "Commands"),
    (TEXT_INPUT, "auth-code", "Auth code or redirect URL"),
    (COMBO_BOX, "profile", "Profile"),
    (COMBO_BOX, "language", "Language"),
    (COMBO_BOX, "persona", "Persona"),
    (TAB, "page-flow", "Flow"),
    (TAB, "page-inspect", "Inspect"),
    (TAB, "page-keys", "Keys"),
    (TAB, "page-history", "History"),
    (TAB, "page-simulator", "Simulator"),
    (TAB, "page-reference", "Reference"),
    (TAB, "page-settings", "Settings"),
];

const AFTER_THE_DEMO: &[Control] = &[
    (BUTTON, "flow-query", "Query member"),
    (TEXT_INPUT, "filter", "Filter"),
    (TAB, "tab-fields", "Fields"),
    (TAB, "tab-raw", "Raw"),
    (TAB, "tab-signature", "Signature"),
    (TAB, "tab-hints", "Hints"),
    (TAB, "tab-request", "Request"),
    (TAB, "tab-code", "Code"),
    (TAB, "tab-report", "Report"),
];

/// Behind a tab or a page, each with the controls that are there.
const BEHIND: &[(&str, &[Control])] = &[
    ("tab-report", &[(BUTTON, "report-copy", "Copy report")]),
    ("tab-code", &[(BUTTON, "program-copy-curl", "Copy as cURL")]),
    (
        "page-inspect",
        &[
            (TEXT_INPUT, "inspect-input", "Inspect input"),
            (BUTTON, "inspect", "Inspect"),
        ],
    ),
    ("page-simulator", &[(COMBO_BOX, "fault", "Fault")]),
];

const NEW_PROFILE: &[Control] = &[(COMBO_BOX, "environment", "Environment")];

const OWN_PROFILE: &[Control] = &[
    (TEXT_INPUT, "app-id", "App ID"),
    (TEXT_INPUT, "gateway-url", "Gateway URL"),
    (TEXT_INPUT, "redirect-uri", "Redirect URI"),
    (BUTTON, "keys-open-private", "Open private key file…"),
    (BUTTON, "keys-open-public", "Open Alipay public key file…"),
];

const WITH_A_CODE: &[Control] = &[(BUTTON, "flow-exchange", "Exchange code")];

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial::on_screen("names_in_english", &[], |screen| {
            all_are_there(screen, "en", ENGLISH)
        }),
        trial::on_screen("names_in_chinese", &[], |screen| {
            all_are_there(screen, "zh-CN", CHINESE)
        }),
    ]
}

fn all_are_there(screen: &Screen, language: &str, desktop: &str) -> Outcome {
    let app = App::start(screen, desktop)?;
    let window = app.window();
    let text = |id| locale::text(language, id);
    expect(&app, language, AT_THE_START)?;

    window.press(Role::Button, &text("flow-run-demo")?)?;
    window.wait_for(MEMBER)?;
    expect(&app, language, AFTER_THE_DEMO)?;
    // A label and its value are texts, and so is the verdict.
    window.wait_for("nick_name")?;
    window.wait_for_parts(&[&locale::start(language, "signature-line")?])?;
    for (place, controls) in BEHIND {
        window.press(Role::Tab, &text(place)?)?;
        expect(&app, language, controls)?;
    }

    window.press(Role::Tab, &text("page-flow")?)?;
    window.enter(&text("auth-code")?, "4b203fe6c11548bcabd8da5bb087a83b")?;
    screen.press_key("Return")?;
    expect(&app, language, WITH_A_CODE)?;

    window.press(Role::Button, &text("profile-new")?)?;
    expect(&app, language, NEW_PROFILE)?;
    window.enter(&text("profile-name")?, "Mine")?;
    window.choose(&text("environment")?, &text("environment-custom")?)?;
    window.press(Role::Button, &text("profile-create")?)?;
    expect(&app, language, OWN_PROFILE)
}

/// Waits until all of these are in the window.
fn expect(app: &App<'_>, language: &str, controls: &[Control]) -> Outcome {
    let mut names: Vec<Named> = Vec::new();
    for (roles, id, english) in controls {
        let name = locale::text(language, id)?;
        if language == "en" && name != *english {
            return Err(format!("{id} is {name:?}; outside tools look for {english:?}").into());
        }
        names.push((*roles, name));
    }
    let mut tree = String::new();
    let found = until("all names", PATIENCE, || {
        tree = app.window().tree()?;
        Ok(missing(&tree, &names).is_empty().then_some(()))
    });
    found.map_err(|error| {
        let missing = missing(&tree, &names);
        format!("{error}; missing: {missing:?}\n{tree}").into()
    })
}

fn missing<'name>(tree: &str, names: &'name [Named]) -> Vec<&'name str> {
    let is_there = |named: &&Named| tree.lines().any(|line| is(line, named.0, &named.1));
    let missing = names.iter().filter(|named| !is_there(named));
    missing.map(|named| named.1.as_str()).collect()
}

/// Whether a line of the tree tells of that control.
fn is(line: &str, roles: &[&str], name: &str) -> bool {
    let line = line.trim_start();
    roles.iter().any(|role| {
        let rest = line.strip_prefix(role).and_then(|it| it.strip_prefix(" '"));
        let rest = rest.and_then(|it| it.strip_prefix(name));
        rest.is_some_and(|rest| rest.starts_with('\''))
    })
}
