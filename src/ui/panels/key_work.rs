//! What can be made of a key: another form, a new pair, the text to paste into the console.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{RichText, Ui};

use super::key_files::key_file_name;
use crate::app::{KeyFile, KeyFileMessage};
use crate::keys::{AppPublicKey, KeyConversion, KeyEncoding, PairLength, SDK_KEY_FORMS, UsableKey};
use crate::ui::key_page_draft::KeyPageDraft;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    card_ui, choice_ui, copy_button_ui, entered, field_ui, mono_text_ui, problem_ui,
};

/// Draws the cards below the list.
pub(in crate::ui) fn key_work_ui(
    ui: &mut Ui,
    view: View<'_>,
    files: &[Arc<KeyFile>],
    draft: &mut KeyPageDraft,
    outbox: &mut Outbox,
) {
    let chosen = draft.chosen_of(files);
    let chosen = chosen.and_then(|file| Some((file, file.key()?)));
    if let Some(problem) = &view.state.key_files.problem {
        card_ui(ui, view, Some(view.palette.bad), |ui| {
            problem_ui(ui, view, problem);
        });
        ui.add_space(8.0);
    }
    card_ui(ui, view, None, |ui| {
        convert_ui(ui, view, chosen, draft, outbox);
    });
    ui.add_space(8.0);
    card_ui(ui, view, None, |ui| console_ui(ui, view, chosen, outbox));
    ui.add_space(8.0);
    card_ui(ui, view, None, |ui| generate_ui(ui, view, draft, outbox));
}

fn convert_ui(
    ui: &mut Ui,
    view: View<'_>,
    chosen: Option<(&KeyFile, &UsableKey)>,
    draft: &mut KeyPageDraft,
    outbox: &mut Outbox,
) {
    let Some((file, key)) = chosen else {
        ui.label(RichText::new(view.text("key-page-convert-nothing")).color(view.palette.weak));
        return;
    };
    let name = key_file_name(view, file);
    let title = view.text_with("key-page-convert", &[("name", &name)]);
    ui.label(RichText::new(title).strong());
    let conversion = draft.conversion(key.is_private());
    ui.horizontal_wrapped(|ui| {
        let structures = KeyPageDraft::structures(key.is_private());
        let structures: Vec<_> = structures
            .map(|structure| (structure, view.text(structure.text_id())))
            .collect();
        let label = view.text("key-page-structure");
        if let Some(structure) = choice_ui(ui, &label, conversion.structure, &structures) {
            draft.choose(structure);
        }
        let encodings = [
            (KeyEncoding::Pem, KeyEncoding::Pem.name().to_owned()),
            (KeyEncoding::Base64Line, view.text("key-page-line")),
            (KeyEncoding::Der, KeyEncoding::Der.name().to_owned()),
        ];
        let label = view.text("key-page-encoding");
        if let Some(encoding) = choice_ui(ui, &label, conversion.encoding, &encodings) {
            draft.encoding = encoding;
        }
        if ui.button(view.text("key-page-save")).clicked() {
            outbox.push(KeyFileMessage::SaveAs(file.id, conversion));
        }
    });
    let label = view.text("key-page-save-path");
    let hint = view.text("keys-path-hint");
    let response = field_ui(ui, view, &label, &hint, &mut draft.save_path);
    if entered(ui, &response) && !draft.save_path.trim().is_empty() {
        let path = PathBuf::from(draft.save_path.as_str());
        outbox.push(KeyFileMessage::SaveTo(file.id, conversion, path));
    }
}

fn console_ui(
    ui: &mut Ui,
    view: View<'_>,
    chosen: Option<(&KeyFile, &UsableKey)>,
    outbox: &mut Outbox,
) {
    let public_key = chosen.and_then(|(file, key)| Some((file, key.app_public_key()?)));
    let Some((file, public_key)) = public_key else {
        ui.label(RichText::new(view.text("key-console-title")).strong());
        ui.label(RichText::new(view.text("key-page-console-none")).color(view.palette.weak));
        return;
    };
    let name = key_file_name(view, file);
    let title = view.text_with("key-page-console", &[("name", &name)]);
    ui.label(RichText::new(title).strong());
    public_key_ui(ui, view, &public_key, outbox);
    for step in ["key-console-upload", "key-console-copy", "key-console-mode"] {
        ui.label(view.text(step));
    }
    ui.add_space(4.0);
    ui.label(RichText::new(view.text("sdk-keys-title")).color(view.palette.weak));
    for sdk in SDK_KEY_FORMS {
        let form = form(view, sdk.private_key);
        let text = format!("{} · {form} · {}", sdk.name, view.text(sdk.hint));
        ui.label(RichText::new(text).small());
    }
}

fn public_key_ui(ui: &mut Ui, view: View<'_>, key: &AppPublicKey, outbox: &mut Outbox) {
    let what = view.text("key-page-console-line");
    ui.horizontal(|ui| {
        ui.label(RichText::new(&what).color(view.palette.weak));
        copy_button_ui(ui, view, outbox, &what, || key.to_base64_line());
    });
    mono_text_ui(ui, &key.to_base64_line());
}

fn form(view: View<'_>, conversion: KeyConversion) -> String {
    let encoding = match conversion.encoding {
        KeyEncoding::Base64Line => view.text("key-page-line"),
        KeyEncoding::Pem | KeyEncoding::Der => conversion.encoding.name().to_owned(),
    };
    format!("{}, {encoding}", conversion.structure.format().name())
}

fn generate_ui(ui: &mut Ui, view: View<'_>, draft: &mut KeyPageDraft, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("key-page-generate-title")).strong());
    ui.label(RichText::new(view.text("key-page-generate-about")).color(view.palette.weak));
    let is_busy = view.state.key_files.generating.is_some();
    ui.horizontal_wrapped(|ui| {
        let lengths = PairLength::ALL.map(|length| {
            let bits = length.bits().to_string();
            (length, view.text_with("key-page-bits", &[("bits", &bits)]))
        });
        let label = view.text("key-page-length");
        if let Some(length) = choice_ui(ui, &label, draft.length, &lengths) {
            draft.length = length;
        }
        let button = egui::Button::new(view.text("key-page-generate"));
        if ui.add_enabled(!is_busy, button).clicked() {
            outbox.push(KeyFileMessage::GenerateIn(draft.length));
        }
        if is_busy {
            ui.spinner();
            ui.label(view.text("key-page-generating"));
        }
    });
    let label = view.text("key-page-folder");
    let hint = view.text("keys-path-hint");
    let response = field_ui(ui, view, &label, &hint, &mut draft.folder);
    if entered(ui, &response) && !is_busy && !draft.folder.trim().is_empty() {
        let folder = PathBuf::from(draft.folder.as_str());
        outbox.push(KeyFileMessage::Generate(draft.length, folder));
    }
}
