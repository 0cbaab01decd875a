//! A certificate in its place, and what was found.

use egui::{Label, RichText, Ui};

use super::slot_source::{slot_head_ui, slot_origin_ui, slot_source_ui};
use crate::app::{Authorization, CertificateMessage, KeyOrigin};
use crate::i18n::{Explain, Problem};
use crate::keys::certificates::{
    Certificate, CertificateChain, CertificateName, ChainError, RootStanding,
};
use crate::keys::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateSlot, CredentialSlot,
};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, key_value_ui, problem_ui};

/// The three certificates of certificate mode.
pub(super) fn certificates_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    for slot in CertificateSlot::ALL {
        ui.add_space(4.0);
        let place = CredentialSlot::Certificate(slot);
        slot_head_ui(ui, view, place);
        slot_source_ui(ui, view, place, drafts, outbox);
        match slot {
            CertificateSlot::App => app_certificate_ui(ui, view, outbox),
            CertificateSlot::Alipay => alipay_certificate_ui(ui, view, outbox),
            CertificateSlot::Root => root_certificate_ui(ui, view, outbox),
        }
    }
}

fn app_certificate_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let Some(loaded) = view.state.keys.app_certificate.value() else {
        return;
    };
    facts_ui(ui, view, loaded.key.certificate());
    sn_ui(
        ui,
        view,
        CertificateSlot::App,
        &loaded.key.sn().to_string(),
        outbox,
    );
    slot_origin_ui(ui, view, &loaded.origin, &loaded.notes);
    validity_ui(ui, view, &loaded.key.check_validity(view.now));
    private_key_ui(ui, view, &loaded.key);
    app_id_ui(ui, view, &loaded.key);
    let chain = view.state.certificate_desk.chains.app.as_ref();
    let subject = (CertificateSlot::App, loaded.key.certificate());
    chain_ui(ui, view, subject, chain);
}

fn alipay_certificate_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let Some(loaded) = view.state.keys.alipay_certificate.value() else {
        return;
    };
    facts_ui(ui, view, loaded.key.certificate());
    sn_ui(
        ui,
        view,
        CertificateSlot::Alipay,
        &loaded.key.sn().to_string(),
        outbox,
    );
    slot_origin_ui(ui, view, &loaded.origin, &loaded.notes);
    save_ui(ui, view, &loaded.origin, outbox);
    validity_ui(ui, view, &loaded.key.check_validity(view.now));
    own_key_ui(ui, view, &loaded.key);
    let chain = view.state.certificate_desk.chains.alipay.as_ref();
    let subject = (CertificateSlot::Alipay, loaded.key.certificate());
    chain_ui(ui, view, subject, chain);
}

fn root_certificate_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let Some(loaded) = view.state.keys.root_certificate.value() else {
        return;
    };
    sn_ui(
        ui,
        view,
        CertificateSlot::Root,
        &loaded.key.sn().to_string(),
        outbox,
    );
    slot_origin_ui(ui, view, &loaded.origin, &loaded.notes);
    if loaded.key.is_published() {
        good_ui(ui, view, "certificate-root-published");
    }
    members_ui(ui, view, &loaded.key);
    if let Some(warning) = loaded.key.warning() {
        warning_ui(ui, view, &warning);
    }
}

/// Whom it is for and how long it is valid.
fn facts_ui(ui: &mut Ui, view: View<'_>, certificate: &Certificate) {
    let subject = certificate.subject();
    key_value_ui(
        ui,
        view,
        &view.text("certificate-subject"),
        subject.as_str(),
    );
    key_value_ui(
        ui,
        view,
        &view.text("certificate-valid-until"),
        &until_text(view, certificate),
    );
}

/// The last day, and how far away it is.
fn until_text(view: View<'_>, certificate: &Certificate) -> String {
    let validity = certificate.validity();
    let state = view.text(validity.state(view.now).text_id());
    let days = validity.days_left(view.now);
    let days = if days < 0 {
        let days = days.saturating_neg().to_string();
        view.text_with("certificate-days-over", &[("days", &days)])
    } else {
        view.text_with("certificate-days-left", &[("days", &days.to_string())])
    };
    let date = validity.not_after.strftime("%Y-%m-%d");
    format!("{date} ({state}, {days})")
}

fn sn_ui(ui: &mut Ui, view: View<'_>, slot: CertificateSlot, sn: &str, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let name = view.text_with("certificate-sn-of", &[("what", &view.text(slot.text_id()))]);
        ui.label(RichText::new(view.text("certificate-sn")).color(view.palette.weak));
        ui.add(Label::new(RichText::new(sn).monospace()).wrap());
        copy_button_ui(ui, view, outbox, &name, || sn.to_owned());
    });
}

