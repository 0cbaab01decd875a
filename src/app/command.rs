//! The commands: one table for keys, buttons and the list of commands.

use super::{
    AppState, CapsuleMessage, CodeMessage, ComparisonMessage, FlowMessage, InspectMessage,
    KeyMessage, LogsMessage, Message, Overlay, Page, PreflightMessage, ReferenceMessage,
    RegionStep, Remote, ReportMessage, SettingsMessage, Stage, ViewMessage, ViewerMessage,
};
use crate::keys::CredentialSlot;
use crate::protocol::SigningMode;
use crate::storage::Scale;

/// A key with its modifiers; `command` is Ctrl, or ⌘ on macOS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key's name as egui has it, for example `K` or `F1`.
    pub key: &'static str,
    /// Together with Ctrl or ⌘.
    pub command: bool,
    /// Together with Shift.
    pub shift: bool,
}

impl Shortcut {
    /// The question mark, wherever it stands on a keyboard.
    const QUESTION_MARK: Self = Self {
        key: "?",
        command: false,
        shift: true,
    };

    /// Plus with Ctrl or ⌘. Many keyboards have it on the key of the equals sign, with or without
    /// Shift: all of these are taken for it.
    pub const PLUS: Self = command("Plus");

    /// How it is written on this operating system.
    #[must_use]
    pub fn label(self) -> String {
        if self == Self::QUESTION_MARK {
            return self.key.to_owned();
        }
        let mac = cfg!(target_os = "macos");
        let [command, shift] = if mac {
            ["⌘", "⇧"]
        } else {
            ["Ctrl+", "Shift+"]
        };
        let key = match self.key {
            "Escape" => "Esc",
            other => other,
        };
        let command = if self.command { command } else { "" };
        let shift = if self.shift { shift } else { "" };
        format!("{command}{shift}{key}")
    }

    /// Whether the key types a character, so that it belongs to a text field first.
    #[must_use]
    pub fn is_typed(self) -> bool {
        !self.command && self.key.chars().count() == 1
    }
}

/// Something that can be done at any time.
pub struct Command {
    /// Fluent id of its name.
    pub title: &'static str,
    /// The key that does it.
    pub shortcut: Option<Shortcut>,
    /// Whether it can be done now.
    pub enabled: fn(&AppState) -> bool,
    /// What it sends.
    pub message: fn(&AppState) -> Message,
}

const fn key(key: &'static str) -> Shortcut {
    Shortcut {
        key,
        command: false,
        shift: false,
    }
}

const fn shift(key: &'static str) -> Shortcut {
    Shortcut {
        key,
        command: false,
        shift: true,
    }
}

const fn command(key: &'static str) -> Shortcut {
    Shortcut {
        key,
        command: true,
        shift: false,
    }
}

const fn command_shift(key: &'static str) -> Shortcut {
    Shortcut {
        key,
        command: true,
        shift: true,
    }
}

fn always(_state: &AppState) -> bool {
    true
}

/// The command that explains what is pointed at; the window knows what that is.
pub const EXPLAIN: &str = "explain";

/// Nothing is sent while a run from a file is shown.
fn is_live(state: &AppState) -> bool {
    !state.capsule.is_replaying()
}

/// Whether a page has a list with a field to look through it.
fn has_search(page: Page) -> bool {
    matches!(page, Page::Simulator | Page::History | Page::Reference)
}

/// Whether an answer can be looked through on the open page.
fn has_answer(state: &AppState) -> bool {
    let answer = match state.page {
        Page::Inspect => state.shown_part().and_then(|part| part.answer.as_ref()),
        Page::Flow => state.shown_exchange().and_then(|call| call.answer.as_ref()),
        _ => None,
    };
    answer.is_some()
}

fn is_filtering(state: &AppState) -> bool {
    let filter = state.viewer.filter.as_ref();
    filter.is_some_and(|it| it.results.is_pending())
}

/// Escape ends a check of logs only on its page: it may take long.
fn is_checking_logs(state: &AppState) -> bool {
    state.page == Page::Logs && state.logs.running().is_some()
}

/// Opens a list, or closes it.
fn toggle(state: &AppState, overlay: Overlay) -> Message {
    let opened = (state.overlay != Some(overlay)).then_some(overlay);
    ViewMessage::Overlay(opened).into()
}

/// Whether the profile wants certificates of the user's.
fn takes_certificates(state: &AppState) -> bool {
    let profile = state.profile();
    profile.signing_mode == SigningMode::Certificates && !profile.is_built_in()
}

