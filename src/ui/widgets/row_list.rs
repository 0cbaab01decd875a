//! Rows of equal height, any number of them.

use std::ops::Range;

use egui::accesskit::Role;
use egui::{
    EventFilter, Key, Modifiers, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::ui::view::View;

/// Width of the scroll bar, in points.
const BAR: f32 = 10.0;
/// The shortest handle of the scroll bar, in points.
const SHORTEST_HANDLE: f32 = 24.0;
/// How far the arrow keys go sideways, in points.
const SIDE_STEP: f32 = 40.0;

/// What a list is.
#[derive(Clone, Copy)]
pub(in crate::ui) struct RowsOf<'a> {
    /// Its name for screen readers; unique in the window.
    pub(in crate::ui) name: &'a str,
    /// What it is for screen readers.
    pub(in crate::ui) role: Role,
    /// Height of a row, in points.
    pub(in crate::ui) height: f32,
    /// How many rows there are.
    pub(in crate::ui) count: usize,
}

/// Where a list of rows is scrolled to. The place is kept as a row, not in points: of a million
/// rows the last ones could not be told apart in the `f32` of [`egui::ScrollArea`].
#[derive(Debug, Default)]
pub(in crate::ui) struct RowList {
    top: f64,
    left: f32,
    widest: f32,
    wanted: Option<usize>,
}

impl RowList {
    /// Scrolls to a row, if it is not in view.
    pub(in crate::ui) fn reveal(&mut self, row: usize) {
        self.wanted = Some(row);
    }

