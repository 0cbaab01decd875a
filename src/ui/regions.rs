//! The regions of the window, and the focus that goes from one to the next.

use egui::{Context, Id, Rect, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo};

use super::theme::{RADIUS, focus_stroke};
use super::view::View;

/// A part of the window that stays in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Region {
    /// Profile, language, theme, commands.
    TopBar,
    /// The pages to choose from.
    Rail,
    /// The open page.
    Page,
    /// Notices.
    StatusBar,
}

impl Region {
    /// All, in the order in which the focus goes round.
    const ALL: [Self; 4] = [Self::TopBar, Self::Rail, Self::Page, Self::StatusBar];

    fn title(self) -> &'static str {
        match self {
            Self::TopBar => "region-top-bar",
            Self::Rail => "region-rail",
            Self::Page => "region-page",
            Self::StatusBar => "region-status-bar",
        }
    }

    fn id(self) -> Id {
        Id::unique(self.title())
    }

    fn after(self, steps: i64) -> Option<Self> {
        let count = i64::try_from(Self::ALL.len()).ok()?;
        let place = Self::ALL.iter().position(|region| *region == self)?;
        let next = (i64::try_from(place).ok()? + steps).rem_euclid(count);
        Self::ALL.get(usize::try_from(next).ok()?).copied()
    }
}

/// Where the regions were drawn, and how many steps the focus has gone.
#[derive(Debug, Default)]
pub(super) struct Regions {
    places: Vec<(Region, Rect)>,
    steps: i64,
    wanted: Option<Region>,
}

impl Regions {
    /// Finds out where the focus is to go, if it is to go on. Called before a frame is drawn.
    pub(super) fn begin(&mut self, ctx: &Context, steps: i64) {
        let asked = steps - std::mem::replace(&mut self.steps, steps);
        self.wanted = (asked != 0).then(|| self.target(ctx, asked)).flatten();
        self.places.clear();
    }

    fn target(&self, ctx: &Context, asked: i64) -> Option<Region> {
        let Some(current) = self.current(ctx) else {
            return if asked > 0 {
                Some(Region::TopBar)
            } else {
                Some(Region::StatusBar)
            };
        };
        current.after(asked)
    }

    /// The region in which the focus is.
    fn current(&self, ctx: &Context) -> Option<Region> {
        let focused = ctx.memory(egui::Memory::focused)?;
        let place = ctx.read_response(focused)?.rect;
        let holds = |(_, region): &&(Region, Rect)| region.contains(place.left_top());
        self.places.iter().find(holds).map(|(region, _)| *region)
    }
}

/// Begins a region: its name for the keyboard and for screen readers, which takes the focus when it
/// is its turn. Tab then goes to the first thing in it.
pub(super) fn region_ui(ui: &Ui, view: View<'_>, regions: &mut Regions, region: Region) {
    let id = region.id();
    let place = ui.max_rect();
    regions.places.push((region, place.expand(8.0)));
    let is_wanted = regions.wanted == Some(region);
    let has_focus = ui.ctx().memory(|memory| memory.has_focus(id));
    if !is_wanted && !has_focus {
        return;
    }
    let anchor = ui.interact(
        Rect::from_min_size(place.min, Vec2::splat(1.0)),
        id,
        Sense::focusable_noninteractive(),
    );
    let name = view.text(region.title());
    anchor.widget_info(|| WidgetInfo::labeled(Role::Region, true, &name));
    if is_wanted {
        anchor.request_focus();
    }
    let stroke = focus_stroke(view.palette, view.state.settings.contrast);
    ui.painter()
        .rect_stroke(place, RADIUS, stroke, StrokeKind::Outside);
}
