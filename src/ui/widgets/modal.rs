//! A dialog over everything.

use egui::{Context, Frame, Id, Margin, Modal};

/// A dialog with room around what stands in it.
pub(in crate::ui) fn modal(ctx: &Context, id: &'static str) -> Modal {
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(16));
    Modal::new(Id::unique(id)).frame(frame)
}
