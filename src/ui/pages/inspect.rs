//! Any pasted answer.

use std::sync::Arc;

use egui::{RichText, ScrollArea, TextEdit, Ui};

use crate::app::{InspectionInput, PastedText, Remote, ViewMessage};
use crate::client::Inspection;
use crate::keys::KeyInspection;
use crate::protocol::Masker;
use crate::ui::drafts::Drafts;
use crate::ui::inspector::{Subject, inspector_ui};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, key_value_ui, primary_button, problem_ui};

/// Draws the page.
pub(in crate::ui) fn inspect_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    card_ui(ui, view, None, |ui| input_ui(ui, view, drafts, outbox));
    ui.add_space(4.0);
    if matches!(
        view.state.inspection_input,
        Some(InspectionInput::Mended(_))
    ) {
        let note = RichText::new(view.text("inspect-mended"));
        ui.label(note.color(view.palette.warning).strong());
    }
    match &view.state.inspection {
        Remote::Idle => {}
        Remote::Pending { previous: None } => {
            ui.spinner();
        }
        Remote::Failed(problem) => problem_ui(ui, view, problem),
        Remote::Ready(inspection)
        | Remote::Pending {
            previous: Some(inspection),
        } => {
            result_ui(ui, view, inspection, drafts, outbox);
        }
    }
}

fn input_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let label = ui.label(RichText::new(view.text("inspect-input")).strong());
    ScrollArea::vertical()
        .id_salt("inspect-input")
        .max_height(110.0)
        .show(ui, |ui| {
            let edit = TextEdit::multiline(&mut drafts.inspect)
                .hint_text(view.text("inspect-hint"))
                .desired_rows(4)
                .desired_width(f32::INFINITY)
                .code_editor();
            ui.add(edit).labelled_by(label.id);
        });
    ui.horizontal(|ui| {
        let is_empty = drafts.inspect.trim().is_empty();
        let button = ui.add_enabled_ui(!is_empty, |ui| {
            primary_button(ui, view, &view.text("inspect"))
        });
        if button.inner.clicked() {
            outbox.push(ViewMessage::Inspect(PastedText::new(
                drafts.inspect.clone(),
            )));
        }
        if !is_empty && ui.button(view.text("clear")).clicked() {
            drafts.inspect.clear();
        }
        let key = match view.state.keys.alipay_public_key.value() {
            Some(_) => "inspect-with-key",
            None => "inspect-without-key",
        };
        let profile = view.profile_name(view.state.profile());
        let text = view.text_with(key, &[("profile", &profile)]);
        ui.label(RichText::new(text).color(view.palette.weak));
    });
}

fn result_ui(
    ui: &mut Ui,
    view: View<'_>,
    inspection: &Arc<Inspection>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let kind = view.text(inspection.kind.title());
    ui.label(view.text_with("inspect-kind", &[("kind", &kind)]));
    if inspection.answer.is_some() {
        let subject = Subject::of_inspection(inspection, view.state.reveal);
        inspector_ui(ui, view, &subject, drafts, outbox);
    }
    if let Some(params) = &inspection.redirect {
        let masker = if view.state.reveal {
            Masker::revealing()
        } else {
            Masker::new()
        };
        card_ui(ui, view, None, |ui| {
            for (name, value) in params.iter() {
                key_value_ui(ui, view, name, &masker.mask_value(name, value));
            }
        });
    }
    if let Some(key) = &inspection.key {
        card_ui(ui, view, None, |ui| key_ui(ui, view, key));
    }
}

fn key_ui(ui: &mut Ui, view: View<'_>, key: &KeyInspection) {
    if let (Some(format), Some(bits)) = (key.format, key.bits) {
        let bits = bits.to_string();
        let args = [("format", format.name()), ("bits", bits.as_str())];
        ui.label(view.text_with("keys-facts", &args));
    }
    if let Some(fingerprint) = &key.fingerprint {
        key_value_ui(ui, view, "SHA-256", &fingerprint.to_string());
    }
    for note in &key.notes {
        ui.label(RichText::new(view.text(note.text_id())).color(view.palette.weak));
    }
}
