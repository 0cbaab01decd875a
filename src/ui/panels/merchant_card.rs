//! Step 1b of a third-party app: a merchant's consent in the browser, and the token for it.

use egui::{CollapsingHeader, RichText, Ui};

use super::merchant_grant::granted_ui;
use super::step::{StepState, call_of, step_head_ui};
use crate::app::{
    Authorization, FlowMessage, MerchantGrant, MerchantMessage, ProfileEdit, ProfileMessage,
    ViewMessage,
};
use crate::keys::PasteField;
use crate::protocol::{AppAuthToken, AppAuthorizationPage, AppAuthorizationRequest, Masker};
use crate::ui::drafts::Drafts;
use crate::ui::merchant_draft::MerchantDraft;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    card_ui, choice_ui, field_ui, guarded, key_value_ui, paste_field_ui, primary_button,
    problem_ui, secret_field_ui,
};

/// Draws the card, if the profile is that of a third-party app.
pub(in crate::ui) fn merchant_card_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if !view.state.is_third_party() {
        return;
    }
    let leg = &view.state.merchant;
    let call = call_of(view, leg.call);
    let state = step_state(view);
    card_ui(ui, view, state.frame_color(view), |ui| {
        step_head_ui(ui, view, ("1b", "step-merchant"), state, call);
        match &leg.grant {
            MerchantGrant::Granted(merchant) => granted_ui(ui, view, merchant, outbox),
            MerchantGrant::Exchanging { .. }
            | MerchantGrant::Refreshing { .. }
            | MerchantGrant::Querying { .. } => cancel_ui(ui, view, outbox),
            MerchantGrant::None | MerchantGrant::Code(_) | MerchantGrant::Failed => {
                ui.label(RichText::new(view.text("merchant-about")).color(view.palette.weak));
                authorize_ui(ui, view, &mut drafts.merchant, outbox);
                code_ui(ui, view, outbox);
                own_token_ui(ui, view, &mut drafts.merchant, outbox);
            }
        }
        if let Some(problem) = &leg.paste_problem {
            problem_ui(ui, view, problem);
        }
        if let Some(call) = call
            && ui.link(view.text("merchant-shown")).clicked()
        {
            outbox.push(ViewMessage::Choose(call.id));
        }
    });
}

fn step_state(view: View<'_>) -> StepState {
    let leg = &view.state.merchant;
    if leg.listening.is_some() || leg.grant.task().is_some() {
        return StepState::Running;
    }
    match &leg.grant {
        MerchantGrant::Failed => StepState::Failed,
        _ if leg.paste_problem.is_some() => StepState::Failed,
        MerchantGrant::Granted(_) => {
            call_of(view, leg.call).map_or(StepState::Done, |call| StepState::of_ended(Some(call)))
        }
        _ if view.state.credentials().is_ok() => StepState::Next,
        _ => StepState::Waiting,
    }
}

fn authorize_ui(ui: &mut Ui, view: View<'_>, draft: &mut MerchantDraft, outbox: &mut Outbox) {
    let profile = view.state.profile();
    if !profile.is_built_in() {
        let label = view.text("merchant-redirect-uri");
        let response = field_ui(ui, view, &label, "https://…", &mut draft.redirect_uri);
        let saved = (PasteField::RedirectUri, profile.app_redirect_uri.as_str());
        if let Some(uri) = guarded(ui, &response, saved, &mut draft.redirect_uri, outbox) {
            outbox.push(ProfileMessage::Edit(ProfileEdit::AppRedirectUri(uri)));
        }
    }
    let pages = AppAuthorizationPage::ALL.map(|page| (page, page.name().to_owned()));
    let name = view.text("merchant-page");
    if let Some(page) = choice_ui(ui, &name, view.state.merchant.page, &pages) {
        outbox.push(MerchantMessage::Page(page));
    }
    match Authorization::app_request(view.state) {
        Ok(request) => actions_ui(ui, view, &request, outbox),
        Err(problem) if view.state.credentials().is_err() => {
            ui.label(RichText::new(problem.title(view.locale)).color(view.palette.weak));
        }
        Err(problem) => problem_ui(ui, view, &problem),
    }
    let names = ("merchant-code", "merchant-code-hint");
    if let Some(pasted) = paste_field_ui(ui, view, names, &mut draft.pasted_code) {
        outbox.push(MerchantMessage::Paste(pasted));
    }
}

fn actions_ui(ui: &mut Ui, view: View<'_>, request: &AppAuthorizationRequest, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, view, &view.text("merchant-authorize")).clicked() {
            outbox.push(MerchantMessage::Authorize);
        }
        if ui.button(view.text("merchant-copy-url")).clicked() {
            ui.ctx().copy_text(request.url().to_string());
            outbox.push(ViewMessage::Copied);
        }
        if view.state.merchant.listening.is_some() && ui.button(view.text("cancel")).clicked() {
            outbox.push(FlowMessage::Cancel);
        }
    });
    if view.state.merchant.listening.is_some() {
        ui.label(RichText::new(view.text("flow-listening")).color(view.palette.accent));
    }
}

fn code_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    match &view.state.merchant.grant {
        MerchantGrant::Code(code) => {
            let shown = if view.state.reveal {
                code.secret().to_owned()
            } else {
                Masker::shorten(code.secret())
            };
            key_value_ui(ui, view, "app_auth_code", &shown);
            if primary_button(ui, view, &view.text("merchant-exchange")).clicked() {
                outbox.push(MerchantMessage::Exchange);
            }
        }
        MerchantGrant::Failed => {
            ui.label(RichText::new(view.text("merchant-spent")).color(view.palette.bad));
        }
        _ => {}
    }
}

fn own_token_ui(ui: &mut Ui, view: View<'_>, draft: &mut MerchantDraft, outbox: &mut Outbox) {
    CollapsingHeader::new(view.text("merchant-own-token")).show(ui, |ui| {
        secret_field_ui(ui, view, &view.text("merchant-token"), &mut draft.token);
        let label = view.text("merchant-app-id");
        field_ui(
            ui,
            view,
            &label,
            &view.text("app-id-hint"),
            &mut draft.app_id,
        );
        let is_complete = !draft.token.trim().is_empty() && !draft.app_id.trim().is_empty();
        let button =
            ui.add_enabled_ui(is_complete, |ui| ui.button(view.text("merchant-use-token")));
        if button.inner.clicked() {
            outbox.push(MerchantMessage::Use {
                token: AppAuthToken::new(draft.token.trim()),
                app_id: std::mem::take(&mut draft.app_id).trim().to_owned(),
            });
            draft.token = zeroize::Zeroizing::default();
        }
    });
}

fn cancel_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    if ui.button(view.text("cancel")).clicked() {
        outbox.push(FlowMessage::Cancel);
    }
}
