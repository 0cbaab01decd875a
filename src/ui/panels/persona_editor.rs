//! The editor of one persona.

use std::ops::Range;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align, Color32, FontId, Galley, RichText, ScrollArea, TextBuffer, TextEdit, TextFormat,
    TextStyle, Ui,
};

use crate::app::{PersonaEditor, PersonaFault, PersonaMessage};
use crate::i18n::{Explain as _, Problem};
use crate::ui::outbox::Outbox;
use crate::ui::persona_draft::PersonaDraft;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, primary_button, problem_ui};

/// Height from which on the text is scrolled, in points.
const TALLEST: f32 = 260.0;

/// Draws the text with its mistake marked, what is found about it, and what can be done.
pub(super) fn persona_editor_ui(
    ui: &mut Ui,
    view: View<'_>,
    editor: &PersonaEditor,
    draft: &mut PersonaDraft,
    outbox: &mut Outbox,
) {
    card_ui(ui, view, Some(view.palette.accent), |ui| {
        let title = match &editor.replaces {
            Some(_) => "personas-editor-edit",
            None => "personas-editor-new",
        };
        let heading = ui.label(RichText::new(view.text(title)).strong());
        if std::mem::take(&mut draft.is_to_be_seen) {
            heading.scroll_to_me(Some(Align::TOP));
        }
        ui.label(RichText::new(view.text("personas-editor-hint")).color(view.palette.weak));
        if text_ui(ui, view, editor, draft) {
            outbox.push(PersonaMessage::Check(draft.text.clone()));
        }
        found_ui(ui, view, editor);
        ui.add_space(4.0);
        ui.horizontal(|ui| buttons_ui(ui, view, editor, draft, outbox));
    });
}

/// Whether something was typed.
fn text_ui(ui: &mut Ui, view: View<'_>, editor: &PersonaEditor, draft: &mut PersonaDraft) -> bool {
    let label = ui.label(view.text("personas-text"));
    let mistake = match &editor.check {
        Some(Err(PersonaFault { range, .. })) => range.clone(),
        _ => None,
    };
    let mark = view.palette.bad.gamma_multiply(0.3);
    let color = view.palette.text;
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| -> Arc<Galley> {
        let font = TextStyle::Monospace.resolve(ui.style());
        let mut job = marked(text.as_str(), mistake.clone(), (font, color, mark));
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let is_free = editor.saving.is_none();
    let scroll = ScrollArea::vertical()
        .id_salt("persona-text")
        .max_height(TALLEST)
        .min_scrolled_height(TALLEST)
        .show(ui, |ui| {
            let edit = TextEdit::multiline(&mut draft.text)
                .desired_rows(10)
                .desired_width(f32::INFINITY)
                .code_editor()
                .layouter(&mut layouter);
            let field = ui.add_enabled(is_free, edit).labelled_by(label.id);
            field.changed()
        });
    scroll.inner
}

/// The text with a stretch of it marked; one that does not fit the text any more is not.
fn marked(
    text: &str,
    range: Option<Range<usize>>,
    (font, color, mark): (FontId, Color32, Color32),
) -> LayoutJob {
    let range = range.unwrap_or_default();
    let parts = text
        .split_at_checked(range.start)
        .and_then(|(before, rest)| {
            let (found, after) = rest.split_at_checked(range.end.checked_sub(range.start)?)?;
            Some([(before, false), (found, true), (after, false)])
        });
    let parts = parts.unwrap_or([(text, false), ("", false), ("", false)]);
    let mut job = LayoutJob::default();
    for (part, is_marked) in parts {
        let mut format = TextFormat::simple(font.clone(), color);
        if is_marked {
            format.background = mark;
        }
        job.append(part, 0.0, format);
    }
    job
}

fn found_ui(ui: &mut Ui, view: View<'_>, editor: &PersonaEditor) {
    match &editor.check {
        Some(Ok(read)) => {
            ui.label(RichText::new(view.text("personas-good")).color(view.palette.good));
            for field in &read.unknown_fields {
                remark_ui(ui, view, &field.problem());
            }
        }
        Some(Err(fault)) => problem_ui(ui, view, &fault.problem),
        None => {
            ui.label(RichText::new(view.text("personas-checking")).color(view.palette.weak));
        }
    }
}

/// Something that may be as it should.
fn remark_ui(ui: &mut Ui, view: View<'_>, problem: &Problem) {
    let title = RichText::new(problem.title(view.locale));
    ui.label(title.color(view.palette.warning).strong());
    ui.label(problem.cause(view.locale));
    ui.label(problem.remedy(view.locale));
}

fn buttons_ui(
    ui: &mut Ui,
    view: View<'_>,
    editor: &PersonaEditor,
    draft: &PersonaDraft,
    outbox: &mut Outbox,
) {
    let is_checked = editor.checking.is_none() && matches!(editor.check, Some(Ok(_)));
    let save = ui.add_enabled_ui(is_checked && editor.saving.is_none(), |ui| {
        primary_button(ui, view, &view.text("personas-save"))
    });
    if save.inner.clicked() {
        outbox.push(PersonaMessage::Save(draft.text.clone()));
    }
    if ui.button(view.text("personas-discard")).clicked() {
        outbox.push(PersonaMessage::Discard);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, range: Range<usize>) -> Vec<String> {
        let style = (FontId::default(), Color32::BLACK, Color32::RED);
        let job = marked(text, Some(range), style);
        let sections = job.sections.iter();
        let marked = sections.filter(|section| section.format.background == Color32::RED);
        assert_eq!(job.text, text);
        marked
            .map(|section| {
                let (start, end) = (section.byte_range.start.0, section.byte_range.end.0);
                job.text.get(start..end).unwrap().to_owned()
            })
            .collect()
    }

    #[test]
    fn the_mistake_is_marked_and_one_of_an_older_text_is_not() {
        assert_eq!(parts("{\"龘\":1}", 7..8), ["1"]);
        assert_eq!(parts("龘", 1..2), Vec::<String>::new());
        assert_eq!(parts("{}", 7..9), Vec::<String>::new());
    }
}
