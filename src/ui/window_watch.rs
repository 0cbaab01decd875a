//! Where the window is.

use std::time::Duration;

use egui::{Context, Rect};
use jiff::{SignedDuration, Timestamp};

use crate::storage::WindowPlace;

/// How long a window rests before its place is kept.
const REST: Duration = Duration::from_secs(1);

/// Tells the place of the window when it has come to rest in a new one, and when it closes.
#[derive(Debug, Default)]
pub(super) struct WindowWatch {
    told: Option<WindowPlace>,
    moving: Option<(WindowPlace, Timestamp)>,
}

impl WindowWatch {
    /// The place, if it is to be kept now.
    pub(super) fn changed(&mut self, ctx: &Context, now: Timestamp) -> Option<WindowPlace> {
        let is_closing = ctx.input(|input| input.viewport().close_requested());
        let place = self.place(ctx)?;
        // Where it opened is known already.
        let told = self.told.get_or_insert_with(|| place.clone());
        if *told == place {
            self.moving = None;
            return None;
        }
        let since = match &self.moving {
            Some((former, since)) if *former == place => *since,
            _ => now,
        };
        let rested = now.duration_since(since);
        if is_closing || rested >= SignedDuration::try_from(REST).unwrap_or_default() {
            self.told = Some(place.clone());
            self.moving = None;
            return Some(place);
        }
        self.moving = Some((place, since));
        ctx.request_repaint_after(REST);
        None
    }

    /// The place in points of size 100 %. A maximised or hidden window keeps the size it goes back to.
    fn place(&self, ctx: &Context) -> Option<WindowPlace> {
        let factor = ctx.zoom_factor();
        let (inner, outer, maximized, hidden) = ctx.input(|input| {
            let window = input.viewport();
            let hidden = window.minimized == Some(true) || window.fullscreen == Some(true);
            (
                window.inner_rect,
                window.outer_rect,
                window.maximized == Some(true),
                hidden,
            )
        });
        if hidden {
            return None;
        }
        if maximized {
            let former = self.told.clone().unwrap_or_default();
            return Some(WindowPlace {
                maximized,
                ..former
            });
        }
        let size = scaled(inner?, factor);
        let position = outer.map(|outer| scaled(outer, factor));
        Some(WindowPlace {
            size: Some([size.width(), size.height()]),
            position: position.map(|it| [it.left(), it.top()]),
            ..WindowPlace::default()
        })
    }
}

fn scaled(rect: Rect, factor: f32) -> Rect {
    let at = |value: f32| (value * factor).round();
    Rect::from_min_max(
        egui::pos2(at(rect.left()), at(rect.top())),
        egui::pos2(at(rect.right()), at(rect.bottom())),
    )
}
