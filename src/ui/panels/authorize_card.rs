//! Step 2: consent in the browser, and the code that comes back.

use egui::{CollapsingHeader, RichText, Ui};

use super::qr_dialog::qr_button_ui;
use super::step::{StepState, step_head_ui};
use crate::app::{Authorization, FlowMessage, ProfileEdit, ProfileMessage, Stage, ViewMessage};
use crate::i18n::Problem;
use crate::keys::PasteField;
use crate::protocol::{AuthorizationRequest, Environment, Masker, Scopes};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    card_ui, check_ui, choice_ui, field_ui, guarded, key_value_ui, paste_field_ui, primary_button,
    problem_ui,
};

/// Draws the card.
pub(in crate::ui) fn authorize_card_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let state = step_state(view);
    card_ui(ui, view, state.frame_color(view), |ui| {
        step_head_ui(ui, view, ("2", "step-authorize"), state, None);
        request_fields_ui(ui, view, drafts, outbox);
        match Authorization::request(view.state) {
            Ok(request) => actions_ui(ui, view, &request, drafts, outbox),
            Err(problem) if needs_merchant(view) => no_merchant_ui(ui, view, &problem),
            Err(problem) if state == StepState::Waiting => {
                ui.label(RichText::new(problem.title(view.locale)).color(view.palette.weak));
            }
            Err(problem) => problem_ui(ui, view, &problem),
        }
        paste_ui(ui, view, drafts, outbox);
    });
}

/// Whether a merchant has to authorize first.
fn needs_merchant(view: View<'_>) -> bool {
    view.state.is_third_party() && view.state.merchant().is_none()
}

/// What cannot be done yet, and why.
fn no_merchant_ui(ui: &mut Ui, view: View<'_>, problem: &Problem) {
    ui.add_enabled_ui(false, |ui| {
        ui.horizontal_wrapped(|ui| {
            let _ = ui.button(view.text("flow-authorize"));
            let _ = ui.button(view.text("flow-copy-url"));
        });
    });
    let reason = format!(
        "{} {}",
        problem.title(view.locale),
        problem.remedy(view.locale)
    );
    ui.label(RichText::new(reason).color(view.palette.weak));
}

fn step_state(view: View<'_>) -> StepState {
    let flow = &view.state.flow;
    if view.state.paste_problem.is_some() {
        StepState::Failed
    } else if flow.listening.is_some() {
        StepState::Running
    } else if !matches!(flow.stage, Stage::Start) {
        StepState::Done
    } else if view.state.credentials().is_ok() && !needs_merchant(view) {
        StepState::Next
    } else {
        StepState::Waiting
    }
}

fn request_fields_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let profile = view.state.profile();
    if !profile.is_built_in() {
        let hint = "https://…";
        let label = view.text(if view.state.is_third_party() {
            "merchant-app-redirect-uri"
        } else {
            "redirect-uri"
        });
        let response = field_ui(ui, view, &label, hint, &mut drafts.redirect_uri);
        let saved = (PasteField::RedirectUri, profile.redirect_uri.as_str());
        if let Some(uri) = guarded(ui, &response, saved, &mut drafts.redirect_uri, outbox) {
            outbox.push(ProfileMessage::Edit(ProfileEdit::RedirectUri(uri)));
        }
    }
    ui.horizontal_wrapped(|ui| {
        let scopes = Scopes::ALL.map(|scopes| (scopes, scopes.value().to_owned()));
        if let Some(chosen) = choice_ui(ui, &view.text("scope"), profile.scopes, &scopes) {
            outbox.push(ProfileMessage::Edit(ProfileEdit::Scopes(chosen)));
        }
        if Authorization::can_be_caught(view.state) {
            let mut catch = profile.catch_redirect;
            if check_ui(ui, view, &mut catch, view.text("catch-redirect")).changed() {
                outbox.push(ProfileMessage::Edit(ProfileEdit::CatchRedirect(catch)));
            }
        }
    });
}

fn actions_ui(
    ui: &mut Ui,
    view: View<'_>,
    request: &AuthorizationRequest,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, view, &view.text("flow-authorize")).clicked() {
            outbox.push(FlowMessage::Authorize);
        }
        if ui.button(view.text("flow-copy-url")).clicked() {
            ui.ctx().copy_text(request.url().to_string());
            outbox.push(ViewMessage::Copied);
        }
        qr_button_ui(ui, view, request, drafts);
        if view.state.flow.listening.is_some() && ui.button(view.text("cancel")).clicked() {
            outbox.push(FlowMessage::Cancel);
        }
    });
    if view.state.flow.listening.is_some() {
        ui.label(RichText::new(view.text("flow-listening")).color(view.palette.accent));
    }
    CollapsingHeader::new(view.text("authorization-parameters")).show(ui, |ui| {
        key_value_ui(ui, view, "GET", request.page.as_str());
        for (name, value) in request.params().iter() {
            key_value_ui(ui, view, name, value);
        }
    });
}

fn paste_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let names = ("auth-code", "auth-code-hint");
    if let Some(pasted) = paste_field_ui(ui, view, names, &mut drafts.pasted_code) {
        outbox.push(FlowMessage::Paste(pasted));
    }
    // Nothing runs by itself in production.
    if view.state.profile().real_environment() != Environment::Production {
        let mut run = view.state.profile().run_after_paste;
        if check_ui(ui, view, &mut run, view.text("run-after-paste")).changed() {
            outbox.push(ProfileMessage::Edit(ProfileEdit::RunAfterPaste(run)));
        }
    }
    if let Some(problem) = &view.state.paste_problem {
        problem_ui(ui, view, problem);
    }
    if let Stage::Code { code, .. } = &view.state.flow.stage {
        let shown = if view.state.reveal {
            code.secret().to_owned()
        } else {
            Masker::shorten(code.secret())
        };
        key_value_ui(ui, view, "auth_code", &shown);
    }
}
