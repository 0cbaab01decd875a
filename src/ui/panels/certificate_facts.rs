//! What a certificate says.

use egui::{RichText, Ui};

use crate::keys::AlipayRootCertificate;
use crate::keys::certificates::CertificateInspection;
use crate::ui::view::View;
use crate::ui::widgets::key_value_ui;

/// Draws whose certificate it is, how long it is valid, its SN and where it fits.
pub(in crate::ui) fn certificate_facts_ui(
    ui: &mut Ui,
    view: View<'_>,
    found: &CertificateInspection,
) {
    let certificate = &found.certificate;
    let validity = certificate.validity();
    let state = validity.state(view.now);
    let until = format!("{} ({})", validity.not_after, view.text(state.text_id()));
    for (label, value) in [
        ("certificate-subject", certificate.subject().to_string()),
        ("certificate-issuer", certificate.issuer().to_string()),
        ("certificate-valid-from", validity.not_before.to_string()),
        ("certificate-valid-until", until),
        ("certificate-sn", found.sn()),
        ("certificate-fits", found.slots_text(view.locale)),
    ] {
        key_value_ui(ui, view, &view.text(label), &value);
    }
    let members = found.root.iter().flat_map(AlipayRootCertificate::members);
    for (member, place) in members.zip(1..) {
        let standing = member.standing.text(view.locale);
        let oddity = member.oddity(view.locale).unwrap_or_default();
        let text = format!("{place}. {}: {standing} {oddity}", member.name());
        ui.label(RichText::new(text).color(view.palette.weak).small());
    }
}
