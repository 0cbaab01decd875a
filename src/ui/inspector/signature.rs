//! What the signature proves.

use egui::{RichText, Ui};

use super::Subject;
use super::raw::SHOWN_BYTES;
use crate::protocol::SignType;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, key_value_ui, text_block_ui};

/// Draws verdict, algorithm, key and the signed text.
pub(super) fn signature_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    outbox: &mut Outbox,
) {
    let Some(answer) = subject.answer else { return };
    let report = &answer.signature;
    ui.label(report.detail(view.locale));
    if let Some(cause) = report.cause {
        key_value_ui(ui, view, &view.text("signature-cause"), cause.name());
    }
    if let Some(sign_type) = report.sign_type {
        let algorithm = algorithm_text(sign_type);
        key_value_ui(ui, view, &view.text("signature-algorithm"), &algorithm);
    }
    if let (Some(key), Some(bits)) = (report.key, report.key_bits) {
        let bits = view.text_with("bits", &[("bits", &bits.to_string())]);
        key_value_ui(
            ui,
            view,
            &view.text("signature-key"),
            &format!("{key} · {bits}"),
        );
    }
    let Ok(envelope) = &answer.envelope else {
        return;
    };
    if let Some(sign) = &envelope.sign {
        ui.add_space(6.0);
        title_ui(ui, view, "sign", outbox, || sign.clone());
        text_block_ui(ui, view, "sign", sign);
    }
    ui.add_space(6.0);
    let signed = envelope.signed_bytes();
    let text = |bytes: &[u8]| subject.masker.mask(&answer.charset.decode(bytes));
    let title = view.text("signature-text");
    title_ui(ui, view, &title, outbox, || text(signed));
    let shown = signed.get(..SHOWN_BYTES).unwrap_or(signed);
    text_block_ui(ui, view, "signed-text", &text(shown));
    if text(shown) != answer.charset.decode(shown) {
        let note = view.text("signature-text-masked");
        ui.label(RichText::new(note).color(view.palette.warning));
    }
    if shown.len() < signed.len() {
        let count = SHOWN_BYTES.to_string();
        let note = view.text_with("raw-beginning", &[("count", &count)]);
        ui.label(RichText::new(note).color(view.palette.warning));
    }
}

fn algorithm_text(sign_type: SignType) -> String {
    format!("{} ({})", sign_type.name(), sign_type.algorithm())
}

fn title_ui(
    ui: &mut Ui,
    view: View<'_>,
    title: &str,
    outbox: &mut Outbox,
    text: impl FnOnce() -> String,
) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(title).color(view.palette.weak).small());
        copy_button_ui(ui, view, outbox, title, text);
    });
}
