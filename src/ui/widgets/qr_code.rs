//! A QR code, dark on light in every theme, because scanners want it so.

use egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::theme::{QR_DARK, QR_LIGHT};

/// The light border that the standard asks for, in modules.
const QUIET: f32 = 4.0;

/// Draws rows of modules as a square of `side` points.
pub(in crate::ui) fn qr_code_ui(
    ui: &mut Ui,
    name: &str,
    side: f32,
    rows: impl Iterator<Item = Vec<bool>>,
) -> Response {
    let rows: Vec<_> = rows.collect();
    let (place, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let painter = ui.painter();
    painter.rect_filled(place, 0.0, QR_LIGHT);
    #[expect(clippy::cast_precision_loss, reason = "a QR code has at most 177 rows")]
    let module = side / (rows.len() as f32 + 2.0 * QUIET);
    let mut top = place.top() + QUIET * module;
    for row in rows {
        let mut left = place.left() + QUIET * module;
        for run in row.chunk_by(|one, other| one == other) {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a QR code has at most 177 columns"
            )]
            let width = run.len() as f32 * module;
            if run.first() == Some(&true) {
                let dark = Rect::from_min_size(pos2(left, top), vec2(width, module));
                painter.rect_filled(dark, 0.0, QR_DARK);
            }
            left += width;
        }
        top += module;
    }
    response
}
