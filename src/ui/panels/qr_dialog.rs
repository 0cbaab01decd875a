//! The authorization as a QR code, for a phone.

use egui::{Context, Label, RichText, Ui};

use crate::app::{Authorization, ViewMessage};
use crate::protocol::{AuthorizationRequest, is_loopback};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::qr_draft::{QrDraft, QrForm};
use crate::ui::view::View;
use crate::ui::widgets::{modal_ui, qr_code_ui, tab_button};

/// The picture is so wide, in points.
const SIDE: f32 = 320.0;

/// Draws the dialog, if it is open.
pub(in crate::ui) fn qr_dialog_ui(
    ctx: &Context,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let Ok(request) = Authorization::request(view.state) else {
        drafts.qr = None;
        return;
    };
    let Some(draft) = &mut drafts.qr else {
        return;
    };
    let mut close = false;
    let response = modal_ui(ctx, "qr-code", SIDE, |ui| {
        ui.label(RichText::new(view.text("qr-title")).heading());
        if let Some(form) = forms_ui(ui, view, draft.form()) {
            *draft = QrDraft::new(form, text_of(&request, form));
        }
        match draft.rows() {
            Some(rows) => {
                qr_code_ui(ui, &view.text("qr-title"), SIDE, rows);
            }
            None => {
                ui.label(RichText::new(view.text("qr-too-long")).color(view.palette.bad));
            }
        }
        notes_ui(ui, view, &request, draft.form());
        ui.horizontal(|ui| {
            if ui.button(view.text("qr-copy")).clicked() {
                ui.ctx().copy_text(draft.text().to_owned());
                outbox.push(ViewMessage::Copied);
            }
            close = ui.button(view.text("close")).clicked();
        });
    });
    if close || response.should_close() {
        drafts.qr = None;
    }
}

/// The button that opens the dialog; it says why where a phone cannot take part.
pub(super) fn qr_button_ui(
    ui: &mut Ui,
    view: View<'_>,
    request: &AuthorizationRequest,
    drafts: &mut Drafts,
) {
    let reachable = !is_loopback(&request.page);
    let button = ui
        .add_enabled(reachable, egui::Button::new(view.text("qr-show")))
        .on_disabled_hover_text(view.text("qr-simulator"));
    if button.clicked() {
        let form = QrForm::Page;
        drafts.qr = Some(QrDraft::new(form, text_of(request, form)));
    }
}

fn text_of(request: &AuthorizationRequest, form: QrForm) -> String {
    match form {
        QrForm::Page => request.url().to_string(),
        QrForm::AppLink => request.app_link(),
    }
}

fn forms_ui(ui: &mut Ui, view: View<'_>, current: QrForm) -> Option<QrForm> {
    let tab = |ui: &mut Ui, form: QrForm| {
        let clicked = tab_button(ui, view, form == current, &view.text(form.title())).clicked();
        clicked.then_some(form)
    };
    ui.horizontal(|ui| QrForm::ALL.map(|form| tab(ui, form)))
        .inner
        .into_iter()
        .flatten()
        .next()
}

fn notes_ui(ui: &mut Ui, view: View<'_>, request: &AuthorizationRequest, form: QrForm) {
    let about = match form {
        QrForm::Page => "qr-page-about",
        QrForm::AppLink => "qr-app-link-about",
    };
    let weak = |text: String| Label::new(RichText::new(text).color(view.palette.weak)).wrap();
    ui.add(weak(view.text(about)));
    if is_loopback(&request.redirect_uri) {
        let warning = RichText::new(view.text("qr-loopback")).color(view.palette.warning);
        ui.add(Label::new(warning).wrap());
    }
}
