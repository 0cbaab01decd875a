//! The window's heart: messages in, drawing out.

use std::path::Path;

use egui::text_edit::TextEditState;
use egui::{Context, Event, Modifiers, Popup, Ui};
use jiff::Timestamp;

use super::drafts::Drafts;
use super::inspect_draft::LARGEST_IN_FIELD;
use super::outbox::Outbox;
use super::pages::forget_undo;
use super::theme::Palette;
use super::view::View;
use super::window_watch::WindowWatch;
use super::{shell, theme};
use crate::app::{
    AppState, COMMANDS, CapsuleMessage, Command, EXPLAIN, Effect, EffectRunner, InspectMessage,
    KeyFileMessage, KeyMessage, LogsMessage, Message, Page, PastedText, Shortcut, ViewMessage,
    update,
};
use crate::platform;
use crate::report::capsule::EXTENSION;
use crate::storage::Settings;

/// The program in a window.
pub struct ExplorerApp {
    state: AppState,
    drafts: Drafts,
    outbox: Outbox,
    effects: Box<dyn EffectRunner>,
    clock: fn() -> Timestamp,
    watch: WindowWatch,
    /// How often it was asked for a field to find when that was drawn last.
    seen_find: u64,
}

impl ExplorerApp {
    /// The program as it starts: profiles and settings are read, the simulator is started.
    #[must_use]
    pub fn start(ctx: &Context, effects: impl EffectRunner + 'static) -> Self {
        // Until the settings are read nobody knows whether the welcome was seen; it must not flash.
        let unread = Settings {
            welcomed: true,
            ..Settings::default()
        };
        let state = AppState::new(unread, platform::authorization_state());
        let mut app = Self::with_state(ctx, state, effects, platform::now);
        app.effects.run(Effect::Load);
        app.effects.run(Effect::StartSimulator);
        app
    }

    /// The program in a given state, for tests.
    #[must_use]
    pub fn with_state(
        ctx: &Context,
        state: AppState,
        effects: impl EffectRunner + 'static,
        clock: fn() -> Timestamp,
    ) -> Self {
        theme::install(ctx, state.settings.contrast);
        Self {
            state,
            drafts: Drafts::default(),
            outbox: Outbox::default(),
            effects: Box::new(effects),
            clock,
            watch: WindowWatch::default(),
            seen_find: 0,
        }
    }

    /// The state.
    #[must_use]
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Takes in what happened since the last frame. No drawing.
    pub fn take_messages(&mut self, ctx: &Context) {
        self.read_input(ctx);
        if let Some(place) = self.watch.changed(ctx, (self.clock)()) {
            self.outbox.push(ViewMessage::Placed(place));
        }
        let mut messages = self.effects.messages();
        messages.extend(self.outbox.take());
        for message in messages {
            let changes_keys = matches!(message, Message::Key(_));
            let is_explained = matches!(message, Message::Inspect(InspectMessage::Found(..)));
            for effect in update(&mut self.state, message, (self.clock)()) {
                match effect {
                    Effect::Copy(text) => ctx.copy_text(text.as_str().to_owned()),
                    other => self.effects.run(other),
                }
            }
            if changes_keys {
                self.drafts.follow_key_paths(&self.state);
            }
            if is_explained {
                self.forget_inspected_private_key(ctx);
            }
        }
        self.drafts.follow(&self.state);
        self.drafts.announcer.follow(&self.state);
        self.drafts.sign_contents.follow(&self.state);
        self.drafts.follow_reference(&self.state);
        self.drafts.persona.follow(&self.state);
        self.drafts.proxy.follow(&self.state.settings.proxy);
        theme::apply(ctx, &self.state.settings);
    }

    /// Draws a frame. The state does not change.
    pub fn draw(&mut self, ui: &mut Ui) {
        let dark = ui.visuals().dark_mode;
        self.outbox.forget_pointed();
        let palette = Palette::of(dark, self.state.settings.contrast);
        let asked = self.state.viewer.asked_to_find;
        let seen = std::mem::replace(&mut self.seen_find, asked);
        let mut view = View::new(&self.state, (self.clock)(), palette);
        view.is_find_asked = seen != asked;
        shell::shell_ui(ui, view, &mut self.drafts, &mut self.outbox);
    }

    /// A private key has no place in a text field that everybody can read.
    fn forget_inspected_private_key(&mut self, ctx: &Context) {
        let inspections = self.state.inspect.found.ready();
        if inspections.is_some_and(|found| found.hold_private_key()) {
            self.drafts.inspect.clear();
            forget_undo(ctx);
        }
    }