/// Expired, not valid yet, or about to expire.
fn validity_ui<W: Explain, E: Explain>(
    ui: &mut Ui,
    view: View<'_>,
    validity: &Result<Option<W>, E>,
) {
    match validity {
        Ok(None) => {}
        Ok(Some(warning)) => warning_ui(ui, view, warning),
        Err(error) => warning_ui(ui, view, error),
    }
}

/// Whether the app's certificate is of its private key.
fn private_key_ui(ui: &mut Ui, view: View<'_>, certificate: &AppCertificate) {
    let Some(private_key) = view.state.keys.private_key.value() else {
        return;
    };
    match certificate.check_key(&private_key.key) {
        Ok(()) => good_ui(ui, view, "certificate-of-private-key"),
        Err(error) => problem_ui(ui, view, &error.problem()),
    }
}

/// A certificate that was issued for another app.
fn app_id_ui(ui: &mut Ui, view: View<'_>, certificate: &AppCertificate) {
    let (Some(issued_for), Ok(own)) = (certificate.app_id(), Authorization::app_id(view.state))
    else {
        return;
    };
    if issued_for != own {
        let apps = [("found", issued_for.as_str()), ("app", own.as_str())];
        let text = view.text_with("certificate-of-other-app", &apps);
        ui.label(RichText::new(text).color(view.palette.warning));
    }
}

/// The app's own key where Alipay's belongs.
fn own_key_ui(ui: &mut Ui, view: View<'_>, certificate: &AlipayCertificate) {
    let own = view.state.keys.private_key.value();
    if own.is_some_and(|own| certificate.public_key().is_same_key(&own.key.public_key())) {
        let text = view.text("mismatch-own-public-key");
        ui.label(RichText::new(text).color(view.palette.bad));
    }
}

/// Whether it leads up to the root. Files of apps mostly lack the issuer, so that this stays open;
/// that of Alipay has it.
fn chain_ui(
    ui: &mut Ui,
    view: View<'_>,
    (slot, certificate): (CertificateSlot, &Certificate),
    chain: Option<&Result<CertificateChain, ChainError>>,
) {
    match chain {
        None => {}
        Some(Ok(chain)) => {
            let root = chain.root().map_or("", |root| short_name(root.subject()));
            let text = view.text_with("certificate-chain-good", &[("root", root)]);
            ui.label(RichText::new(text).color(view.palette.good));
        }
        Some(Err(error)) if error.is_undecided() && slot == CertificateSlot::App => {
            let issuer = short_name(certificate.issuer());
            let text = view.text_with("certificate-chain-open", &[("issuer", issuer)]);
            let label = ui.label(RichText::new(text).color(view.palette.weak));
            label.on_hover_text(error.problem().sentences(view.locale));
        }
        Some(Err(error)) if error.is_undecided() => warning_ui(ui, view, error),
        Some(Err(error)) => problem_ui(ui, view, &error.problem()),
    }
}

/// The common name, or the whole one where there is none.
fn short_name(name: &CertificateName) -> &str {
    name.common_name().unwrap_or(name.as_str())
}

/// What stands in the root file.
fn members_ui(ui: &mut Ui, view: View<'_>, root: &AlipayRootCertificate) {
    for (member, place) in root.members().iter().zip(1..) {
        let standing = member.standing.text(view.locale);
        let oddity = member.oddity(view.locale).unwrap_or_default();
        let text = format!("{place}. {}: {standing} {oddity}", member.name());
        ui.label(RichText::new(text).color(view.palette.weak).small());
        let late = member.certificate.as_ref().filter(|certificate| {
            let is_usable = certificate.validity().state(view.now).is_usable();
            member.standing == RootStanding::Counts && !is_usable
        });
        if let Some(certificate) = late {
            let until = until_text(view, certificate);
            let text = format!("{}: {until}", view.text("certificate-valid-until"));
            ui.label(RichText::new(text).color(view.palette.warning).small());
        }
    }
}

/// Keeps a downloaded certificate.
fn save_ui(ui: &mut Ui, view: View<'_>, origin: &KeyOrigin, outbox: &mut Outbox) {
    let is_downloaded = *origin == KeyOrigin::Downloaded;
    if is_downloaded && ui.button(view.text("certificate-save")).clicked() {
        outbox.push(CertificateMessage::Save);
    }
}

fn good_ui(ui: &mut Ui, view: View<'_>, id: &str) {
    ui.label(RichText::new(view.text(id)).color(view.palette.good));
}

fn warning_ui(ui: &mut Ui, view: View<'_>, warning: &impl Explain) {
    let problem: Problem = warning.problem();
    let text = problem.sentences(view.locale);
    ui.label(RichText::new(text).color(view.palette.warning));
}
