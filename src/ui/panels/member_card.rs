//! Step 4: the token becomes a member.

use egui::{RichText, Ui};

use super::step::{StepState, call_of, step_head_ui};
use super::warnings::warnings_ui;
use crate::app::{FlowMessage, Stage, ViewMessage};
use crate::client::{Answer, Exchange};
use crate::protocol::Member;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, primary_button};

/// Draws the card.
pub(in crate::ui) fn member_card_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let stage = &view.state.flow.stage;
    let call = call_of(view, view.state.flow.member_call);
    let step = step_state(stage, call);
    card_ui(ui, view, step.frame_color(view), |ui| {
        step_head_ui(ui, view, ("4", "step-member"), step, call);
        if let Some(answer) = call.and_then(|call| call.answer.as_ref())
            && let Some(member) = &answer.member
        {
            summary_ui(ui, view, member, answer);
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
        Stage::Token(_) | Stage::Refreshing { .. } => StepState::Next,
        Stage::Querying { .. } => StepState::Running,
        Stage::Member(_) => StepState::of_ended(call),
        Stage::QueryFailed(_) => StepState::Failed,
    }
}

fn summary_ui(ui: &mut Ui, view: View<'_>, member: &Member, answer: &Answer) {
    let name = member
        .value("nick_name")
        .map_or_else(|| view.text("member-unnamed"), str::to_owned);
    ui.label(RichText::new(name).size(16.0).strong());
    if let Some(id) = member.value("user_id").or(member.value("open_id")) {
        ui.label(RichText::new(id).monospace().color(view.palette.weak));
    }
    if !answer.signature.is_verified() {
        let title = answer.signature.title(view.locale);
        ui.label(RichText::new(title).color(view.palette.warning));
    }
}

fn actions_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    match &view.state.flow.stage {
        Stage::Token(_) | Stage::QueryFailed(_) => {
            if primary_button(ui, view, &view.text("flow-query")).clicked() {
                outbox.push(FlowMessage::Query);
            }
            warnings_ui(ui, view);
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
