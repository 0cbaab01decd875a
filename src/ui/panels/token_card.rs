//! Step 3: the code becomes a token.

use egui::{RichText, Ui};

use super::left_text::left_ui;
use super::status_bar::life_text;
use super::step::{StepState, call_of, step_head_ui};
use super::warnings::{findings_ui, warnings_ui};
use crate::app::{FlowMessage, Stage, Token, ViewMessage};
use crate::client::Exchange;
use crate::diagnosis::catalogue::CatalogueKind;
use crate::protocol::Masker;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, key_value_ui, primary_button};

/// Draws the card.
pub(in crate::ui) fn token_card_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let stage = &view.state.flow.stage;
    let call = call_of(view, view.state.flow.token_call);
    let step = step_state(stage, call);
    card_ui(ui, view, step.frame_color(view), |ui| {
        step_head_ui(ui, view, ("3", "step-token"), step, call);
        match stage {
            Stage::Start => {
                ui.label(RichText::new(view.text("token-needs-code")).color(view.palette.weak));
            }
            Stage::Code { .. } => {
                if primary_button(ui, view, &view.text("flow-exchange")).clicked() {
                    outbox.push(FlowMessage::Exchange);
                }
                warnings_ui(ui, view);
            }
            Stage::Exchanging { .. } => {
                if ui.button(view.text("cancel")).clicked() {
                    outbox.push(FlowMessage::Cancel);
                }
            }
            Stage::Spent => {
                ui.label(RichText::new(view.text("code-spent")).color(view.palette.bad));
            }
            Stage::Token(token)
            | Stage::Querying { token, .. }
            | Stage::Refreshing { token, .. }
            | Stage::Member(token)
            | Stage::QueryFailed(token) => {
                token_ui(ui, view, token, outbox);
                refresh_ui(ui, view, token, outbox);
            }
        }
        if let Some(call) = call
            && ui.link(view.text("show-exchange")).clicked()
        {
            outbox.push(ViewMessage::Choose(call.id));
        }
    });
}

fn step_state(stage: &Stage, call: Option<&Exchange>) -> StepState {
    match stage {
        Stage::Start => StepState::Waiting,
        Stage::Code { .. } => StepState::Next,
        Stage::Exchanging { .. } | Stage::Refreshing { .. } => StepState::Running,
        Stage::Spent => StepState::Failed,
        Stage::Token(_) | Stage::Querying { .. } | Stage::Member(_) | Stage::QueryFailed(_) => {
            StepState::of_ended(call)
        }
    }
}

fn token_ui(ui: &mut Ui, view: View<'_>, token: &Token, outbox: &mut Outbox) {
    let secret = token.token.access_token.secret();
    let shown = if view.state.reveal {
        secret.to_owned()
    } else {
        Masker::shorten(secret)
    };
    let shown = key_value_ui(ui, view, "access_token", &shown);
    let kind = Some(CatalogueKind::TokenField);
    outbox.explains(&shown, "access_token", kind);
    for (name, value) in [
        ("user_id", &token.token.user_id),
        ("open_id", &token.token.open_id),
        ("union_id", &token.token.union_id),
    ] {
        if let Some(value) = value {
            let shown = key_value_ui(ui, view, name, value);
            outbox.explains(&shown, name, kind);
        }
    }
    if let Some(left) = token.life_left(view.now) {
        let (text, _) = life_text(view, left);
        ui.label(RichText::new(text).color(view.palette.weak));
    }
    left_ui(ui, view, "refresh-life", token.refresh_life_left(view.now));
    ui.label(
        RichText::new(view.text("code-was-spent"))
            .color(view.palette.weak)
            .small(),
    );
}

/// A new pair for the old one.
fn refresh_ui(ui: &mut Ui, view: View<'_>, token: &Token, outbox: &mut Outbox) {
    let stage = &view.state.flow.stage;
    if matches!(stage, Stage::Refreshing { .. }) {
        if ui.button(view.text("cancel")).clicked() {
            outbox.push(FlowMessage::Cancel);
        }
        return;
    }
    if token.token.refresh_token.is_none() {
        ui.label(RichText::new(view.text("refresh-none")).color(view.palette.weak));
        return;
    }
    let is_idle = stage.settled().is_some();
    let button = ui.add_enabled_ui(is_idle, |ui| ui.button(view.text("flow-refresh")));
    if button.inner.clicked() {
        outbox.push(FlowMessage::Refresh);
    }
    findings_ui(ui, view, &view.state.refresh_warnings);
    if let Some(call) = call_of(view, view.state.flow.refresh_call)
        && ui.link(view.text("refresh-show")).clicked()
    {
        outbox.push(ViewMessage::Choose(call.id));
    }
}
