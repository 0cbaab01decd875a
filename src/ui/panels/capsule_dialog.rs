//! How a run is saved, and what opens it.

use egui::{Context, RichText, Ui};

use crate::app::{CapsuleDialog, CapsuleMessage};
use crate::i18n::Problem;
use crate::report::capsule::{Passphrase, Protection};
use crate::ui::capsule_draft::CapsuleDraft;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{entered, modal_ui, primary_button, problem_ui, secret_field_ui};

/// Asks, if something is to be saved or opened.
pub(in crate::ui) fn capsule_dialog_ui(
    ctx: &Context,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let draft = &mut drafts.capsule;
    let Some(dialog) = &view.state.capsule.dialog else {
        // Passphrases live no longer than their dialog.
        *draft = CapsuleDraft::default();
        return;
    };
    let response = modal_ui(ctx, "capsule", 440.0, |ui| match dialog {
        CapsuleDialog::Save => save_ui(ui, view, draft, outbox),
        CapsuleDialog::Unlock { problem, .. } => {
            unlock_ui(ui, view, draft, problem.as_ref(), outbox);
        }
    });
    if response.should_close() {
        outbox.push(CapsuleMessage::Dismiss);
    }
}

fn save_ui(ui: &mut Ui, view: View<'_>, draft: &mut CapsuleDraft, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("capsule-save-title")).heading());
    for (sealed, title, note) in [
        (false, "capsule-save-redacted", "capsule-save-redacted-note"),
        (true, "capsule-save-sealed", "capsule-save-sealed-note"),
    ] {
        ui.add_space(4.0);
        ui.radio_value(&mut draft.sealed, sealed, view.text(title));
        ui.label(RichText::new(view.text(note)).color(view.palette.weak));
    }
    if draft.sealed {
        secret_field_ui(
            ui,
            view,
            &view.text("capsule-passphrase"),
            &mut draft.passphrase,
        );
        secret_field_ui(ui, view, &view.text("capsule-repeat"), &mut draft.repeat);
        if draft.passphrase != draft.repeat && !draft.repeat.is_empty() {
            let text = RichText::new(view.text("capsule-differ"));
            ui.label(text.color(view.palette.bad));
        }
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let protection = protection(draft);
        let place = ui.add_enabled_ui(protection.is_some(), |ui| {
            primary_button(ui, view, &view.text("capsule-choose-place"))
        });
        if let (true, Some(protection)) = (place.inner.clicked(), protection) {
            outbox.push(CapsuleMessage::Save(protection));
        }
        cancel_ui(ui, view, outbox);
    });
}

/// What was chosen, if it is complete.
fn protection(draft: &CapsuleDraft) -> Option<Protection> {
    if !draft.sealed {
        return Some(Protection::Redacted);
    }
    let passphrase = Passphrase::new(&draft.passphrase).ok()?;
    (draft.passphrase == draft.repeat).then_some(Protection::Sealed(passphrase))
}

fn unlock_ui(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut CapsuleDraft,
    problem: Option<&Problem>,
    outbox: &mut Outbox,
) {
    ui.label(RichText::new(view.text("capsule-unlock-title")).heading());
    let title = view.text("capsule-passphrase");
    let field = secret_field_ui(ui, view, &title, &mut draft.passphrase);
    // There is nothing else to do here.
    if draft.passphrase.is_empty() && ui.memory(egui::Memory::focused).is_none() {
        field.request_focus();
    }
    let is_busy = view.state.capsule.opening.is_some();
    match problem {
        _ if is_busy => {
            ui.label(RichText::new(view.text("capsule-working")).color(view.palette.weak));
        }
        Some(problem) => problem_ui(ui, view, problem),
        None => {}
    }
    ui.add_space(8.0);
    let passphrase = Passphrase::new(&draft.passphrase).ok().filter(|_| !is_busy);
    ui.horizontal(|ui| {
        let open = ui.add_enabled_ui(passphrase.is_some(), |ui| {
            primary_button(ui, view, &view.text("capsule-open-now"))
        });
        if let (true, Some(passphrase)) = (open.inner.clicked() || entered(ui, &field), passphrase)
        {
            outbox.push(CapsuleMessage::Unlock(passphrase));
        }
        cancel_ui(ui, view, outbox);
    });
}

fn cancel_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    if ui.button(view.text("cancel")).clicked() {
        outbox.push(CapsuleMessage::Dismiss);
    }
}
