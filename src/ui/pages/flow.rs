//! From keys to member.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, vec2};

use crate::app::{FlowMessage, Stage};
use crate::ui::drafts::Drafts;
use crate::ui::inspector::{Subject, inspector_ui};
use crate::ui::outbox::Outbox;
use crate::ui::panels::{
    authorize_card_ui, credentials_card_ui, member_card_ui, merchant_card_ui, persona_ui,
    replay_banner_ui, replay_card_ui, timeline_ui, token_card_ui, welcome_ui,
};
use crate::ui::shell::PAGE_ROOM;
use crate::ui::view::View;
use crate::ui::widgets::primary_button;

/// Draws the page.
pub(in crate::ui) fn flow_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if let Some(replay) = &view.state.capsule.replay {
        replay_banner_ui(ui, view, replay, outbox);
        ui.add_space(8.0);
    }
    if ui.available_width() < PAGE_ROOM.x {
        stacked_ui(ui, view, drafts, outbox);
    } else {
        side_by_side_ui(ui, view, drafts, outbox);
    }
}

/// One below the other, where the window is too narrow for both.
fn stacked_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let height = ui.available_height().max(PAGE_ROOM.y);
    ScrollArea::vertical()
        .id_salt("flow")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            steps_ui(ui, view, drafts, outbox);
            ui.add_space(8.0);
            timeline_ui(ui, view, outbox);
            ui.add_space(8.0);
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui(size, |ui| shown_ui(ui, view, drafts, outbox));
        });
}

fn side_by_side_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let width = (ui.available_width() * 0.40).clamp(320.0, 460.0);
    Panel::left("steps")
        .resizable(false)
        .exact_size(width)
        .show_separator_line(false)
        .frame(Frame::new())
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("steps")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.set_max_width(width - 14.0);
                    steps_ui(ui, view, drafts, outbox);
                });
        });
    let left = Margin {
        left: 14,
        ..Margin::default()
    };
    Panel::bottom("timeline")
        .resizable(true)
        .default_size(120.0)
        .min_size(60.0)
        .frame(Frame::new().inner_margin(Margin { top: 8, ..left }))
        .show(ui, |ui| timeline_ui(ui, view, outbox));
    CentralPanel::default()
        .frame(Frame::new().inner_margin(left))
        .show(ui, |ui| shown_ui(ui, view, drafts, outbox));
}

/// The cards, or what is told of an opened run.
fn steps_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    if let Some(replay) = &view.state.capsule.replay {
        replay_card_ui(ui, view, replay, outbox);
        return;
    }
    demo_ui(ui, view, outbox);
    credentials_card_ui(ui, view, drafts, outbox);
    merchant_card_ui(ui, view, drafts, outbox);
    authorize_card_ui(ui, view, drafts, outbox);
    token_card_ui(ui, view, outbox);
    member_card_ui(ui, view, outbox);
}

/// The chosen call, or the welcome.
fn shown_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let Some(exchange) = view.state.shown_exchange() else {
        welcome_ui(ui, view, drafts, outbox);
        return;
    };
    let subject = Subject::of_exchange(exchange, view.state.reveal);
    inspector_ui(ui, view, &subject, drafts, outbox);
}

fn demo_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let call = view.state.flow.stage.task();
        let call = call.or(view.state.merchant.grant.task());
        let busy = call.is_some() || view.state.demo_wanted;
        let demo = ui.add_enabled_ui(!busy, |ui| {
            primary_button(ui, view, &view.text("flow-run-demo"))
        });
        if demo
            .inner
            .on_hover_text(view.text("flow-run-demo-hint"))
            .clicked()
        {
            outbox.push(FlowMessage::RunDemo);
        }
        if view.state.profile().is_built_in() {
            persona_ui(ui, view, outbox);
        }
        if !matches!(view.state.flow.stage, Stage::Start)
            && ui.button(view.text("flow-restart")).clicked()
        {
            outbox.push(FlowMessage::Restart);
        }
    });
}
