//! The list of key files.

use std::sync::Arc;

use egui::{RichText, Ui};

use crate::app::{KeyFile, KeyFileMessage, KeyFileOrigin};
use crate::keys::{KeyInspection, KeyMatrix};
use crate::protocol::Environment;
use crate::storage::Profile;
use crate::ui::key_page_draft::KeyPageDraft;
use crate::ui::outbox::Outbox;
use crate::ui::panels::certificate_facts_ui;
use crate::ui::view::View;
use crate::ui::widgets::{problem_ui, small_button};

/// Draws every file with what it is and what belongs to it.
pub(in crate::ui) fn key_files_ui(
    ui: &mut Ui,
    view: View<'_>,
    (files, matrix): (&[Arc<KeyFile>], &KeyMatrix),
    draft: &mut KeyPageDraft,
    outbox: &mut Outbox,
) {
    ui.label(RichText::new(view.text("key-page-list")).strong());
    if files.is_empty() {
        ui.label(RichText::new(view.text("key-page-none")).color(view.palette.weak));
    }
    let chosen = draft.chosen_of(files).map(|file| file.id);
    for (place, file) in files.iter().enumerate() {
        ui.separator();
        ui.push_id(file.id.0, |ui| {
            head_ui(ui, view, (file, chosen == Some(file.id)), draft, outbox);
            if let Some(inspection) = file.inspection() {
                facts_ui(ui, view, inspection);
            }
            if let Some(problem) = file.problem() {
                problem_ui(ui, view, &problem);
            }
            if file.key().is_some() {
                partners_ui(ui, view, (files, matrix), place);
            }
        });
    }
}

/// The name of a file as the page shows it.
pub(in crate::ui) fn key_file_name(view: View<'_>, file: &KeyFile) -> String {
    let place = match &file.origin {
        KeyFileOrigin::Profile {
            profile,
            slot,
            path: None,
        } => view.text_with(
            "key-page-of-profile",
            &[
                ("profile", &profile_name(view, profile)),
                ("slot", slot.name()),
            ],
        ),
        _ => view.text("key-page-pasted"),
    };
    file.name().unwrap_or(place)
}

fn profile_name(view: View<'_>, name: &str) -> String {
    if name == Profile::SIMULATOR {
        view.text(Environment::Simulator.title())
    } else {
        name.to_owned()
    }
}

fn head_ui(
    ui: &mut Ui,
    view: View<'_>,
    (file, is_chosen): (&KeyFile, bool),
    draft: &mut KeyPageDraft,
    outbox: &mut Outbox,
) {
    let name = key_file_name(view, file);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&name).strong());
        ui.label(
            RichText::new(origin(view, file))
                .color(view.palette.weak)
                .small(),
        );
        if is_chosen {
            let chosen = RichText::new(view.text("key-page-chosen"));
            ui.label(chosen.color(view.palette.accent).small());
        } else if file.key().is_some() {
            let what = view.text_with("key-page-choose", &[("name", &name)]);
            let button = small_button(ui, &view.text("key-page-choose-short"));
            if button.accessible_name(what).clicked() {
                draft.chosen = Some(file.id);
            }
        }
        if !matches!(file.origin, KeyFileOrigin::Profile { .. }) {
            let what = view.text_with("key-page-remove", &[("name", &name)]);
            let button = small_button(ui, &view.text("key-page-remove-short"));
            if button.accessible_name(what).clicked() {
                outbox.push(KeyFileMessage::Remove(file.id));
            }
        }
    });
}

fn origin(view: View<'_>, file: &KeyFile) -> String {
    match &file.origin {
        KeyFileOrigin::Profile {
            profile,
            path: None,
            ..
        } if profile == Profile::SIMULATOR => view.text("key-page-built-in"),
        KeyFileOrigin::Profile { path: None, .. } | KeyFileOrigin::Pasted => {
            view.text("keys-origin-pasted")
        }
        KeyFileOrigin::Profile {
            profile,
            slot,
            path: Some(_),
        } => view.text_with(
            "key-page-of-profile",
            &[
                ("profile", &profile_name(view, profile)),
                ("slot", slot.name()),
            ],
        ),
        KeyFileOrigin::File(path) => path.display().to_string(),
    }
}

fn facts_ui(ui: &mut Ui, view: View<'_>, found: &KeyInspection) {
    let bits = found.bits.map(|bits| bits.to_string());
    let facts = [
        Some(view.text(found.kind.text_id())),
        found.algorithm.clone().filter(|name| name != "RSA"),
        found.format.map(|format| format.name().to_owned()),
        found.encoding.map(|encoding| encoding.name().to_owned()),
        bits.map(|bits| view.text_with("key-page-bits", &[("bits", &bits)])),
        found.fingerprint.map(|fingerprint| fingerprint.short()),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    ui.label(facts.join(" · "));
    if let Some(certificate) = &found.certificate {
        certificate_facts_ui(ui, view, certificate);
    }
    for note in &found.notes {
        let note = RichText::new(view.text(note.text_id()));
        ui.label(note.color(view.palette.warning).small());
    }
}

fn partners_ui(
    ui: &mut Ui,
    view: View<'_>,
    (files, matrix): (&[Arc<KeyFile>], &KeyMatrix),
    place: usize,
) {
    let partners = matrix.kin_of(place).filter_map(|(other, relation)| {
        let name = key_file_name(view, files.get(other)?);
        Some(format!("{}: {name}", view.text(relation.text_id())))
    });
    let partners: Vec<_> = partners.collect();
    if partners.is_empty() {
        let text = RichText::new(view.text("key-page-no-partner"));
        ui.label(text.color(view.palette.weak));
    }
    for partner in partners {
        ui.label(RichText::new(partner).color(view.palette.good));
    }
}
