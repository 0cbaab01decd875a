//! The request as a program.

use egui::{CollapsingHeader, Label, RichText, ScrollArea, Ui};

use crate::app::{CodeMessage, Remote, ViewMessage};
use crate::report::code::{CODE_LANGUAGES, CodeSample};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{choice_ui, code_text_ui, problem_ui};

/// Draws the choice of a language, the buttons, what is to be known, and the program.
pub(super) fn code_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let code = &view.state.code;
    let sample = code.sample.value();
    ui.horizontal_wrapped(|ui| {
        let languages: Vec<_> = CODE_LANGUAGES
            .iter()
            .map(|language| (*language, view.text(language.title)))
            .collect();
        let name = view.text("program-language");
        if let Some(language) = choice_ui(ui, &name, code.language, &languages) {
            outbox.push(CodeMessage::Language(language));
        }
        ui.add_enabled_ui(code.sample.ready().is_some(), |ui| {
            if ui.button(view.text("program-copy")).clicked()
                && let Some(sample) = sample
            {
                ui.ctx().copy_text(sample.program.clone());
                outbox.push(ViewMessage::Copied);
            }
            if ui.button(view.text("program-save")).clicked() {
                outbox.push(CodeMessage::Save);
            }
        });
        if ui.button(view.text("program-copy-curl")).clicked() {
            outbox.push(CodeMessage::CopyCurl);
        }
    });
    if let Remote::Failed(problem) = &code.sample {
        problem_ui(ui, view, problem);
    }
    // It takes the whole place from the first frame on, also while there is nothing to show yet.
    ScrollArea::vertical()
        .id_salt("code")
        .auto_shrink([false, false])
        .show(ui, |ui| match sample {
            Some(sample) => sample_ui(ui, view, sample),
            None if code.sample.is_pending() => {
                ui.label(RichText::new(view.text("program-writing")).color(view.palette.weak));
            }
            None => {}
        });
}

/// The notes come first, folded: who reads the program for the first time wants the program.
fn sample_ui(ui: &mut Ui, view: View<'_>, sample: &CodeSample) {
    notes_ui(ui, view, &sample.notes);
    ui.add_space(4.0);
    ui.label(
        RichText::new(sample.file_name)
            .monospace()
            .color(view.palette.weak),
    );
    code_text_ui(ui, view, &sample.program, &sample.tokens);
}

fn notes_ui(ui: &mut Ui, view: View<'_>, notes: &[String]) {
    let count = notes.len().to_string();
    let title = view.text_with("program-notes", &[("count", &count)]);
    CollapsingHeader::new(RichText::new(title).strong())
        .id_salt("notes")
        .show_unindented(ui, |ui| {
            for note in notes {
                ui.horizontal_top(|ui| {
                    ui.label("·");
                    ui.add(Label::new(note).wrap());
                });
            }
        });
}
