//! What is known of a past run, and what can be done with it.

use egui::{RichText, Ui};

use super::history_list::outcome;
use crate::app::{HistoryChange, HistoryMessage};
use crate::protocol::GatewayTimestamp;
use crate::storage::RunEntry;
use crate::ui::history_draft::HistoryDraft;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{committed, field_ui, key_value_ui, primary_button};

/// Draws the chosen run.
pub(in crate::ui) fn history_run_ui(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut HistoryDraft,
    outbox: &mut Outbox,
) {
    let Some(entry) = view.state.history.chosen() else {
        ui.label(RichText::new(view.text("history-choose")).color(view.palette.weak));
        return;
    };
    let id = entry.id;
    let title = view.text_with("history-run", &[("id", &id.to_string())]);
    ui.label(RichText::new(title).heading());
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, view, &view.text("history-open")).clicked() {
            outbox.push(HistoryMessage::Open(id));
        }
        let pin = if entry.is_pinned {
            "history-unpin"
        } else {
            "history-pin"
        };
        if ui.button(view.text(pin)).clicked() {
            let change = HistoryChange::Pin(id, !entry.is_pinned);
            outbox.push(HistoryMessage::Change(change));
        }
        if ui.button(view.text("history-export")).clicked() {
            outbox.push(HistoryMessage::Export(id));
        }
        if ui.button(view.text("history-delete")).clicked() {
            outbox.push(HistoryMessage::Delete(vec![id]));
        }
    });
    name_ui(ui, view, entry, draft, outbox);
    ui.add_space(6.0);
    facts_ui(ui, view, entry);
}

fn name_ui(
    ui: &mut Ui,
    view: View<'_>,
    entry: &RunEntry,
    draft: &mut HistoryDraft,
    outbox: &mut Outbox,
) {
    let (label, hint) = (view.text("history-name"), view.text("history-name-hint"));
    let name = draft.name_of(entry.id, &entry.name);
    let field = field_ui(ui, view, &label, &hint, name);
    if committed(&field) && name.trim() != entry.name {
        let change = HistoryChange::Rename(entry.id, name.clone());
        outbox.push(HistoryMessage::Change(change));
    }
}

fn facts_ui(ui: &mut Ui, view: View<'_>, entry: &RunEntry) {
    let facts = &entry.facts;
    let (word, color) = outcome(view, facts.outcome);
    ui.label(RichText::new(word).color(color).strong());
    let time = GatewayTimestamp::at(facts.started);
    let environment = view.text(facts.environment.title());
    for (name, value) in [
        ("history-column-time", time.as_str()),
        ("environment", &environment),
        ("history-profile", &facts.profile),
        ("app-id", &facts.app_id),
        ("history-api-version", facts.api_version.name()),
    ] {
        if !value.is_empty() {
            key_value_ui(ui, view, &view.text(name), value);
        }
    }
    for (name, value) in [
        ("code", &facts.code),
        ("sub_code", &facts.sub_code),
        ("verdict", &facts.verdict),
    ] {
        if !value.is_empty() {
            key_value_ui(ui, view, name, value);
        }
    }
    ui.add_space(6.0);
    ui.label(RichText::new(view.text("history-calls")).color(view.palette.weak));
    for method in &facts.methods {
        ui.label(RichText::new(method).monospace());
    }
    ui.add_space(6.0);
    let note = if facts.has_personal {
        "history-with-personal"
    } else {
        "history-without-personal"
    };
    ui.label(RichText::new(view.text(note)).color(view.palette.weak));
}