/// Every command in the order of the list.
pub const COMMANDS: &[Command] = &[
    Command {
        title: "commands",
        shortcut: Some(command("K")),
        enabled: always,
        message: |state| toggle(state, Overlay::Commands),
    },
    Command {
        title: "flow-run-demo",
        shortcut: Some(command("D")),
        enabled: |state| {
            let is_idle = state
                .flow
                .stage
                .task()
                .or(state.merchant.grant.task())
                .is_none();
            is_live(state) && is_idle
        },
        message: |_| FlowMessage::RunDemo.into(),
    },
    Command {
        title: "flow-preflight",
        shortcut: Some(command("P")),
        enabled: |state| is_live(state) && state.preflight.task.is_none() && state.can_call(),
        message: |_| PreflightMessage::Run.into(),
    },
    Command {
        title: "flow-authorize",
        shortcut: Some(command("B")),
        enabled: |state| {
            let is_possible = !state.is_third_party() || state.merchant().is_some();
            is_live(state) && state.flow.stage.task().is_none() && is_possible
        },
        message: |_| FlowMessage::Authorize.into(),
    },
    Command {
        title: "flow-exchange",
        shortcut: Some(command("E")),
        enabled: |state| is_live(state) && matches!(state.flow.stage, Stage::Code { .. }),
        message: |_| FlowMessage::Exchange.into(),
    },
    Command {
        title: "flow-query",
        shortcut: Some(command("M")),
        enabled: |state| {
            let stage = &state.flow.stage;
            is_live(state) && stage.token().is_some() && stage.task().is_none()
        },
        message: |_| FlowMessage::Query.into(),
    },
    Command {
        title: "flow-refresh",
        shortcut: Some(command("R")),
        enabled: |state| is_live(state) && state.flow.stage.settled().is_some(),
        message: |_| FlowMessage::Refresh.into(),
    },
    Command {
        title: "flow-restart",
        shortcut: Some(command_shift("N")),
        enabled: |state| is_live(state) && !matches!(state.flow.stage, Stage::Start),
        message: |_| FlowMessage::Restart.into(),
    },
    Command {
        title: "keys-open-private",
        shortcut: Some(command("O")),
        enabled: |state| !state.profile().is_built_in(),
        message: |_| KeyMessage::Pick(CredentialSlot::APP_PRIVATE_KEY).into(),
    },
    Command {
        title: "keys-open-public",
        shortcut: Some(command_shift("O")),
        enabled: |state| {
            let profile = state.profile();
            profile.signing_mode == SigningMode::Keys && !profile.is_built_in()
        },
        message: |_| KeyMessage::Pick(CredentialSlot::ALIPAY_PUBLIC_KEY).into(),
    },
    Command {
        title: "certificate-open-app",
        shortcut: None,
        enabled: takes_certificates,
        message: |_| KeyMessage::Pick(CredentialSlot::APP_CERTIFICATE).into(),
    },
    Command {
        title: "certificate-open-alipay",
        shortcut: None,
        enabled: takes_certificates,
        message: |_| KeyMessage::Pick(CredentialSlot::ALIPAY_CERTIFICATE).into(),
    },
    Command {
        title: "certificate-open-root",
        shortcut: None,
        enabled: takes_certificates,
        message: |_| KeyMessage::Pick(CredentialSlot::ROOT_CERTIFICATE).into(),
    },
    Command {
        title: "reveal-secrets",
        shortcut: Some(command_shift("V")),
        enabled: always,
        message: |state| ViewMessage::Reveal(!state.reveal).into(),
    },
    Command {
        title: EXPLAIN,
        shortcut: Some(key("F1")),
        enabled: always,
        message: |_| ReferenceMessage::ExplainShown.into(),
    },
    Command {
        title: "report-copy",
        shortcut: Some(command_shift("R")),
        enabled: always,
        message: |_| ReportMessage::Copy.into(),
    },
    Command {
        title: "inspect-open",
        shortcut: Some(command("I")),
        enabled: always,
        message: |_| InspectMessage::Pick.into(),
    },
    Command {
        title: "logs-open",
        shortcut: Some(command_shift("L")),
        enabled: always,
        message: |_| LogsMessage::PickFiles.into(),
    },
    Command {
        title: "capsule-save",
        shortcut: Some(command("S")),
        enabled: |state| is_live(state) && !state.exchanges.is_empty(),
        message: |_| CapsuleMessage::AskToSave.into(),
    },
    Command {
        title: "capsule-open",
        shortcut: Some(command("L")),
        enabled: always,
        message: |_| CapsuleMessage::Pick.into(),
    },
    Command {
        title: "compare-file",
        shortcut: None,
        enabled: |state| !state.timeline().is_empty(),
        message: |_| ComparisonMessage::CompareWithFile.into(),
    },
    Command {
        title: "compare-live",
        shortcut: None,
        enabled: |state| state.capsule.is_replaying() && !state.exchanges.is_empty(),
        message: |_| ComparisonMessage::CompareWithLive.into(),
    },
    Command {
        title: "find",
        shortcut: Some(command("F")),
        enabled: |state| has_search(state.page) || has_answer(state),
        message: |_| ViewerMessage::AskToFind.into(),
    },
    Command {
        title: "viewer-next-hit",
        shortcut: Some(key("F3")),
        enabled: |state| state.viewer.find.is_some(),
        message: |_| ViewerMessage::Step(true).into(),
    },
    Command {
        title: "viewer-previous-hit",
        shortcut: Some(shift("F3")),
        enabled: |state| state.viewer.find.is_some(),
        message: |_| ViewerMessage::Step(false).into(),
    },
    Command {
        title: "program-copy-curl",
        shortcut: Some(command_shift("C")),
        enabled: |state| state.shown_exchange().is_some(),
        message: |_| CodeMessage::CopyCurl.into(),
    },
    Command {
        title: "shortcuts",
        shortcut: Some(Shortcut::QUESTION_MARK),
        enabled: always,
        message: |state| toggle(state, Overlay::Shortcuts),
    },
    Command {
        title: "region-next",
        shortcut: Some(key("F6")),
        enabled: always,
        message: |_| ViewMessage::Region(RegionStep::Next).into(),
    },
    Command {
        title: "region-previous",
        shortcut: Some(shift("F6")),
        enabled: always,
        message: |_| ViewMessage::Region(RegionStep::Previous).into(),
    },
    Command {
        title: "scale-larger",
        shortcut: Some(Shortcut::PLUS),
        enabled: |state| state.settings.scale.larger() != state.settings.scale,
        message: |state| SettingsMessage::Scale(state.settings.scale.larger()).into(),
    },
    Command {
        title: "scale-smaller",
        shortcut: Some(command("Minus")),
        enabled: |state| state.settings.scale.smaller() != state.settings.scale,
        message: |state| SettingsMessage::Scale(state.settings.scale.smaller()).into(),
    },
    Command {
        title: "scale-usual",
        shortcut: Some(command("0")),
        enabled: always,
        message: |_| SettingsMessage::Scale(Scale::default()).into(),
    },
    Command {
        title: "page-flow",
        shortcut: Some(command("1")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Flow).into(),
    },
    Command {
        title: "page-inspect",
        shortcut: Some(command("2")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Inspect).into(),
    },
    Command {
        title: "page-sign-content",
        shortcut: Some(command("3")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::SignContent).into(),
    },
    Command {
        title: "page-keys",
        shortcut: Some(command("4")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Keys).into(),
    },
    Command {
        title: "page-logs",
        shortcut: Some(command("5")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Logs).into(),
    },
    Command {
        title: "page-simulator",
        shortcut: Some(command("6")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Simulator).into(),
    },
    Command {
        title: "page-history",
        shortcut: Some(command("7")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::History).into(),
    },
    Command {
        title: "page-reference",
        shortcut: Some(command("8")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Reference).into(),
    },
    Command {
        title: "page-settings",
        shortcut: Some(command("9")),
        enabled: always,
        message: |_| ViewMessage::Open(Page::Settings).into(),
    },
    Command {
        title: "cancel",
        shortcut: Some(key("Escape")),
        enabled: |state| {
            state.comparison.is_open()
                || state.flow.stage.task().is_some()
                || state.merchant.grant.task().is_some()
                || state.merchant.listening.is_some()
                || state.flow.listening.is_some()
                || state.preflight.task.is_some()
                || is_filtering(state)
                || state.inspect.task.is_some()
                || is_checking_logs(state)
                || (state.demo_wanted && !matches!(state.simulator, Remote::Failed(_)))
        },
        message: |state| {
            if state.comparison.is_open() {
                ComparisonMessage::Close.into()
            } else if is_filtering(state) {
                ViewerMessage::StopFilter.into()
            } else if state.inspect.task.is_some() {
                InspectMessage::Stop.into()
            } else if is_checking_logs(state) {
                LogsMessage::Stop.into()
            } else {
                FlowMessage::Cancel.into()
            }
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LOCALES;

    #[test]
    fn every_command_has_a_name_in_every_language_and_no_two_share_a_key() {
        for (index, command) in COMMANDS.iter().enumerate() {
            for locale in LOCALES {
                assert!(locale.find(command.title).is_some(), "{}", command.title);
            }
            for other in &COMMANDS[index + 1..] {
                let clash = command.shortcut.is_some() && command.shortcut == other.shortcut;
                assert!(!clash, "{} and {}", command.title, other.title);
            }
        }
    }
}
