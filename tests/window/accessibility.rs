//! The window as a screen reader meets it: things with a role and a name.

use crate::outcome::Outcome;
use crate::patience::PATIENCE;
use crate::process::run_well;
use crate::screen::Screen;
use std::time::Duration;

/// Debian's own Python: the bindings to the accessibility bus are not installed for any other.
pub(crate) const PYTHON: &str = "/usr/bin/python3";

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/accessibility.py");

/// What the script needs beyond its own waiting, to start and to read the window once more.
const LEEWAY: Duration = Duration::from_secs(30);

/// What can be pressed.
#[derive(Clone, Copy)]
pub(crate) enum Role {
    /// A button or a tab.
    Button,
    /// A button where a tab has the same name.
    PushButton,
    Tab,
    CheckBox,
}

/// The window on one screen. Each call waits until what it needs is there.
pub(crate) struct Accessibility<'screen> {
    screen: &'screen Screen,
}

impl<'screen> Accessibility<'screen> {
    /// The window of our program on that screen.
    pub(crate) fn new(screen: &'screen Screen) -> Self {
        Self { screen }
    }

    /// Waits for a node of exactly that name or text.
    pub(crate) fn wait_for(&self, name: &str) -> Outcome {
        self.act(PATIENCE, &["wait", name]).map(drop)
    }

    /// Waits for a node whose name or text contains all of these, and returns its text.
    pub(crate) fn wait_for_parts(&self, parts: &[&str]) -> Outcome<String> {
        self.act(PATIENCE, &[&["wait-parts"], parts].concat())
    }

    /// Fails if something of that name or text is there already, when a test waits for it to appear.
    pub(crate) fn expect_absent(&self, part: &str) -> Outcome {
        match self.tree()?.lines().find(|node| node.contains(part)) {
            None => Ok(()),
            Some(node) => Err(format!("{part:?} is in the window too early: {node}").into()),
        }
    }

    /// Presses a button (a tab is one) or a check box.
    pub(crate) fn press(&self, role: Role, name: &str) -> Outcome {
        let role = match role {
            Role::Button => "button",
            Role::PushButton => "push button",
            Role::Tab => "tab",
            Role::CheckBox => "check box",
        };
        self.act(PATIENCE, &["press", role, name]).map(drop)
    }

    /// Gives a text input the keyboard.
    pub(crate) fn focus(&self, name: &str) -> Outcome {
        self.act(PATIENCE, &["focus", name]).map(drop)
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> Outcome<String> {
        self.act(PATIENCE, &["focused"])
    }

    /// Puts a text into a text input and leaves the keyboard there.
    pub(crate) fn enter(&self, name: &str, text: &str) -> Outcome {
        self.focus(name)?;
        self.act(PATIENCE, &["set", name, text]).map(drop)
    }

    /// Chooses an item of a combo box.
    pub(crate) fn choose(&self, name: &str, item: &str) -> Outcome {
        self.act(PATIENCE, &["choose", name, item]).map(drop)
    }

    /// Every node, one a line.
    pub(crate) fn tree(&self) -> Outcome<String> {
        self.act(PATIENCE, &["tree"])
    }

    fn act(&self, patience: Duration, arguments: &[&str]) -> Outcome<String> {
        let mut python = self.screen.command(PYTHON);
        python
            .arg(SCRIPT)
            .arg(patience.as_secs().to_string())
            .args(arguments);
        run_well(&mut python, patience + LEEWAY)
    }
}
