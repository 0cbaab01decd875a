//! What the signature proves.

use egui::{RichText, Ui};

use super::Subject;
use super::examination::examination_ui;
use super::fixes::fixes_ui;
use super::hints::severity_color;
use crate::app::{CertificateMessage, KeyOrigin};
use crate::diagnosis::{Finding, RULES, Topic};
use crate::keys::AlipayPublicKey;
use crate::protocol::SignType;
use crate::signing::SignatureReport;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, key_value_ui, text_block_ui};

/// Longer texts are shown by their beginning; the raw answer shows all of it.
const SHOWN_BYTES: usize = 32 * 1024;

/// Draws verdict, cause with its remedy, algorithm, key and the signed text.
pub(super) fn signature_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    outbox: &mut Outbox,
) {
    let Some(answer) = subject.answer else { return };
    let report = &answer.signature;
    ui.label(report.detail(view.locale));
    fixes_ui(ui, view, subject, outbox);
    if let Some(finding) = finding_about_it(subject) {
        remedy_ui(ui, view, finding);
    }
    facts_ui(ui, view, report);
    certificate_ui(ui, view, subject, outbox);
    examination_ui(ui, view, subject, report);
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

/// The finding that explains the signature.
fn finding_about_it<'a>(subject: &Subject<'a>) -> Option<&'a Finding> {
    subject.findings.iter().find(|finding| {
        RULES
            .iter()
            .any(|rule| rule.id() == finding.rule && rule.topic() == Topic::Signature)
    })
}

fn remedy_ui(ui: &mut Ui, view: View<'_>, finding: &Finding) {
    ui.add_space(4.0);
    let title = RichText::new(view.text("hint-do")).strong();
    ui.label(title.color(severity_color(view, finding.severity)));
    ui.label(finding.remedy(view.locale));
    ui.add_space(4.0);
}

fn facts_ui(ui: &mut Ui, view: View<'_>, report: &SignatureReport) {
    if let Some(cause) = report.cause {
        key_value_ui(ui, view, &view.text("signature-cause"), cause.name());
    }
    let algorithm = match (&report.examination.signed, report.sign_type) {
        (None, Some(sign_type)) => Some(algorithm_text(sign_type)),
        (Some(signed), _) => {
            let sign_type = signed.hash.sign_type();
            sign_type.map_or_else(|| report.algorithm(), |it| Some(algorithm_text(it)))
        }
        (None, None) => None,
    };
    if let Some(algorithm) = algorithm {
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
}

/// Which certificate the answer names, and which one it was to be checked with.
/// A downloaded one can be kept.
fn certificate_ui(ui: &mut Ui, view: View<'_>, subject: &Subject<'_>, outbox: &mut Outbox) {
    let envelope = subject.answer.and_then(|it| it.envelope.as_ref().ok());
    let named = envelope.and_then(|envelope| envelope.alipay_cert_sn.as_deref());
    if let Some(named) = named.filter(|sn| !sn.is_empty()) {
        key_value_ui(ui, view, &view.text("certificate-sn-named"), named);
    }
    let known = subject.exchange.and_then(|it| it.keys.alipay.as_ref());
    if let Some(known) = known.and_then(AlipayPublicKey::certificate) {
        let sn = known.sn().to_string();
        key_value_ui(ui, view, &view.text("certificate-sn-at-hand"), &sn);
        let loaded = view.state.keys.alipay_certificate.value();
        let downloaded = loaded.filter(|it| it.origin == KeyOrigin::Downloaded);
        let is_it = downloaded.is_some_and(|it| it.key.certificate() == known);
        if is_it && ui.button(view.text("certificate-save")).clicked() {
            outbox.push(CertificateMessage::Save);
        }
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
