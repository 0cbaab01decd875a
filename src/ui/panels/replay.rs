//! A run from a file: the line that says so, and what stands in the place of the step cards.

use std::collections::BTreeSet;

use egui::{Button, RichText, Ui};

use super::step::elapsed_text;
use super::timeline::outcome;
use crate::app::{CapsuleMessage, ComparisonMessage, Replay, ReplaySource, ViewMessage};
use crate::protocol::GatewayTimestamp;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, key_value_ui};

/// Says whose run it is, and leads back to the live one.
pub(in crate::ui) fn replay_banner_ui(
    ui: &mut Ui,
    view: View<'_>,
    replay: &Replay,
    outbox: &mut Outbox,
) {
    let (file, made) = (replay.source.name(), GatewayTimestamp::at(replay.made));
    let args = [
        ("file", file.as_str()),
        ("made", made.as_str()),
        ("kind", &view.text(replay.kind.title())),
    ];
    ui.horizontal_wrapped(|ui| {
        let line = RichText::new(view.text_with("capsule-banner", &args)).strong();
        ui.label(line.color(view.palette.warning));
        if ui.button(view.text("capsule-close")).clicked() {
            outbox.push(CapsuleMessage::Close);
        }
        let has_live = !view.state.exchanges.is_empty();
        let compare = ui.add_enabled(has_live, Button::new(view.text("compare-live")));
        if compare.clicked() {
            outbox.push(ComparisonMessage::CompareWithLive);
        }
        if ui.button(view.text("compare-file")).clicked() {
            outbox.push(ComparisonMessage::CompareWithFile);
        }
    });
}

/// What is known of the run. Nothing here calls anything.
pub(in crate::ui) fn replay_card_ui(
    ui: &mut Ui,
    view: View<'_>,
    replay: &Replay,
    outbox: &mut Outbox,
) {
    card_ui(ui, view, Some(view.palette.warning), |ui| {
        ui.label(RichText::new(view.text("capsule-steps")).strong());
        for exchange in &replay.exchanges {
            let (word, color) = outcome(view, exchange);
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(word).color(color).strong());
                if ui.link(view.text(exchange.title())).clicked() {
                    outbox.push(ViewMessage::Choose(exchange.id));
                }
                ui.label(RichText::new(elapsed_text(exchange)).color(view.palette.weak));
            });
        }
        ui.add_space(6.0);
        ui.label(view.text(note(replay)));
        keys_ui(ui, view, replay);
        let sender = view.text_with("capsule-sender", &[("program", &replay.program)]);
        ui.label(RichText::new(sender).color(view.palette.weak));
        if !replay.unknown_rules.is_empty() {
            let rules = replay.unknown_rules.join(", ");
            let text = view.text_with("capsule-unknown-rules", &[("rules", &rules)]);
            ui.label(RichText::new(text).color(view.palette.warning));
        }
    });
}

/// What can be trusted of it.
fn note(replay: &Replay) -> &'static str {
    match replay.source {
        ReplaySource::File(_) => replay.kind.note(),
        ReplaySource::History(_) => "history-note",
    }
}

/// The fingerprints of the keys in the file, to be compared.
fn keys_ui(ui: &mut Ui, view: View<'_>, replay: &Replay) {
    let keys = replay.exchanges.iter().map(|exchange| &exchange.keys);
    let fingerprints: BTreeSet<_> = keys
        .filter_map(|keys| keys.alipay.as_ref())
        .map(|key| key.fingerprint().to_string())
        .collect();
    for fingerprint in fingerprints {
        key_value_ui(ui, view, &view.text("signature-key"), &fingerprint);
    }
}
