//! The frame around every page.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, Vec2, vec2};

use super::announcer::announcer_ui;
use super::drafts::Drafts;
use super::focus_ring::focus_ring_ui;
use super::outbox::Outbox;
use super::pages;
use super::panels::{
    capsule_dialog_ui, commands_ui, comparison_ui, confirm_ui, new_profile_ui, production_strip_ui,
    qr_dialog_ui, rail_ui, shortcuts_ui, status_bar_ui, top_bar_ui,
};
use super::regions::{Region, region_ui};
use super::view::View;
use crate::app::Page;

/// The room that every page and the top bar can do with, in points. At 200 % a window of usual size
/// has less: then they scroll.
pub(super) const PAGE_ROOM: Vec2 = vec2(800.0, 440.0);
const TOP_BAR_ROOM: f32 = 600.0;

/// Top bar, rail, page, status bar, and whatever lies over them.
pub(super) fn shell_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    drafts.regions.begin(ui.ctx(), view.state.region_steps);
    let bar = Frame::new()
        .fill(view.palette.surface)
        .inner_margin(Margin::symmetric(14, 8));
    production_strip_ui(ui, view);
    Panel::top("top-bar").frame(bar).show(ui, |ui| {
        region_ui(ui, view, &mut drafts.regions, Region::TopBar);
        wide_ui(ui, |ui| top_bar_ui(ui, view, drafts, outbox));
    });
    Panel::bottom("status-bar").frame(bar).show(ui, |ui| {
        region_ui(ui, view, &mut drafts.regions, Region::StatusBar);
        announcer_ui(ui, &drafts.announcer);
        status_bar_ui(ui, view, outbox);
    });
    Panel::left("rail")
        .resizable(false)
        .exact_size(120.0)
        .frame(bar.inner_margin(Margin::symmetric(8, 12)))
        .show(ui, |ui| {
            region_ui(ui, view, &mut drafts.regions, Region::Rail);
            ScrollArea::vertical().show(ui, |ui| rail_ui(ui, view, outbox));
        });
    let page = Frame::new()
        .fill(view.palette.background)
        .inner_margin(Margin::same(14));
    CentralPanel::default().frame(page).show(ui, |ui| {
        region_ui(ui, view, &mut drafts.regions, Region::Page);
        roomy_ui(ui, view.state.page, |ui| page_ui(ui, view, drafts, outbox));
    });
    let ctx = ui.ctx().clone();
    confirm_ui(&ctx, view, outbox);
    new_profile_ui(&ctx, view, drafts, outbox);
    capsule_dialog_ui(&ctx, view, drafts, outbox);
    qr_dialog_ui(&ctx, view, drafts, outbox);
    shortcuts_ui(&ctx, view, outbox);
    commands_ui(&ctx, view, drafts, outbox);
    focus_ring_ui(&ctx, view);
}

fn page_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    if view.state.comparison.is_open() {
        comparison_ui(ui, view, outbox);
        return;
    }
    match view.state.page {
        Page::Flow => pages::flow_ui(ui, view, drafts, outbox),
        Page::Inspect => pages::inspect_ui(ui, view, drafts, outbox),
        Page::SignContent => pages::sign_content_ui(ui, view, drafts, outbox),
        Page::Keys => pages::keys_ui(ui, view, drafts, outbox),
        Page::Logs => pages::logs_ui(ui, view, outbox),
        Page::Simulator => pages::simulator_ui(ui, view, drafts, outbox),
        Page::History => pages::history_ui(ui, view, drafts, outbox),
        Page::Reference => pages::reference_ui(ui, view, drafts, outbox),
        Page::Settings => pages::settings_ui(ui, view, drafts, outbox),
    }
}

/// A row that scrolls sideways where the window is too narrow for it.
fn wide_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    if ui.available_width() >= TOP_BAR_ROOM {
        content(ui);
        return;
    }
    ScrollArea::horizontal().id_salt("row").show(ui, |ui| {
        ui.set_width(TOP_BAR_ROOM);
        content(ui);
    });
}

/// A page that scrolls in both directions where the window is too small for it. The settings are one
/// column, which scrolls by itself.
fn roomy_ui(ui: &mut Ui, page: Page, content: impl FnOnce(&mut Ui)) {
    let room = ui.available_size();
    let has_room = room.x >= PAGE_ROOM.x && room.y >= PAGE_ROOM.y;
    // These put their parts below each other.
    let is_stacked =
        matches!(page, Page::Flow | Page::History | Page::Logs) && room.x < PAGE_ROOM.x;
    if has_room || is_stacked || page == Page::Settings {
        content(ui);
        return;
    }
    ScrollArea::both()
        .id_salt(page.title())
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let size = room.max(PAGE_ROOM);
            ui.set_width(size.x);
            ui.set_height(size.y);
            content(ui);
        });
}
