//! The proofs behind a verdict: digests and the first difference.

use egui::{Grid, RichText, Ui};

use super::Subject;
use crate::signing::doctor::{Examination, TextDifference};
use crate::signing::{SignatureReport, Verdict, hex};
use crate::ui::view::View;
use crate::ui::widgets::{key_value_ui, mono_text_ui};

/// Draws what the signature holds, what the text leads to, and where the two texts part.
pub(super) fn examination_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    report: &SignatureReport,
) {
    let Examination {
        signed,
        received_digest,
        difference,
        signed_text,
        received_text,
        ..
    } = &report.examination;
    if report.verdict == Verdict::Verified {
        return;
    }
    if let Some(signed) = signed {
        let name = signed.hash.name();
        let title = view.text_with("signature-digest-signed", &[("hash", name)]);
        key_value_ui(ui, view, &title, &hex(&signed.digest));
        let title = view.text_with("signature-digest-received", &[("hash", name)]);
        let received = received_digest
            .as_deref()
            .map_or_else(|| "–".to_owned(), hex);
        key_value_ui(ui, view, &title, &received);
    }
    if let (Some(difference), Some(signed), Some(received)) =
        (difference, signed_text, received_text)
    {
        difference_ui(ui, view, subject, *difference, (signed, received));
    }
}

fn difference_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    difference: TextDifference,
    (signed, received): (&[u8], &[u8]),
) {
    let context = difference.context(signed, received, &subject.masker);
    let offset = difference.offset.to_string();
    ui.add_space(6.0);
    let title = view.text_with("signature-first-difference", &[("offset", &offset)]);
    ui.label(RichText::new(title).color(view.palette.weak).small());
    let sides = [
        ("signature-signed", difference.signed, context.signed),
        ("signature-received", difference.received, context.received),
    ];
    Grid::new("first-difference")
        .num_columns(3)
        .spacing([12.0, 2.0])
        .show(ui, |ui| {
            for (id, byte, text) in sides {
                let byte = byte.map_or_else(|| "–".to_owned(), |byte| hex(&[byte]));
                ui.label(RichText::new(view.text(id)).color(view.palette.weak));
                ui.label(RichText::new(byte).monospace().strong());
                mono_text_ui(ui, &text);
                ui.end_row();
            }
        });
}
