//! Anything that was pasted or dropped.

use egui::text_edit::TextEditState;
use egui::{Align, Context, Id, Label, Layout, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::inspect_part::part_ui;
use crate::app::{InspectMessage, InspectionInput, Remote};
use crate::client::Inspections;
use crate::keys::CredentialSlot;
use crate::protocol::SigningMode;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, primary_button, problem_ui, tab_row};

/// Width of the list of parts, in points.
const LIST_WIDTH: f32 = 250.0;

/// Draws the page.
pub(in crate::ui) fn inspect_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    card_ui(ui, view, None, |ui| input_ui(ui, view, drafts, outbox));
    ui.add_space(4.0);
    let desk = &view.state.inspect;
    if matches!(desk.input, Some(InspectionInput::Mended(_))) {
        let note = RichText::new(view.text("inspect-mended"));
        ui.label(note.color(view.palette.warning).strong());
    }
    if desk.task.is_some() {
        wait_ui(ui, view, drafts, outbox);
    }
    match &desk.found {
        Remote::Idle | Remote::Pending { previous: None } => {}
        Remote::Failed(problem) => problem_ui(ui, view, problem),
        Remote::Ready(inspections)
        | Remote::Pending {
            previous: Some(inspections),
        } => {
            result_ui(ui, view, inspections, drafts, outbox);
        }
    }
}

/// What is being looked at, and the way out.
fn wait_ui(ui: &mut Ui, view: View<'_>, drafts: &Drafts, outbox: &mut Outbox) {
    ui.horizontal(|ui| {
        ui.spinner();
        let text = if let Some(InspectionInput::File(path)) = &view.state.inspect.input {
            let path = path.display().to_string();
            view.text_with("inspect-reading-file", &[("path", &path)])
        } else {
            let size = kibibytes(drafts.inspect.text().as_str());
            view.text_with("inspect-reading", &[("size", &size)])
        };
        ui.add(Label::new(text).truncate());
        if ui.button(view.text("cancel")).clicked() {
            outbox.push(InspectMessage::Stop);
        }
    });
}

fn kibibytes(text: &str) -> String {
    text.len().div_ceil(1024).to_string()
}

/// Forgets what the field would bring back by undo.
pub(in crate::ui) fn forget_undo(ctx: &Context) {
    if let Some(mut state) = TextEditState::load(ctx, field_id()) {
        state.clear_undoer();
        state.store(ctx, field_id());
    }
}

fn field_id() -> Id {
    Id::unique("field of Inspect")
}

fn input_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let label = ui.label(RichText::new(view.text("inspect-input")).strong());
    if let Some(large) = &drafts.inspect.large {
        let size = kibibytes(large.as_str());
        ui.label(view.text_with("inspect-large", &[("size", &size)]));
    } else {
        field_ui(ui, view, label.id, drafts, outbox);
    }
    ui.horizontal(|ui| {
        let is_empty = drafts.inspect.is_empty();
        let button = ui.add_enabled_ui(!is_empty, |ui| {
            primary_button(ui, view, &view.text("inspect"))
        });
        if button.inner.clicked() {
            outbox.push(InspectMessage::Text(drafts.inspect.text()));
        }
        if ui.button(view.text("inspect-open")).clicked() {
            outbox.push(InspectMessage::Pick);
        }
        let is_shown = !matches!(view.state.inspect.found, Remote::Idle);
        if (is_shown || !is_empty) && ui.button(view.text("clear")).clicked() {
            drafts.inspect.clear();
            outbox.push(InspectMessage::Clear);
        }
        let slot = match view.state.profile().signing_mode {
            SigningMode::Keys => CredentialSlot::ALIPAY_PUBLIC_KEY,
            SigningMode::Certificates => CredentialSlot::ALIPAY_CERTIFICATE,
        };
        let key = match view.state.keys.standing(slot).origin() {
            Some(_) => "inspect-with-key",
            None => "inspect-without-key",
        };
        let profile = view.profile_name(view.state.profile());
        let text = view.text_with(key, &[("profile", &profile)]);
        ui.label(RichText::new(text).color(view.palette.weak));
    });
}

fn field_ui(ui: &mut Ui, view: View<'_>, label: Id, drafts: &mut Drafts, outbox: &mut Outbox) {
    ScrollArea::vertical()
        .id_salt("inspect-input")
        .max_height(110.0)
        .show(ui, |ui| {
            let edit = TextEdit::multiline(&mut drafts.inspect.field)
                .id(field_id())
                .hint_text(view.text("inspect-hint"))
                .desired_rows(4)
                .desired_width(f32::INFINITY)
                .code_editor();
            let response = ui.add(edit).labelled_by(label);
            if response.changed()
                && let Some(key) = drafts.inspect.take_private_key()
            {
                forget_undo(ui.ctx());
                outbox.push(InspectMessage::Text(key));
            }
        });
}

fn result_ui(
    ui: &mut Ui,
    view: View<'_>,
    inspections: &Inspections,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let Some(part) = view.state.shown_part() else {
        return;
    };
    cut_ui(ui, view, inspections);
    if inspections.parts.len() < 2 {
        part_ui(ui, view, part, drafts, outbox);
        return;
    }
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        let downwards = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(LIST_WIDTH, height), downwards, |ui| {
            list_ui(ui, view, inspections, outbox);
        });
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, height), downwards, |ui| {
            part_ui(ui, view, part, drafts, outbox);
        });
    });
}

/// What was left out.
fn cut_ui(ui: &mut Ui, view: View<'_>, inspections: &Inspections) {
    let (shown, total) = (inspections.parts.len(), inspections.total);
    let text = if shown < total {
        let (shown, total) = (shown.to_string(), total.to_string());
        view.text_with(
            "inspect-first-parts",
            &[("shown", &shown), ("total", &total)],
        )
    } else if inspections.is_cut {
        view.text("inspect-cut")
    } else {
        return;
    };
    ui.label(RichText::new(text).color(view.palette.warning));
}

/// The parts; only those in sight are laid out.
fn list_ui(ui: &mut Ui, view: View<'_>, inspections: &Inspections, outbox: &mut Outbox) {
    let height = ui.spacing().interact_size.y;
    let parts = &inspections.parts;
    ScrollArea::vertical()
        .id_salt("parts of Inspect")
        .auto_shrink([false, false])
        .show_rows(ui, height, parts.len(), |ui, rows| {
            for (place, part) in parts.iter().enumerate().skip(rows.start).take(rows.len()) {
                let number = (place + 1).to_string();
                let (line, kind) = (part.place.line.to_string(), view.text(part.kind.title()));
                let args = [
                    ("number", number.as_str()),
                    ("line", &line),
                    ("kind", &kind),
                ];
                let text = view.text_with("inspect-part-row", &args);
                if tab_row(ui, view, place == view.state.inspect.chosen_part, &text).clicked() {
                    outbox.push(InspectMessage::ChoosePart(place));
                }
            }
        });
}
