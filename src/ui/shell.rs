//! The frame around every page.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::drafts::Drafts;
use super::outbox::Outbox;
use super::pages;
use super::panels::{
    capsule_dialog_ui, commands_ui, confirm_ui, new_profile_ui, qr_dialog_ui, rail_ui,
    shortcuts_ui, status_bar_ui, top_bar_ui,
};
use super::regions::{Region, region_ui};
use super::view::View;
use crate::app::Page;

/// Top bar, rail, page, status bar, and whatever lies over them.
pub(super) fn shell_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    drafts.regions.begin(ui.ctx(), view.state.region_steps);
    let bar = Frame::new()
        .fill(view.palette.surface)
        .inner_margin(Margin::symmetric(14, 8));
    Panel::top("top-bar").frame(bar).show(ui, |ui| {
        region_ui(ui, view, &mut drafts.regions, Region::TopBar);
        top_bar_ui(ui, view, drafts, outbox);
    });
    Panel::bottom("status-bar").frame(bar).show(ui, |ui| {
        region_ui(ui, view, &mut drafts.regions, Region::StatusBar);
        status_bar_ui(ui, view, outbox);
    });
    Panel::left("rail")
        .resizable(false)
        .exact_size(112.0)
        .frame(bar.inner_margin(Margin::symmetric(8, 12)))
        .show(ui, |ui| {
            region_ui(ui, view, &mut drafts.regions, Region::Rail);
            rail_ui(ui, view, outbox);
        });
    let page = Frame::new()
        .fill(view.palette.background)
        .inner_margin(Margin::same(14));
    CentralPanel::default().frame(page).show(ui, |ui| {
        region_ui(ui, view, &mut drafts.regions, Region::Page);
        page_ui(ui, view, drafts, outbox);
    });
    let ctx = ui.ctx().clone();
    confirm_ui(&ctx, view, outbox);
    new_profile_ui(&ctx, view, drafts, outbox);
    capsule_dialog_ui(&ctx, view, drafts, outbox);
    qr_dialog_ui(&ctx, view, drafts, outbox);
    shortcuts_ui(&ctx, view, outbox);
    commands_ui(&ctx, view, drafts, outbox);
}

fn page_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    match view.state.page {
        Page::Flow => pages::flow_ui(ui, view, drafts, outbox),
        Page::Inspect => pages::inspect_ui(ui, view, drafts, outbox),
        Page::SignContent => pages::sign_content_ui(ui, view, drafts, outbox),
        Page::Keys => pages::keys_ui(ui, view, drafts, outbox),
        Page::Simulator => pages::simulator_ui(ui, view, drafts, outbox),
        Page::Reference => pages::reference_ui(ui, view, drafts, outbox),
        Page::Settings => pages::settings_ui(ui, view, drafts, outbox),
    }
}
