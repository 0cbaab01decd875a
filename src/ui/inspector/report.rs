//! The support report, with every masked place marked.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::text_selection::LabelSelectionState;
use egui::{
    FontId, Frame, Galley, Label, Margin, Pos2, Response, RichText, ScrollArea, Stroke, TextStyle,
    Ui,
};

use crate::app::ReportMessage;
use crate::i18n::LOCALES;
use crate::report::ReportFormat;
use crate::report::redaction::{MaskKind, RedactedText};
use crate::ui::outbox::Outbox;
use crate::ui::theme::RADIUS;
use crate::ui::view::View;
use crate::ui::widgets::{choice_ui, primary_button};

/// Draws the choices, the buttons and the preview.
pub(super) fn report_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let reports = &view.state.reports;
    ui.horizontal_wrapped(|ui| {
        choices_ui(ui, view, outbox);
        let is_there = reports.made.is_some();
        ui.add_enabled_ui(is_there, |ui| {
            if primary_button(ui, view, &view.text("report-copy")).clicked() {
                outbox.push(ReportMessage::Copy);
            }
            if ui.button(view.text("report-save")).clicked() {
                outbox.push(ReportMessage::Save);
            }
        });
    });
    let made = reports.made.as_ref();
    let line = match made {
        Some(made) => count_line(view, made.text.spans().len()),
        None => view.text("report-making"),
    };
    ui.label(RichText::new(line).color(view.palette.weak));
    preview_ui(ui, view, made.map(|made| &*made.text));
}

fn count_line(view: View<'_>, count: usize) -> String {
    match count {
        0 => view.text("report-masked-none"),
        1 => view.text("report-masked-one"),
        _ => view.text_with("report-masked-count", &[("count", &count.to_string())]),
    }
}

fn choices_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let choice = view.state.reports.choice;
    let languages = LOCALES.map(|locale| (locale, locale.own_name().to_owned()));
    let language = choice.locale.unwrap_or(view.locale);
    let name = view.text("report-language");
    if let Some(locale) = choice_ui(ui, &name, language, &languages) {
        outbox.push(ReportMessage::Locale(locale));
    }
    let formats = ReportFormat::ALL.map(|format| (format, view.text(format.title())));
    let name = view.text("report-format");
    if let Some(format) = choice_ui(ui, &name, choice.format, &formats) {
        outbox.push(ReportMessage::Format(format));
    }
}

fn preview_ui(ui: &mut Ui, view: View<'_>, report: Option<&RedactedText>) {
    Frame::new()
        .fill(view.palette.sunken)
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("report-preview")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    if let Some(report) = report {
                        text_ui(ui, view, report);
                    }
                });
        });
}

/// The text, which can be selected; over a masked place the pointer shows what was there.
fn text_ui(ui: &mut Ui, view: View<'_>, report: &RedactedText) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let label = Label::new(layout(view, report, &font)).wrap();
    let (place, galley, response) = label.layout_in_ui(ui);
    let name = view.text("report-preview");
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::accesskit::Role::Label, enabled, &name);
        info.current_text_value = Some(report.text().to_owned());
        info
    });
    let hidden = masked_at(&response, place, &galley, report);
    let color = view.palette.text;
    LabelSelectionState::label_text_selection(ui, &response, place, galley, color, Stroke::NONE);
    if let Some(kind) = hidden {
        let kind = view.text(kind.title());
        let words = view.text_with("report-masked-hover", &[("kind", &kind)]);
        response.on_hover_text_at_pointer(words);
    }
}

/// What is masked under the pointer.
fn masked_at(
    response: &Response,
    place: Pos2,
    galley: &Arc<Galley>,
    report: &RedactedText,
) -> Option<MaskKind> {
    let pointer = response.hover_pos()?;
    let index = galley.cursor_from_pos(pointer - place).index;
    let before = report.text().chars().take(index.into()).map(char::len_utf8);
    let offset: usize = before.sum();
    let mut spans = report.spans().iter();
    spans
        .find(|span| span.range.contains(&offset))
        .map(|span| span.kind)
}

/// Masked places have a background and a line under them: colour alone would not tell everybody.
fn layout(view: View<'_>, report: &RedactedText, font: &FontId) -> LayoutJob {
    let plain = TextFormat::simple(font.clone(), view.palette.text);
    let masked = TextFormat {
        background: view.palette.warning.gamma_multiply(0.22),
        underline: Stroke::new(1.0, view.palette.warning),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    job.wrap.break_anywhere = true;
    let text = report.text();
    let mut done = 0;
    for span in report.spans() {
        let before = text.get(done..span.range.start).unwrap_or_default();
        job.append(before, 0.0, plain.clone());
        let hidden = text.get(span.range.clone()).unwrap_or_default();
        job.append(hidden, 0.0, masked.clone());
        done = span.range.end;
    }
    job.append(text.get(done..).unwrap_or_default(), 0.0, plain);
    job
}
