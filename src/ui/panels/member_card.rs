//! Step 4: the token becomes a member.

use egui::{RichText, Ui};

use super::step::{StepState, last_call, step_head_ui};
use crate::app::{FlowMessage, Stage, ViewMessage};
use crate::client::Exchange;
use crate::protocol::Member;
use crate::protocol::methods::USER_INFO_SHARE;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, primary_button};

/// Draws the card.
pub(in crate::ui) fn member_card_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let stage = &view.state.flow.stage;
    let is_over = matches!(stage, Stage::Member(_) | Stage::QueryFailed(_));
    let call = last_call(view, &USER_INFO_SHARE).filter(|_| is_over);
    let step = step_state(stage, call);
    card_ui(ui, view, step.frame_color(view), |ui| {
        step_head_ui(ui, view, (4, "step-member"), step, call);
        if let Some(member) = call
            .and_then(|call| call.answer.as_ref())
            .and_then(|answer| answer.member.as_ref())
        {
            summary_ui(ui, view, member);
        }
        actions_ui(ui, view, outbox);
        if let Some(call) = call
            && ui.link(view.text("show-exchange")).clicked()
        {
            outbox.push(ViewMessage::Choose(call.id));
        }
    });
}

fn step_state(stage: &Stage, call: Option<&Exchange>) -> StepState {
    match stage {
        Stage::Start | Stage::Code { .. } | Stage::Exchanging { .. } | Stage::Spent => {
            StepState::Waiting
        }
        Stage::Token(_) => StepState::Next,
        Stage::Querying { .. } => StepState::Running,
        Stage::Member(_) => StepState::done_by(call),
        Stage::QueryFailed(_) => StepState::Failed,
    }
}

fn summary_ui(ui: &mut Ui, view: View<'_>, member: &Member) {
    let name = member
        .value("nick_name")
        .map_or_else(|| view.text("member-unnamed"), str::to_owned);
    ui.label(RichText::new(name).size(16.0).strong());
    if let Some(id) = member.value("user_id").or(member.value("open_id")) {
        ui.label(RichText::new(id).monospace().color(view.palette.weak));
    }
}

fn actions_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    match &view.state.flow.stage {
        Stage::Token(_) | Stage::QueryFailed(_) => {
            if primary_button(ui, view, &view.text("flow-query")).clicked() {
                outbox.push(FlowMessage::Query);
            }
        }
        Stage::Member(_) => {
            if ui.button(view.text("flow-query")).clicked() {
                outbox.push(FlowMessage::Query);
            }
        }
        Stage::Querying { .. } => {
            if ui.button(view.text("cancel")).clicked() {
                outbox.push(FlowMessage::Cancel);
            }
        }
        _ => {
            ui.label(RichText::new(view.text("member-needs-token")).color(view.palette.weak));
        }
    }
}
