//! Buttons with a role of their own.

use egui::accesskit::Role;
use egui::{Button, Color32, Response, RichText, Ui, vec2};

use crate::ui::view::View;

/// Lower than a row of a table, in points.
const SMALL_HEIGHT: f32 = 19.0;

/// The main action of its surroundings.
pub(in crate::ui) fn primary_button(ui: &mut Ui, view: View<'_>, text: &str) -> Response {
    let palette = view.palette;
    if !ui.is_enabled() {
        return ui.button(text);
    }
    let label = RichText::new(text).color(palette.on_accent).strong();
    ui.add(Button::new(label).fill(palette.accent))
}

/// A button beside a line of text, high enough for letters that go below the line.
pub(in crate::ui) fn small_button(ui: &mut Ui, text: &str) -> Response {
    let label = RichText::new(text).small();
    ui.add(Button::new(label).small().min_size(vec2(0.0, SMALL_HEIGHT)))
}

/// One of several things of which one is open.
pub(in crate::ui) fn tab_button(ui: &mut Ui, view: View<'_>, open: bool, text: &str) -> Response {
    let button = tab(view, open, text);
    add_tab(ui, button)
}

/// The same as a row of a list: always one line high, cut at its end where it is longer; the
/// pointer then shows all of it.
pub(in crate::ui) fn tab_row(ui: &mut Ui, view: View<'_>, open: bool, text: &str) -> Response {
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let button = tab(view, open, text).truncate().min_size(size);
    add_tab(ui, button)
        .accessible_name(text)
        .on_hover_text(text)
}

fn tab<'a>(view: View<'_>, open: bool, text: &str) -> Button<'a> {
    let color = if open {
        view.palette.accent
    } else {
        view.palette.text
    };
    let fill = if open {
        view.palette.accent.gamma_multiply(0.14)
    } else {
        Color32::TRANSPARENT
    };
    Button::selectable(open, RichText::new(text).color(color)).fill(fill)
}

fn add_tab(ui: &mut Ui, button: Button<'_>) -> Response {
    let response = ui.add(button);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_role(Role::Tab));
    response
}
