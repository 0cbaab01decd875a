//! What a certificate says.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::keys::AlipayRootCertificate;
use crate::keys::CertificateSlot;
use crate::keys::certificates::{CertificateInspection, RootMember};
use crate::platform;

/// All of it; `root` lists the members of a root file.
pub(super) fn json(found: &CertificateInspection, view: View) -> Value {
    let certificate = &found.certificate;
    let validity = certificate.validity();
    let members = found.root.as_ref().map(|root| {
        let members = root.members().iter();
        members
            .map(|member| member_json(member, view))
            .collect::<Vec<_>>()
    });
    json!({
        "subject": certificate.subject().as_str(),
        "issuer": certificate.issuer().as_str(),
        "serial": certificate.serial().to_string(),
        "not_before": validity.not_before.to_string(),
        "not_after": validity.not_after.to_string(),
        "state": validity.state(platform::now()).name(),
        "sn": found.sn(),
        "slots": found.slots.iter().copied().map(CertificateSlot::name).collect::<Vec<_>>(),
        "members": members,
    })
}

fn member_json(member: &RootMember, view: View) -> Value {
    let certificate = member.certificate.as_ref();
    json!({
        "subject": certificate.map(|certificate| certificate.subject().as_str()),
        "standing": member.standing.name(),
        "text": member.standing.text(view.locale),
        "oddity": member.oddity(view.locale),
    })
}

/// The same as rows of a table.
pub(super) fn rows(found: &CertificateInspection, view: View) -> Vec<[String; 2]> {
    let (certificate, locale) = (&found.certificate, view.locale);
    let validity = certificate.validity();
    let state = locale.text(validity.state(platform::now()).text_id());
    [
        ("certificate-subject", certificate.subject().to_string()),
        ("certificate-issuer", certificate.issuer().to_string()),
        ("certificate-serial", certificate.serial().to_string()),
        ("certificate-valid-from", validity.not_before.to_string()),
        (
            "certificate-valid-until",
            format!("{} ({state})", validity.not_after),
        ),
        ("certificate-sn", found.sn()),
        ("certificate-fits", found.slots_text(locale)),
    ]
    .into_iter()
    .map(|(label, value)| [locale.text(label), value])
    .collect()
}

/// Every certificate of a root file, and whether it counts.
pub(super) fn members_text(found: &CertificateInspection, page: &mut Page, view: View) {
    let members = found.root.iter().flat_map(AlipayRootCertificate::members);
    for (member, place) in members.zip(1..) {
        let text = member.standing.text(view.locale);
        page.text(&format!("{place}. {}", member.name()));
        page.text(&format!("   {text}"));
        if let Some(oddity) = member.oddity(view.locale) {
            page.text(&format!("   {oddity}"));
        }
    }
}
