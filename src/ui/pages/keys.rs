//! Key files: what they are, which belong together, and what to make of them.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{RichText, ScrollArea, TextEdit, Ui};
use zeroize::Zeroizing;

use crate::app::{KeyFile, KeyFileMessage, KeyFiles, PastedText};
use crate::keys::KeyMatrix;
use crate::ui::drafts::Drafts;
use crate::ui::key_page_draft::KeyPageDraft;
use crate::ui::outbox::Outbox;
use crate::ui::panels::{key_file_name, key_files_ui, key_work_ui};
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, entered, field_ui, pasted_key, primary_button};

/// Draws the page.
pub(in crate::ui) fn keys_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let draft = &mut drafts.key_page;
    let files = view.state.known_keys();
    let matrix = KeyFiles::matrix(&files);
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            card_ui(ui, view, None, |ui| source_ui(ui, view, draft, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| {
                key_files_ui(ui, view, (&files, &matrix), draft, outbox);
            });
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| groups_ui(ui, view, &files, &matrix));
            ui.add_space(8.0);
            key_work_ui(ui, view, &files, draft, outbox);
        });
}

fn source_ui(ui: &mut Ui, view: View<'_>, draft: &mut KeyPageDraft, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("page-keys")).heading());
    ui.label(RichText::new(view.text("key-page-about")).color(view.palette.weak));
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, view, &view.text("key-page-open")).clicked() {
            outbox.push(KeyFileMessage::Pick);
        }
        let is_open = draft.text.is_some();
        let paste = ui.selectable_label(is_open, view.text("key-page-paste"));
        if paste.clicked() {
            draft.text = (!is_open).then(Zeroizing::default);
        }
        ui.label(RichText::new(view.text("key-page-drop")).color(view.palette.weak));
        if view.state.key_files.is_reading() {
            ui.spinner();
        }
    });
    let hint = view.text("keys-path-hint");
    let response = field_ui(
        ui,
        view,
        &view.text("key-page-path"),
        &hint,
        &mut draft.path,
    );
    if let Some(text) = pasted_key(ui, &response, &mut draft.path) {
        outbox.push(KeyFileMessage::Paste(text));
    } else if entered(ui, &response) && !draft.path.trim().is_empty() {
        let path = PathBuf::from(std::mem::take(&mut draft.path));
        outbox.push(KeyFileMessage::Open(vec![path]));
    }
    pasted_text_ui(ui, view, draft, outbox);
}

/// What is pasted may be a private key, so the text is hidden.
fn pasted_text_ui(ui: &mut Ui, view: View<'_>, draft: &mut KeyPageDraft, outbox: &mut Outbox) {
    let Some(text) = &mut draft.text else {
        return;
    };
    let label = RichText::new(view.text("key-page-text"));
    let label = ui.label(label.color(view.palette.weak).small());
    let edit = TextEdit::multiline(&mut **text)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .password(true);
    ui.add(edit).labelled_by(label.id);
    if ui.button(view.text("key-page-look")).clicked() && !text.trim().is_empty() {
        let text = PastedText::new(std::mem::take(&mut **text));
        outbox.push(KeyFileMessage::Paste(text));
        draft.text = None;
    }
}

fn groups_ui(ui: &mut Ui, view: View<'_>, files: &[Arc<KeyFile>], matrix: &KeyMatrix) {
    ui.label(RichText::new(view.text("key-page-groups")).strong());
    let groups = matrix.groups();
    if groups.is_empty() {
        ui.label(RichText::new(view.text("key-page-no-groups")).color(view.palette.weak));
    }
    for group in groups {
        let names = group.iter().filter_map(|place| files.get(*place));
        let names: Vec<_> = names.map(|file| key_file_name(view, file)).collect();
        let [first, second, ..] = *group.as_slice() else {
            continue;
        };
        let relation = view.text(matrix.relation(first, second).text_id());
        let text = if group.len() == 2 {
            format!("{relation}: {}", names.join(" + "))
        } else {
            names.join(" + ")
        };
        ui.label(text);
    }
}