    /// Draws the rows that are in view over the whole place. `draw` is given the rows and the place
    /// of the first, already moved sideways, and returns how wide the widest is.
    pub(in crate::ui) fn show(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        rows: RowsOf<'_>,
        draw: impl FnOnce(&mut Ui, Range<usize>, Rect, &Response) -> f32,
    ) -> Response {
        let place = ui.available_rect_before_wrap();
        let (_, area) = ui.allocate_space(place.size());
        let mut inner = area.with_max_x(area.max.x - BAR);
        let is_wide = self.widest > inner.width() + 1.0;
        if is_wide {
            inner.max.y -= BAR;
        }
        let id = ui.make_persistent_id(rows.name);
        let response = ui.interact(inner, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(rows.role, true, rows.name));
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        self.follow_input(ui, rows, inner);
        self.bar_ui(ui, view, rows, area.with_max_y(inner.max.y));
        if is_wide {
            self.side_bar_ui(ui, view, rows, inner);
        }
        self.clamp(rows, inner);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rows from 0 to count, and points of one row"
        )]
        let (first, shift) = (self.top as usize, (self.top.fract() as f32) * rows.height);
        let in_view = view_rows(inner, rows) + 2;
        let last = rows.count.min(first + in_view);
        let mut content = ui.new_child(UiBuilder::new().max_rect(inner).id_salt(rows.name));
        content.set_clip_rect(inner.intersect(ui.clip_rect()));
        let start = pos2(inner.min.x - self.left, inner.min.y - shift);
        let first_row = Rect::from_min_size(start, vec2(inner.width() + self.left, rows.height));
        self.widest = draw(&mut content, first..last, first_row, &response);
        if response.has_focus() {
            self.follow_keys(ui, rows, inner, &response);
        }
        response
    }

    fn follow_input(&mut self, ui: &Ui, rows: RowsOf<'_>, place: Rect) {
        if ui.rect_contains_pointer(place) {
            let last = count(rows.count) - f64::from(place.height() / rows.height);
            let (top, bottom) = (self.top > 0.0, self.top < last);
            let wheel = ui.input_mut(|input| {
                let wheel = &mut input.smooth_scroll_delta;
                // At either end the page around the list goes on.
                let moves = (wheel.y > 0.0 && top) || (wheel.y < 0.0 && bottom);
                let y = if moves {
                    std::mem::take(&mut wheel.y)
                } else {
                    0.0
                };
                vec2(std::mem::take(&mut wheel.x), y)
            });
            self.top -= f64::from(wheel.y / rows.height);
            self.left -= wheel.x;
        }
        if let Some(row) = self.wanted.take() {
            let (row, visible) = (count(row), count(view_rows(place, rows)));
            if row < self.top || row + 1.0 > self.top + visible {
                self.top = row - (visible / 3.0).floor();
            }
        }
    }

    /// Keys that the pane has not taken for itself while it was drawn.
    fn follow_keys(&mut self, ui: &Ui, rows: RowsOf<'_>, place: Rect, response: &Response) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let page = count(view_rows(place, rows)).max(1.0);
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            for (key, step) in [
                (Key::ArrowUp, -1.0),
                (Key::ArrowDown, 1.0),
                (Key::PageUp, -page),
                (Key::PageDown, page),
                (Key::Home, f64::NEG_INFINITY),
                (Key::End, count(rows.count)),
            ] {
                if pressed(key) {
                    self.top = (self.top + step).max(0.0);
                }
            }
            for (key, step) in [(Key::ArrowLeft, -SIDE_STEP), (Key::ArrowRight, SIDE_STEP)] {
                if pressed(key) {
                    self.left += step;
                }
            }
        });
    }

    fn clamp(&mut self, rows: RowsOf<'_>, place: Rect) {
        let visible = f64::from(place.height() / rows.height);
        self.top = self.top.min(count(rows.count) - visible).max(0.0);
        self.left = self.left.min(self.widest - place.width()).max(0.0);
    }

    fn bar_ui(&mut self, ui: &Ui, view: View<'_>, rows: RowsOf<'_>, area: Rect) {
        let track = area.with_min_x(area.max.x - BAR);
        let visible = f64::from(area.height() / rows.height);
        let all = count(rows.count);
        if all <= visible {
            return;
        }
        let bar = ui.interact(
            track,
            ui.make_persistent_id((rows.name, "bar")),
            Sense::drag(),
        );
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a part of a height in points"
        )]
        let length = ((visible / all) as f32 * track.height()).max(SHORTEST_HANDLE);
        let way = f64::from(track.height() - length);
        let scrollable = all - visible;
        if let Some(pointer) = bar.interact_pointer_pos().filter(|_| way > 0.0) {
            let at = f64::from(pointer.y - track.min.y - length / 2.0);
            self.top = (at / way * scrollable).clamp(0.0, scrollable);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a place in points")]
        let at = ((self.top / scrollable).clamp(0.0, 1.0) * way) as f32;
        let handle = Rect::from_min_size(
            pos2(track.min.x + 3.0, track.min.y + at),
            vec2(BAR - 4.0, length),
        );
        handle_ui(ui, view, &bar, handle);
    }

    /// The bar below rows that are wider than their place.
    fn side_bar_ui(&mut self, ui: &Ui, view: View<'_>, rows: RowsOf<'_>, inner: Rect) {
        let track = Rect::from_min_size(inner.left_bottom(), vec2(inner.width(), BAR));
        let id = ui.make_persistent_id((rows.name, "side bar"));
        let bar = ui.interact(track, id, Sense::drag());
        let length = (track.width() / self.widest * track.width()).max(SHORTEST_HANDLE);
        let way = (track.width() - length).max(1.0);
        let scrollable = self.widest - track.width();
        if let Some(pointer) = bar.interact_pointer_pos() {
            let at = pointer.x - track.min.x - length / 2.0;
            self.left = (at / way * scrollable).clamp(0.0, scrollable);
        }
        let at = (self.left / scrollable).clamp(0.0, 1.0) * way;
        let corner = pos2(track.min.x + at, track.min.y + 3.0);
        let handle = Rect::from_min_size(corner, vec2(length, BAR - 4.0));
        handle_ui(ui, view, &bar, handle);
    }
}

fn handle_ui(ui: &Ui, view: View<'_>, bar: &Response, handle: Rect) {
    let color = if bar.hovered() || bar.dragged() {
        view.palette.weak
    } else {
        view.palette.edge
    };
    ui.painter().rect_filled(handle, 3.0, color);
}

/// How many rows fit wholly.
fn view_rows(place: Rect, rows: RowsOf<'_>) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a screen has some thousand points"
    )]
    let whole = (place.height() / rows.height).max(0.0) as usize;
    whole
}

fn count(rows: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a body has less than 2³² rows")]
    let count = rows as f64;
    count
}
