//! How one's own program is pointed at the simulator.

use std::path::PathBuf;

use egui::{Label, RichText, TextEdit, Ui, vec2};

use crate::app::{OwnCode, OwnCodeMessage, Remote};
use crate::report::code::SdkSetup;
use crate::ui::bench_draft::BenchDraft;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    choice_ui, code_text_ui, copy_button_ui, entered, primary_button, problem_ui,
};

/// Width of the field for a folder, in points.
const FOLDER_WIDTH: f32 = 260.0;

/// Draws the choice of an SDK, its lines, and the button that writes the key files.
pub(in crate::ui) fn own_code_ui(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut BenchDraft,
    outbox: &mut Outbox,
) {
    let own = &view.state.own_code;
    ui.label(RichText::new(view.text("setup-heading")).strong());
    ui.label(RichText::new(view.text("setup-about")).color(view.palette.weak));
    ui.add_space(4.0);
    files_ui(ui, view, own, draft, outbox);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let languages: Vec<_> = SdkSetup::languages()
            .map(|language| (language, view.text(language.title)))
            .collect();
        let name = view.text("setup-language");
        if let Some(language) = choice_ui(ui, &name, own.language, &languages) {
            outbox.push(OwnCodeMessage::Language(language));
        }
        if let Some(setup) = &own.setup {
            let lines = || setup.lines.clone();
            copy_button_ui(ui, view, outbox, &view.text("setup-lines"), lines);
        }
    });
    if let Some(setup) = &own.setup {
        for note in &setup.notes {
            ui.horizontal_top(|ui| {
                ui.label("·");
                ui.add(Label::new(note).wrap());
            });
        }
        code_text_ui(ui, view, &setup.lines, &setup.tokens);
    }
}

fn files_ui(
    ui: &mut Ui,
    view: View<'_>,
    own: &OwnCode,
    draft: &mut BenchDraft,
    outbox: &mut Outbox,
) {
    ui.horizontal_wrapped(|ui| {
        let is_idle = !own.files.is_pending() && view.state.simulator.ready().is_some();
        ui.add_enabled_ui(is_idle, |ui| {
            if primary_button(ui, view, &view.text("setup-write")).clicked() {
                outbox.push(OwnCodeMessage::PickFolder);
            }
        });
        let field = TextEdit::singleline(&mut draft.folder)
            .hint_text(view.text("setup-folder-hint"))
            .min_size(vec2(0.0, ui.spacing().interact_size.y))
            .desired_width(FOLDER_WIDTH);
        let name = view.text("setup-folder");
        let field = ui.add(field).accessible_name(&name).on_hover_text(name);
        if entered(ui, &field) && is_idle && !draft.folder.trim().is_empty() {
            let folder = PathBuf::from(draft.folder.trim());
            outbox.push(OwnCodeMessage::Write(folder));
        }
    });
    match (&own.files, own.folder()) {
        (Remote::Failed(problem), _) => problem_ui(ui, view, problem),
        (_, Some(folder)) => {
            let folder = folder.display().to_string();
            ui.horizontal_wrapped(|ui| {
                ui.label(view.text_with("setup-written-to", &[("folder", &folder)]));
                copy_button_ui(ui, view, outbox, &view.text("setup-folder"), || folder);
            });
        }
        (_, None) => {
            ui.label(RichText::new(view.text("setup-not-written")).color(view.palette.weak));
        }
    }
}
