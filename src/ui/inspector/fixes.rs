//! The buttons that mend a signature that does not fit.

use egui::Ui;

use super::Subject;
use crate::app::{CertificateMessage, DoctorMessage};
use crate::signing::doctor::KeyHolder;
use crate::signing::{SignatureReport, Verdict};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{primary_button, problem_ui};

/// Draws a button for each thing that can be mended from here.
pub(super) fn fixes_ui(ui: &mut Ui, view: View<'_>, subject: &Subject<'_>, outbox: &mut Outbox) {
    let Some(answer) = subject.answer else { return };
    let report = &answer.signature;
    if report.verdict == Verdict::UnknownCertificate {
        download_ui(ui, view, outbox);
        return;
    }
    if !matches!(report.verdict, Verdict::Mismatch | Verdict::NoKey) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(holder) = usable_holder(view, report) {
            let name = holder.title(view.locale);
            let text = view.text_with("fix-use-key", &[("holder", &name)]);
            if primary_button(ui, view, &text).clicked() {
                outbox.push(DoctorMessage::UseKey(holder.clone()));
            }
        }
        if let Some(id) = mending(report)
            && primary_button(ui, view, &view.text(id)).clicked()
        {
            outbox.push(DoctorMessage::InspectMended);
        }
    });
}

/// Fetches the certificate that the answer names.
fn download_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let desk = &view.state.certificate_desk;
    if desk.downloading.is_some() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(view.text("certificate-downloading"));
        });
        return;
    }
    if view.state.missing_certificate().is_none() {
        return;
    }
    if primary_button(ui, view, &view.text("certificate-download")).clicked() {
        outbox.push(CertificateMessage::Download);
    }
    if let Some(problem) = &desk.download_problem {
        problem_ui(ui, view, problem);
    }
}

/// The key that signed, if the chosen profile can take it over.
fn usable_holder<'a>(view: View<'_>, report: &'a SignatureReport) -> Option<&'a KeyHolder> {
    if view.state.capsule.is_replaying() {
        // The profile that would take it over is not the one of the opened run.
        return None;
    }
    let holder = report.examination.signer.as_ref()?;
    view.state.can_use_key_of(holder).then_some(holder)
}

/// What a mended copy mends.
fn mending(report: &SignatureReport) -> Option<&'static str> {
    let examination = &report.examination;
    examination.signed.as_ref()?;
    let of_text = examination.fits_node && !examination.alterations.is_empty();
    if examination.mended_sign.is_some() && examination.signed_text.is_some() {
        Some("fix-mend-sign")
    } else if of_text {
        Some(if examination.is_only_reencoded() {
            "fix-other-charset"
        } else {
            "fix-signed-text"
        })
    } else {
        None
    }
}
