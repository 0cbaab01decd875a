//! A dialog over everything.

use egui::{Context, Frame, Id, Margin, Modal, ModalResponse, ScrollArea, Ui};

/// Room around what stands in a dialog, in points.
const MARGIN: i8 = 16;
/// Between the dialog and the edge of the window, in points.
const AROUND: f32 = 12.0;

/// Draws a dialog of this width, or narrower where the window is; what has no room scrolls.
pub(in crate::ui) fn modal_ui<R>(
    ctx: &Context,
    id: &'static str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(MARGIN));
    let room = ctx.content_rect().size() - 2.0 * egui::Vec2::splat(AROUND + f32::from(MARGIN));
    Modal::new(Id::unique(id)).frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(room.x));
        ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink([false, true])
            .max_height(room.y)
            // The dialog remembers how small it was before its content was known.
            .min_scrolled_height(room.y)
            .show(ui, content)
            .inner
    })
}
