//! One part of what was inspected.

use egui::{RichText, ScrollArea, Ui};

use crate::client::{Inspection, InspectionKind, Mention};
use crate::i18n::Explain as _;
use crate::keys::KeyInspection;
use crate::protocol::{Masker, Params};
use crate::ui::drafts::Drafts;
use crate::ui::inspector::{Subject, hints_ui, inspector_ui};
use crate::ui::outbox::Outbox;
use crate::ui::panels::certificate_facts_ui;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, key_value_ui, problem_ui};

/// Draws what it is, why, how it was unwrapped, and all that follows.
pub(super) fn part_ui(
    ui: &mut Ui,
    view: View<'_>,
    part: &Inspection,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let subject = Subject::of_inspection(part, view.state.reveal);
    head_ui(ui, view, part, &subject.masker);
    if part.answer.is_some() {
        codes_ui(ui, view, &part.codes);
        cut_fields_ui(ui, view, part, &subject.masker);
        inspector_ui(ui, view, &subject, drafts, outbox);
        return;
    }
    ScrollArea::vertical()
        .id_salt("inspect-part")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            request_ui(ui, view, part, &subject.masker);
            for params in [&part.redirect, &part.fields].into_iter().flatten() {
                card_ui(ui, view, None, |ui| {
                    params_ui(ui, view, params, &subject.masker);
                });
            }
            if let Some(key) = &part.key {
                card_ui(ui, view, None, |ui| key_ui(ui, view, key));
            }
            error_ui(ui, view, part, &subject.masker);
            if let Some(unexplained) = &part.unexplained {
                ui.label(subject.masker.mask(&unexplained.text(view.locale)));
            }
            codes_ui(ui, view, &part.codes);
            if !part.findings.is_empty() {
                hints_ui(ui, view, &subject, outbox);
            }
        });
}

/// What came of an answer before its end; the tabs have nothing of it.
fn cut_fields_ui(ui: &mut Ui, view: View<'_>, part: &Inspection, masker: &Masker) {
    if let Some(fields) = &part.fields {
        card_ui(ui, view, None, |ui| params_ui(ui, view, fields, masker));
    }
}

fn head_ui(ui: &mut Ui, view: View<'_>, part: &Inspection, masker: &Masker) {
    let kind = view.text(part.kind.title());
    ui.label(RichText::new(view.text_with("inspect-kind", &[("kind", &kind)])).strong());
    let because = masker.mask(&part.because.text(view.locale));
    ui.label(RichText::new(because).color(view.palette.weak));
    if !part.decoded.is_empty() {
        let layers: Vec<_> = part
            .decoded
            .iter()
            .map(|it| view.text(it.title()))
            .collect();
        let layers = layers.join(&view.text("inspect-then"));
        let text = view.text_with("inspect-decoded", &[("layers", &layers)]);
        ui.label(RichText::new(text).color(view.palette.weak));
    }
    if part.kind == InspectionKind::PrivateKey {
        let text = view.text("inspect-key-not-kept");
        ui.label(RichText::new(text).color(view.palette.warning));
    }
    if let Some(Err(error)) = part.answer.as_ref().map(|answer| &answer.envelope) {
        problem_ui(ui, view, &error.problem());
    }
}

fn request_ui(ui: &mut Ui, view: View<'_>, part: &Inspection, masker: &Masker) {
    let Some(request) = &part.request else { return };
    card_ui(ui, view, None, |ui| {
        if let Some(address) = &request.address {
            let verb = request.verb.as_deref().unwrap_or("URL");
            key_value_ui(ui, view, verb, &masker.mask(address));
        }
        if let Some(signature) = part.request_signature {
            let color = if signature.is_bad() {
                view.palette.bad
            } else {
                view.palette.text
            };
            ui.label(RichText::new(view.text(signature.title())).color(color));
        }
        if let Some(signer) = &part.request_signer {
            let holder = signer.title(view.locale);
            let args = [("holder", holder.as_str())];
            ui.label(view.locale.text_with("request-signature-signer", &args));
        }
        params_ui(ui, view, &request.params, masker);
    });
}

fn params_ui(ui: &mut Ui, view: View<'_>, params: &Params, masker: &Masker) {
    for (name, value) in params.iter() {
        key_value_ui(ui, view, name, &masker.mask_value(name, value));
    }
}

fn error_ui(ui: &mut Ui, view: View<'_>, part: &Inspection, masker: &Masker) {
    let Some(error) = part.error() else { return };
    card_ui(ui, view, Some(view.palette.bad), |ui| {
        for (name, value) in [
            ("code", &error.code),
            ("msg", &error.msg),
            ("sub_code", &error.sub_code),
            ("sub_msg", &error.sub_msg),
        ] {
            if !value.is_empty() {
                key_value_ui(ui, view, name, &masker.mask(value));
            }
        }
    });
}

/// The catalogue's words about codes in the part: what each means, whose fault it is and what to do.
fn codes_ui(ui: &mut Ui, view: View<'_>, codes: &[Mention]) {
    for Mention { entry, said } in codes {
        let name = format!("{said}  {}", entry.name(view.locale));
        ui.label(RichText::new(name).strong());
        ui.label(entry.meaning(view.locale));
        // The cause of a refusal is told by its finding.
        if !entry.kind.is_on_the_wire() {
            ui.label(entry.cause(view.locale));
        }
        ui.label(RichText::new(entry.remedy(view.locale)).color(view.palette.weak));
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
    if let Some(certificate) = &key.certificate {
        certificate_facts_ui(ui, view, certificate);
    }
    for note in &key.notes {
        ui.label(RichText::new(view.text(note.text_id())).color(view.palette.weak));
    }
}
