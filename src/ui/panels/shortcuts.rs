//! The list of keys.

use egui::{Context, Grid, RichText, Ui};

use crate::app::{COMMANDS, Command, Overlay, ViewMessage};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::modal_ui;

/// Keys that the window has beside those of the commands: their name and what they do.
const BUILT_IN: [(&str, &str); 3] = [
    ("Tab", "keys-tab"),
    ("Shift+Tab", "keys-shift-tab"),
    ("Enter", "keys-enter"),
];

/// Width of the dialog where the window has it, in points.
const WIDTH: f32 = 720.0;
/// Below this width the keys stand in one column, in points.
const TWO_COLUMNS: f32 = 640.0;

/// Draws the list, if it is open.
pub(in crate::ui) fn shortcuts_ui(ctx: &Context, view: View<'_>, outbox: &mut Outbox) {
    if view.state.overlay != Some(Overlay::Shortcuts) {
        return;
    }
    let mut close = false;
    let response = modal_ui(ctx, "shortcuts", WIDTH, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(view.text("shortcuts")).heading());
            close = ui.button(view.text("close")).clicked();
        });
        ui.add_space(4.0);
        columns_ui(ui, view);
    });
    if close || response.should_close() {
        outbox.push(ViewMessage::Overlay(None));
    }
}

fn columns_ui(ui: &mut Ui, view: View<'_>) {
    let listed: Vec<_> = lines(view).collect();
    let columns = if ui.available_width() < TWO_COLUMNS {
        1
    } else {
        2
    };
    let part = listed.len().div_ceil(columns);
    ui.horizontal_top(|ui| {
        for (place, part) in listed.chunks(part).enumerate() {
            Grid::new(("shortcuts", place))
                .num_columns(2)
                .spacing([18.0, 2.0])
                .show(ui, |ui| {
                    for (key, words) in part {
                        ui.label(RichText::new(key).monospace().color(view.palette.accent));
                        ui.label(words);
                        ui.end_row();
                    }
                });
            ui.add_space(24.0);
        }
    });
}

fn lines(view: View<'_>) -> impl Iterator<Item = (String, String)> {
    let line = move |command: &Command| {
        let shortcut = command.shortcut?;
        Some((shortcut.label(), view.text(command.title)))
    };
    let built_in = BUILT_IN.map(|(key, words)| (key.to_owned(), view.text(words)));
    COMMANDS.iter().filter_map(line).chain(built_in)
}
