//! The ring around what the keyboard is on.

use egui::{Context, StrokeKind};

use super::theme::{RADIUS, focus_stroke};
use super::view::View;

/// From the control to the ring, in points.
const GAP: f32 = 1.0;

/// Draws the ring over whatever has the focus, the same for every control. Called when all is drawn.
pub(super) fn focus_ring_ui(ctx: &Context, view: View<'_>) {
    let focused = ctx.memory(egui::Memory::focused);
    let Some(control) = focused.and_then(|id| ctx.read_response(id)) else {
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
