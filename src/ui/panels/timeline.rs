//! All calls of this run of the program.

use egui::{Button, RichText, ScrollArea, Ui};

use super::step::elapsed_text;
use crate::app::ViewMessage;
use crate::client::Exchange;
use crate::protocol::GatewayTimestamp;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;

/// Draws the timeline, the newest call first.
pub(in crate::ui) fn timeline_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let exchanges = view.state.timeline();
    ui.label(
        RichText::new(view.text("timeline"))
            .color(view.palette.weak)
            .small(),
    );
    if exchanges.is_empty() {
        ui.label(RichText::new(view.text("timeline-empty")).color(view.palette.weak));
        return;
    }
    let height = ui.text_style_height(&egui::TextStyle::Body) + 8.0;
    ScrollArea::vertical()
        .id_salt("timeline")
        .auto_shrink([false, false])
        .show_rows(ui, height, exchanges.len(), |ui, rows| {
            for row in rows {
                let index = exchanges.len() - 1 - row;
                if let Some(exchange) = exchanges.get(index) {
                    line_ui(ui, view, exchange, outbox);
                }
            }
        });
}

/// Fluent id of what the call is for, where the name of its method does not say it.
fn purpose(exchange: &Exchange) -> Option<&'static str> {
    if exchange.is_preflight() {
        return Some("preflight-title");
    }
    let title = exchange.title();
    (title != exchange.method.title).then_some(title)
}

fn line_ui(ui: &mut Ui, view: View<'_>, exchange: &Exchange, outbox: &mut Outbox) {
    let (word, color) = outcome(view, exchange);
    let chosen = view.state.shown_id() == Some(exchange.id);
    let time = GatewayTimestamp::at(exchange.started);
    let method = match purpose(exchange) {
        Some(purpose) => format!("{}  {}", exchange.method.name, view.text(purpose)),
        None => exchange.method.name.to_owned(),
    };
    let text = format!(
        "#{}  {}  {}  {method}  {}",
        exchange.id.0,
        time.as_str().get(11..).unwrap_or_default(),
        view.text(exchange.environment.title()),
        elapsed_text(exchange),
    );
    ui.horizontal(|ui| {
        ui.label(RichText::new(word).color(color).strong());
        if ui
            .add(Button::selectable(chosen, text).truncate())
            .clicked()
        {
            outbox.push(ViewMessage::Choose(exchange.id));
        }
    });
}

/// The result in a word or a code, and its colour.
pub(super) fn outcome(view: View<'_>, exchange: &Exchange) -> (String, egui::Color32) {
    let error = exchange
        .answer
        .as_ref()
        .and_then(|answer| answer.error.as_ref());
    let is_recorded = exchange
        .answer
        .as_ref()
        .is_some_and(|answer| answer.signature.is_recorded());
    match (&exchange.transport, error) {
        // Nothing was verified here, so nothing is shown as good.
        _ if is_recorded && exchange.is_good() => (
            format!("· {}", view.text("outcome-recorded")),
            view.palette.warning,
        ),
        // A preflight asks to be refused.
        _ if exchange.is_good() => (
            format!("✓ {}", view.text("outcome-good")),
            view.palette.good,
        ),
        (Some(fault), _) => (format!("× {}", fault.name()), view.palette.bad),
        (None, Some(error)) => (format!("× {}", error.first_code()), view.palette.bad),
        (None, None) => (
            format!("! {}", view.text("outcome-doubtful")),
            view.palette.warning,
        ),
    }
}
