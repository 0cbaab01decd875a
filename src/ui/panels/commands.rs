//! The list of commands.

use egui::{Button, Context, Id, Key, Modal, RichText, ScrollArea};

use crate::app::{COMMANDS, Command, Shortcut, ViewMessage};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::field_ui;

/// Draws the list, if it is open: type to filter, Enter takes the first.
pub(in crate::ui) fn commands_ui(
    ctx: &Context,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if !view.state.commands_open {
        drafts.command.clear();
        return;
    }
    let response = Modal::new(Id::unique("commands")).show(ctx, |ui| {
        ui.set_width(460.0);
        let label = view.text("commands-filter");
        let field = field_ui(
            ui,
            view,
            &label,
            &view.text("commands-hint"),
            &mut drafts.command,
        );
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !entered {
            field.request_focus();
        }
        let found: Vec<_> = matching(view, &drafts.command).collect();
        let first = found.first().copied().filter(|_| entered);
        let clicked = ScrollArea::vertical()
            .max_height(360.0)
            .show(ui, |ui| {
                found
                    .iter()
                    .copied()
                    .find(|command| line_ui(ui, view, command))
            })
            .inner;
        if let Some(command) = clicked.or(first) {
            outbox.push(ViewMessage::Commands(false));
            outbox.push((command.message)(view.state));
        }
    });
    if response.should_close() {
        outbox.push(ViewMessage::Commands(false));
    }
}

fn matching<'a>(view: View<'a>, filter: &'a str) -> impl Iterator<Item = &'static Command> + 'a {
    let filter = filter.trim().to_lowercase();
    COMMANDS
        .iter()
        .filter(|command| command.title != "commands")
        .filter(move |command| (command.enabled)(view.state))
        .filter(move |command| view.text(command.title).to_lowercase().contains(&filter))
}

fn line_ui(ui: &mut egui::Ui, view: View<'_>, command: &Command) -> bool {
    let shortcut = command.shortcut.map(shortcut_text).unwrap_or_default();
    let button = Button::new(view.text(command.title))
        .shortcut_text(RichText::new(shortcut).color(view.palette.weak))
        .frame_when_inactive(false)
        .min_size(egui::vec2(ui.available_width(), 0.0));
    ui.add(button).clicked()
}

fn shortcut_text(shortcut: Shortcut) -> String {
    let mut text = String::new();
    if shortcut.command {
        text.push_str(if cfg!(target_os = "macos") {
            "⌘"
        } else {
            "Ctrl+"
        });
    }
    if shortcut.shift {
        text.push_str(if cfg!(target_os = "macos") {
            "⇧"
        } else {
            "Shift+"
        });
    }
    text + shortcut.key
}