    fn read_input(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let (runs, dropped): (Vec<_>, Vec<_>) =
            dropped.into_iter().partition(|file| is_run(file.path()));
        if let Some(run) = runs.first() {
            self.outbox
                .push(CapsuleMessage::Open(run.path().to_owned()));
        }
        if self.state.page == Page::Keys && !dropped.is_empty() {
            let paths = dropped.iter().map(|file| file.path().to_owned());
            self.outbox.push(KeyFileMessage::Open(paths.collect()));
        } else if self.state.page == Page::Logs && !dropped.is_empty() {
            let paths = dropped.iter().map(|file| file.path().to_owned());
            self.outbox.push(LogsMessage::Check(paths.collect()));
        } else if self.state.page == Page::Inspect && !dropped.is_empty() {
            let last = dropped.last().map(|file| file.path().to_owned());
            self.outbox
                .push(InspectMessage::File(last.unwrap_or_default()));
        } else {
            for file in dropped {
                self.outbox
                    .push(KeyMessage::Dropped(file.path().to_owned()));
            }
        }
        for command in COMMANDS {
            let Some(shortcut) = command.shortcut else {
                continue;
            };
            // A key that is not taken here is left to the dialog or field that waits for it.
            if self.hears(ctx, command, shortcut)
                && (command.enabled)(&self.state)
                && pressed(ctx, shortcut)
            {
                self.outbox.push(self.message_of(command));
            }
        }
        self.paste_outside_of_fields(ctx);
    }

    /// What a command's key sends: F1 asks for what is pointed at, if anything is.
    fn message_of(&self, command: &Command) -> Message {
        let question = self.outbox.question().filter(|_| command.title == EXPLAIN);
        question.map_or_else(|| (command.message)(&self.state), Message::from)
    }

    /// Whether a command listens to its shortcut: not below a dialog, and Escape belongs to an open
    /// combo box first. The list of commands closes with the key that opens it.
    fn hears(&self, ctx: &Context, command: &Command, shortcut: Shortcut) -> bool {
        if shortcut.is_typed() && is_field_focused(ctx) {
            return false;
        }
        if let Some(overlay) = self.state.overlay {
            return command.title == overlay.title();
        }
        let is_dialog_open = self.drafts.qr.is_some()
            || self.state.unconfirmed.is_some()
            || self.state.capsule.dialog.is_some()
            || self.drafts.new_profile.is_some();
        !is_dialog_open && (shortcut.command || !Popup::is_any_open(ctx))
    }

    /// Ctrl+V while no text field has the focus: Inspect takes it. It also takes what is too large
    /// for any field, before one lays it out.
    fn paste_outside_of_fields(&mut self, ctx: &Context) {
        let is_in_field = is_field_focused(ctx);
        let pasted = ctx.input_mut(|input| {
            let place = input.events.iter().position(|event| match event {
                Event::Paste(text) => !is_in_field || text.len() > LARGEST_IN_FIELD,
                _ => false,
            })?;
            match input.events.remove(place) {
                Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        if let Some(text) = pasted {
            self.drafts.inspect.set(&text);
            self.outbox
                .push(InspectMessage::Text(PastedText::new(text)));
        }
    }
}

/// Whether the focus is on something that one types into, and not on a button.
fn is_field_focused(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some_and(|id| TextEditState::load(ctx, id).is_some())
}

impl eframe::App for ExplorerApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_messages(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
        // What this frame asked for is taken in by the next one, which has to come.
        if !self.outbox.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

/// Whether a file is a saved run, as its name says.
fn is_run(path: &Path) -> bool {
    let extension = path.extension();
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION))
}

/// Whether the keys of a shortcut were pressed, which nothing else hears then. What counts is what
/// was held when the key went down: when the frame comes, it may have been let go already.
fn pressed(ctx: &Context, shortcut: Shortcut) -> bool {
    let keys = match egui::Key::from_name(shortcut.key) {
        _ if shortcut == Shortcut::PLUS => vec![egui::Key::Plus, egui::Key::Equals],
        key => key.into_iter().collect(),
    };
    let command = Modifiers {
        command: shortcut.command,
        ..Modifiers::NONE
    };
    // Ctrl+Shift+O is not Ctrl+O; but many keyboards have plus only with Shift.
    let is_held = |held: Modifiers| {
        let is_shift = held.shift == shortcut.shift || shortcut == Shortcut::PLUS;
        is_shift
            && Modifiers {
                shift: false,
                ..held
            }
            .matches_logically(command)
    };
    ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| {
            let heard = matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if keys.contains(key) && is_held(*modifiers));
            !heard
        });
        input.events.len() < before
    })
}
