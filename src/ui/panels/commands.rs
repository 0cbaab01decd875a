//! The list of commands.

use egui::style::ScrollAnimation;
use egui::{Button, Context, Key, Response, RichText, ScrollArea, Ui, vec2};

use crate::app::{Command, Overlay, Shortcut, ViewMessage, search_commands};
use crate::ui::drafts::{CommandDraft, Drafts};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{field_ui, modal_ui};

/// Room for the field above the list and for the frame around both, in points.
const AROUND: f32 = 160.0;
/// The list is at most so high, in points.
const HIGHEST: f32 = 420.0;

/// Draws the list, if it is open: type to filter, the arrows choose, Enter takes what is chosen.
pub(in crate::ui) fn commands_ui(
    ctx: &Context,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if view.state.overlay != Some(Overlay::Commands) {
        drafts.command = CommandDraft::default();
        return;
    }
    let response = modal_ui(ctx, "commands", 460.0, |ui| {
        let label = view.text("commands-filter");
        let field = field_ui(
            ui,
            view,
            &label,
            &view.text("commands-hint"),
            &mut drafts.command.filter,
        );
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !entered {
            field.request_focus();
        }
        let found = search_commands(view.state, &drafts.command.filter);
        if field.changed() {
            drafts.command.chosen = 0;
        }
        let moved = move_choice(ui, &mut drafts.command.chosen, found.len());
        let chosen = drafts.command.chosen;
        let taken = found.get(chosen).copied().filter(|_| entered);
        let clicked = list_ui(ui, view, &found, (chosen, moved || field.changed()));
        if let Some(command) = clicked.or(taken) {
            outbox.push(ViewMessage::Overlay(None));
            outbox.push((command.message)(view.state));
        }
    });
    if response.should_close() {
        outbox.push(ViewMessage::Overlay(None));
    }
}

/// Moves the choice by the arrow keys. Returns whether it has moved.
fn move_choice(ui: &Ui, chosen: &mut usize, count: usize) -> bool {
    let before = *chosen;
    let (up, down) = ui.input(|input| {
        let presses = |key| input.num_presses(key);
        (presses(Key::ArrowUp), presses(Key::ArrowDown))
    });
    *chosen = (before + down)
        .saturating_sub(up)
        .min(count.saturating_sub(1));
    *chosen != before
}

/// The lines, with the chosen one in sight. Returns the line that was clicked.
fn list_ui(
    ui: &mut Ui,
    view: View<'_>,
    found: &[&'static Command],
    (chosen, follow): (usize, bool),
) -> Option<&'static Command> {
    if found.is_empty() {
        ui.label(RichText::new(view.text("commands-none")).color(view.palette.weak));
    }
    let room = ui.ctx().content_rect().height() - AROUND;
    let height = room.clamp(AROUND, HIGHEST);
    ScrollArea::vertical()
        .max_height(height)
        // The dialog remembers how small it was when little was found.
        .min_scrolled_height(height)
        .show(ui, |ui| {
            let mut clicked = None;
            for (place, command) in found.iter().enumerate() {
                let line = line_ui(ui, view, command, place == chosen);
                if (follow && place == chosen) || line.gained_focus() {
                    // At once, and clear of the edge, where lines fade.
                    let place = line.rect.expand2(vec2(0.0, line.rect.height()));
                    ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
                }
                if line.clicked() {
                    clicked = Some(*command);
                }
            }
            clicked
        })
        .inner
}

fn line_ui(ui: &mut Ui, view: View<'_>, command: &Command, is_chosen: bool) -> Response {
    let shortcut = command.shortcut.map(Shortcut::label).unwrap_or_default();
    let button = Button::new(view.text(command.title))
        .selected(is_chosen)
        .shortcut_text(RichText::new(shortcut).color(view.palette.weak))
        .frame_when_inactive(is_chosen)
        .min_size(vec2(ui.available_width(), 0.0));
    ui.add(button)
}
