//! The question before anything goes to production.

use egui::{Context, RichText};

use crate::app::{FlowMessage, Unconfirmed};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{modal_ui, primary_button};

/// Asks, if something waits for a yes.
pub(in crate::ui) fn confirm_ui(ctx: &Context, view: View<'_>, outbox: &mut Outbox) {
    let Some(call) = view.state.unconfirmed else {
        return;
    };
    let (action, text) = match call {
        Unconfirmed::Exchange => ("flow-exchange", "confirm-text"),
        Unconfirmed::Query => ("flow-query", "confirm-text"),
        Unconfirmed::Preflight => ("flow-preflight", "confirm-preflight"),
        Unconfirmed::Refresh => ("flow-refresh", "confirm-text"),
        Unconfirmed::MerchantExchange => ("merchant-exchange", "confirm-text"),
        Unconfirmed::MerchantQuery => ("merchant-query", "confirm-text"),
        Unconfirmed::MerchantRefresh => ("merchant-refresh", "confirm-text"),
        Unconfirmed::Certificate => ("certificate-download", "confirm-certificate"),
    };
    let response = modal_ui(ctx, "confirm-production", 420.0, |ui| {
        ui.label(
            RichText::new(view.text("confirm-title"))
                .heading()
                .color(view.palette.bad),
        );
        ui.label(view.text_with(text, &[("action", &view.text(action))]));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if primary_button(ui, view, &view.text("confirm-yes")).clicked() {
                outbox.push(FlowMessage::Confirm);
            }
            if ui.button(view.text("confirm-no")).clicked() {
                outbox.push(FlowMessage::Decline);
            }
        });
    });
    if response.should_close() {
        outbox.push(FlowMessage::Decline);
    }
}
