//! What is known of a past run, and what can be done with it.

use egui::{Label, RichText, Ui};

use super::history_list::outcome;
use crate::app::{HistoryChange, HistoryMessage};
use crate::protocol::GatewayTimestamp;
use crate::storage::RunEntry;
use crate::ui::history_draft::HistoryDraft;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{committed, copy_button_ui, field_ui, primary_button};

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
    facts_ui(ui, view, entry, outbox);
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

fn facts_ui(ui: &mut Ui, view: View<'_>, entry: &RunEntry, outbox: &mut Outbox) {
    let facts = &entry.facts;
    let (word, color) = outcome(view, facts.outcome);
    ui.label(RichText::new(word).color(color).strong());
    let time = GatewayTimestamp::at(facts.started);
    let environment = view.text(facts.environment.title());
    let finding = facts.finding_title(view.locale).unwrap_or_default();
    for (name, value) in [
        (view.text("history-column-time"), time.as_str()),
        (view.text("environment"), &environment),
        (view.text("history-profile"), &facts.profile),
        (view.text("app-id"), &facts.app_id),
        (view.text("history-api-version"), facts.api_version.name()),
        ("code".to_owned(), &facts.code),
        ("sub_code".to_owned(), &facts.sub_code),
        (view.text("history-verdict"), &facts.verdict),
        (view.text("history-finding"), finding),
    ] {
        if !value.is_empty() {
            fact_ui(ui, view, (&name, value), outbox);
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

fn fact_ui(ui: &mut Ui, view: View<'_>, (name, value): (&str, &str), outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(name).color(view.palette.weak));
        ui.add(Label::new(RichText::new(value).monospace()).wrap());
        copy_button_ui(ui, view, outbox, name, || value.to_owned());
    });
}
