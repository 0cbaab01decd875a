//! The frame around every page.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::drafts::Drafts;
use super::outbox::Outbox;
use super::pages;
use super::panels::{
    capsule_dialog_ui, commands_ui, confirm_ui, new_profile_ui, rail_ui, status_bar_ui, top_bar_ui,
};
use super::view::View;
use crate::app::Page;

/// Top bar, rail, page, status bar, and whatever lies over them.
pub(super) fn shell_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let bar = Frame::new()
        .fill(view.palette.surface)
        .inner_margin(Margin::symmetric(14, 8));
    Panel::top("top-bar")
        .frame(bar)
        .show(ui, |ui| top_bar_ui(ui, view, drafts, outbox));
    Panel::bottom("status-bar")
        .frame(bar)
        .show(ui, |ui| status_bar_ui(ui, view, outbox));
    Panel::left("rail")
        .resizable(false)
        .exact_size(112.0)
        .frame(bar.inner_margin(Margin::symmetric(8, 12)))
        .show(ui, |ui| rail_ui(ui, view, outbox));
    let page = Frame::new()
        .fill(view.palette.background)
        .inner_margin(Margin::same(14));
    CentralPanel::default()
        .frame(page)
        .show(ui, |ui| match view.state.page {
            Page::Flow => pages::flow_ui(ui, view, drafts, outbox),
            Page::Inspect => pages::inspect_ui(ui, view, drafts, outbox),
            Page::SignContent => pages::sign_content_ui(ui, view, drafts, outbox),
            Page::Keys => pages::keys_ui(ui, view, drafts, outbox),
            Page::Simulator => pages::simulator_ui(ui, view, drafts, outbox),
            Page::Reference => pages::reference_ui(ui, view, drafts, outbox),
            Page::Settings => pages::settings_ui(ui, view, drafts, outbox),
        });
    let ctx = ui.ctx().clone();
    confirm_ui(&ctx, view, outbox);
    new_profile_ui(&ctx, view, drafts, outbox);
    capsule_dialog_ui(&ctx, view, drafts, outbox);
    commands_ui(&ctx, view, drafts, outbox);
}
