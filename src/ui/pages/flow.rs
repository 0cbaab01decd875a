//! From keys to member.

use egui::{Panel, ScrollArea, Ui};

use crate::app::{FlowMessage, Stage};
use crate::ui::drafts::Drafts;
use crate::ui::inspector::{Subject, inspector_ui};
use crate::ui::outbox::Outbox;
use crate::ui::panels::{
    authorize_card_ui, credentials_card_ui, member_card_ui, merchant_card_ui, persona_ui,
    replay_banner_ui, replay_card_ui, timeline_ui, token_card_ui, welcome_ui,
};
use crate::ui::view::View;
use crate::ui::widgets::primary_button;

/// Draws the page.
pub(in crate::ui) fn flow_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let replay = view.state.capsule.replay.as_ref();
    if let Some(replay) = replay {
        replay_banner_ui(ui, view, replay, outbox);
        ui.add_space(8.0);
    }
    let width = (ui.available_width() * 0.40).clamp(320.0, 460.0);
    Panel::left("steps")
        .resizable(false)
        .exact_size(width)
        .show_separator_line(false)
        .frame(egui::Frame::new())
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("steps")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    ui.set_max_width(width - 14.0);
                    if let Some(replay) = replay {
                        replay_card_ui(ui, view, replay, outbox);
                        return;
                    }
                    demo_ui(ui, view, outbox);
                    credentials_card_ui(ui, view, drafts, outbox);
                    merchant_card_ui(ui, view, drafts, outbox);
                    authorize_card_ui(ui, view, drafts, outbox);
                    token_card_ui(ui, view, outbox);
                    member_card_ui(ui, view, outbox);
                });
        });
    Panel::bottom("timeline")
        .resizable(true)
        .default_size(120.0)
        .min_size(60.0)
        .frame(egui::Frame::new().inner_margin(egui::Margin {
            left: 14,
            top: 8,
            ..Default::default()
        }))
        .show(ui, |ui| timeline_ui(ui, view, outbox));
    let right = egui::Frame::new().inner_margin(egui::Margin {
        left: 14,
        ..Default::default()
    });
    egui::CentralPanel::default()
        .frame(right)
        .show(ui, |ui| match view.state.shown_exchange() {
            Some(exchange) => {
                let subject = Subject::of_exchange(exchange, view.state.reveal);
                inspector_ui(ui, view, &subject, drafts, outbox);
            }
            None => welcome_ui(ui, view, drafts, outbox),
        });
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
