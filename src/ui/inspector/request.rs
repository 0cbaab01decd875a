//! What was sent, and the head of what came back.

use egui::{Grid, RichText, Ui};

use super::Subject;
use crate::app::{SignContentMessage, SignContentTexts};
use crate::client::Exchange;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, key_value_ui, mono_text_ui, text_block_ui};

/// Draws address, parameters, string to sign and the answer's headers.
pub(super) fn request_ui(ui: &mut Ui, view: View<'_>, subject: &Subject<'_>, outbox: &mut Outbox) {
    let Some(exchange) = subject.exchange else {
        return;
    };
    let request = &exchange.request;
    let mut address = request.url.clone();
    address.set_query(None);
    key_value_ui(ui, view, request.http_method.name(), address.as_str());
    if SignContentTexts::has_both(exchange) && ui.button(view.text("compare-strings")).clicked() {
        outbox.push(SignContentMessage::CompareExchange(exchange.id));
    }
    section_ui(ui, view, "request-headers");
    let headers = request.headers();
    let headers = headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    params_ui(ui, view, subject, "headers", headers);
    if !request.query.is_empty() {
        section_ui(ui, view, "request-query");
        params_ui(ui, view, subject, "query", request.query.iter());
    }
    if !request.business.is_empty() {
        section_ui(ui, view, "request-body");
        params_ui(ui, view, subject, "body", request.business.iter());
    }
    let content = subject.masker.mask(request.sign_content.as_str());
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let title = view.text("sign-content");
        ui.label(RichText::new(&title).strong());
        copy_button_ui(ui, view, outbox, &title, || content.clone());
    });
    text_block_ui(ui, view, "sign-content", &content);
    received_ui(ui, view, exchange);
}

fn section_ui(ui: &mut Ui, view: View<'_>, title: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(view.text(title)).strong());
}

fn params_ui<'a>(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    id: &str,
    params: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let width = ui.available_width();
    Grid::new(id)
        .num_columns(2)
        .striped(true)
        .spacing([14.0, 4.0])
        .show(ui, |ui| {
            for (name, value) in params {
                ui.label(RichText::new(name).monospace().color(view.palette.weak));
                ui.scope(|ui| {
                    ui.set_max_width((width - 180.0).max(200.0));
                    mono_text_ui(ui, &subject.masker.mask_value(name, value));
                });
                ui.end_row();
            }
        });
}

fn received_ui(ui: &mut Ui, view: View<'_>, exchange: &Exchange) {
    let Some(received) = &exchange.received else {
        return;
    };
    section_ui(ui, view, "response-head");
    key_value_ui(ui, view, "HTTP", &received.status.to_string());
    for (name, value) in &received.headers {
        key_value_ui(ui, view, name, value);
    }
    let size = view.text_with("bytes", &[("count", &received.body.len().to_string())]);
    ui.label(RichText::new(size).color(view.palette.weak));
}
