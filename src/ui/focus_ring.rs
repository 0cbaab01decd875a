//! The ring around what the keyboard is on.

use egui::{Context, StrokeKind};

use super::theme::{RADIUS, focus_stroke};
use super::view::View;

/// From the control to the ring, in points.
const GAP: f32 = 1.0;

/// Draws the ring over whatever has the focus, the same for every control. Called when all is drawn.
pub(super) fn focus_ring_ui(ctx: &Context, view: View<'_>) {
    let Some(focused) = ctx.memory(egui::Memory::focused) else {
        return;
    };
    // Asking for its response would count as drawing it again: a list loses the focus that a click on
    // a row of it has just given.
    let control = ctx.viewport(|viewport| viewport.this_pass.widgets.get(focused).copied());
    let Some(control) = control else {
        return;
    };
    // Only what is in sight of it; a region is one point, and draws its own.
    let place = control.interact_rect;
    if place.width() <= 1.0 || place.height() <= 1.0 {
        return;
    }
    let stroke = focus_stroke(view.palette, view.state.settings.contrast);
    ctx.layer_painter(control.layer_id).rect_stroke(
        place.expand(GAP),
        RADIUS,
        stroke,
        StrokeKind::Outside,
    );
}
