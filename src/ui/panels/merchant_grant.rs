//! What a merchant has granted.

use egui::{Button, RichText, Ui};

use super::left_text::left_ui;
use crate::app::{Merchant, MerchantMessage};
use crate::protocol::methods::{OAUTH_TOKEN, USER_INFO_SHARE};
use crate::protocol::{AppGrant, AppGrantStatus, Masker};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{choice_ui, key_value_ui};

/// Draws the grant with what can be done about it.
pub(super) fn granted_ui(ui: &mut Ui, view: View<'_>, merchant: &Merchant, outbox: &mut Outbox) {
    if merchant.others.is_empty() {
        key_value_ui(ui, view, "auth_app_id", &app_name(view, &merchant.grant));
    } else {
        grants_ui(ui, view, merchant, outbox);
    }
    if let Some(user_id) = &merchant.grant.user_id {
        key_value_ui(ui, view, "user_id", user_id);
    }
    let secret = merchant.grant.app_auth_token.secret();
    let shown = if view.state.reveal {
        secret.to_owned()
    } else {
        Masker::shorten(secret)
    };
    key_value_ui(ui, view, "app_auth_token", &shown);
    left_ui(
        ui,
        view,
        "merchant-token-life",
        merchant.life_left(view.now),
    );
    let left = merchant.refresh_life_left(view.now);
    left_ui(ui, view, "merchant-refresh-life", left);
    if let Some(status) = &merchant.status {
        status_ui(ui, view, status);
    }
    actions_ui(ui, view, merchant, outbox);
    let note = RichText::new(view.text("merchant-memory"));
    ui.label(note.color(view.palette.weak).small());
}

/// The merchant may have authorized several apps; one of them is called for.
fn grants_ui(ui: &mut Ui, view: View<'_>, merchant: &Merchant, outbox: &mut Outbox) {
    let mut options = vec![(None, app_name(view, &merchant.grant))];
    let others = merchant.others.iter().enumerate();
    options.extend(others.map(|(index, grant)| (Some(index), app_name(view, grant))));
    let name = view.text("merchant-grants");
    ui.horizontal(|ui| {
        ui.label(RichText::new(&name).color(view.palette.weak));
        if let Some(Some(index)) = choice_ui(ui, &name, None, &options) {
            outbox.push(MerchantMessage::Choose(index));
        }
    });
}

fn app_name(view: View<'_>, grant: &AppGrant) -> String {
    match &grant.auth_app_id {
        Some(app_id) => app_id.to_string(),
        None => view.text("merchant-no-app-id"),
    }
}

fn status_ui(ui: &mut Ui, view: View<'_>, status: &AppGrantStatus) {
    let (text, color) = if status.is_valid() {
        (view.text("merchant-status-valid"), view.palette.good)
    } else {
        let args = [("status", status.status.as_str())];
        (
            view.text_with("merchant-status-other", &args),
            view.palette.bad,
        )
    };
    ui.label(RichText::new(text).color(color));
    let calls = [OAUTH_TOKEN.name, USER_INFO_SHARE.name];
    if let Some(lacking) = calls
        .into_iter()
        .find(|method| status.covers(method) == Some(false))
    {
        let text = view.text_with("merchant-lacks", &[("method", lacking)]);
        ui.label(RichText::new(text).color(view.palette.warning));
    } else if !status.auth_methods.is_empty() {
        ui.label(view.text("merchant-covers"));
    }
}

fn actions_ui(ui: &mut Ui, view: View<'_>, merchant: &Merchant, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.text("merchant-query")).clicked() {
            outbox.push(MerchantMessage::Query);
        }
        let can_refresh = merchant.grant.app_refresh_token.is_some();
        let refresh = Button::new(view.text("merchant-refresh"));
        if ui.add_enabled(can_refresh, refresh).clicked() {
            outbox.push(MerchantMessage::Refresh);
        }
        if ui.button(view.text("merchant-forget")).clicked() {
            outbox.push(MerchantMessage::Forget);
        }
    });
}
