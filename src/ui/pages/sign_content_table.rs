//! Parameters of two strings to sign beside each other.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Grid, Label, RichText, Stroke, TextStyle, Ui};

use crate::protocol::Masker;
use crate::signing::comparison::{DifferenceKind, ParameterDifference, Segment};
use crate::ui::view::View;
use crate::ui::widgets::mono_text_ui;

/// How many parameters are listed.
const MOST_ROWS: usize = 300;
/// How many characters of a piece of a value are shown.
const LONGEST_PIECE: usize = 1_000;
/// Width of marks and names with their distances, in points.
const NAMES: f32 = 230.0;

/// Draws a row for every parameter: mark, name, our value, the gateway's value.
pub(super) fn table_ui(
    ui: &mut Ui,
    view: View<'_>,
    parameters: &[ParameterDifference],
    masker: &Masker,
) {
    let has_both = parameters
        .iter()
        .any(|parameter| parameter.kind != DifferenceKind::Quoted);
    let columns = if has_both { 2.0 } else { 1.0 };
    let width = ((ui.available_width() - NAMES) / columns).max(100.0);
    Grid::new("compared-parameters")
        .num_columns(4)
        .striped(true)
        .spacing([12.0, 4.0])
        .show(ui, |ui| {
            heads_ui(ui, view, has_both);
            for parameter in parameters.iter().take(MOST_ROWS) {
                row_ui(ui, view, parameter, masker, (has_both, width));
                ui.end_row();
            }
        });
    if parameters.len() > MOST_ROWS {
        let count = MOST_ROWS.to_string();
        let note = view.text_with("compare-rows-cut", &[("count", &count)]);
        ui.label(RichText::new(note).color(view.palette.warning));
    }
    let is_hidden = |parameter: &ParameterDifference| parameter.is_hidden(masker);
    if parameters.iter().any(is_hidden) {
        ui.label(RichText::new(view.text("compare-hidden")).color(view.palette.weak));
    }
}

fn heads_ui(ui: &mut Ui, view: View<'_>, has_both: bool) {
    ui.label("");
    ui.label(RichText::new(view.text("compare-parameters")).strong());
    if has_both {
        ui.label(RichText::new(view.text("compare-own-value")).strong());
    }
    ui.label(RichText::new(view.text("compare-gateway-value")).strong());
    ui.end_row();
}

fn row_ui(
    ui: &mut Ui,
    view: View<'_>,
    parameter: &ParameterDifference,
    masker: &Masker,
    (has_both, width): (bool, f32),
) {
    let color = match parameter.kind {
        DifferenceKind::Same | DifferenceKind::Quoted => view.palette.weak,
        _ => view.palette.bad,
    };
    ui.label(
        RichText::new(parameter.kind.mark())
            .monospace()
            .color(color),
    );
    ui.scope(|ui| {
        ui.set_max_width(NAMES - 70.0);
        mono_text_ui(ui, &shortened(&parameter.name));
    });
    let shows_words = parameter.kind == DifferenceKind::Different && !parameter.is_hidden(masker);
    let place = parameter.hidden_place(masker).filter(|_| !shows_words);
    let place = place.map_or_else(String::new, |number| {
        let number = number.to_string();
        let words = view.text_with("compare-differs-at", &[("number", &number)]);
        format!(" ({words})")
    });
    let (own, gateway) = (
        parameter.shown_own(masker).map(|own| own + &place),
        parameter
            .shown_gateway(masker)
            .map(|gateway| gateway + &place),
    );
    if has_both {
        value_ui(ui, width, |ui| {
            if shows_words {
                words_ui(ui, &parameter.segments, |it| own_word(it, view.palette.bad));
            } else {
                mono_text_ui(ui, &own.as_deref().map_or_else(String::new, visible));
            }
        });
    }
    value_ui(ui, width, |ui| {
        if shows_words {
            words_ui(ui, &parameter.segments, |it| {
                gateway_word(it, view.palette.good)
            });
        } else {
            mono_text_ui(ui, &gateway.as_deref().map_or_else(String::new, visible));
        }
    });
}

fn value_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(width - 12.0);
        content(ui);
    });
}

fn own_word(segment: &Segment, color: Color32) -> Option<(&str, Option<Color32>)> {
    match segment {
        Segment::Same(text) => Some((text, None)),
        Segment::Own(text) => Some((text, Some(color))),
        Segment::Gateway(_) => None,
    }
}

fn gateway_word(segment: &Segment, color: Color32) -> Option<(&str, Option<Color32>)> {
    match segment {
        Segment::Same(text) => Some((text, None)),
        Segment::Gateway(text) => Some((text, Some(color))),
        Segment::Own(_) => None,
    }
}

/// The words of one side; those that the other side does not have are coloured and underlined.
fn words_ui<'a>(
    ui: &mut Ui,
    segments: &'a [Segment],
    word: impl Fn(&'a Segment) -> Option<(&'a str, Option<Color32>)>,
) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let plain = ui.visuals().text_color();
    let mut job = LayoutJob::default();
    job.wrap.break_anywhere = true;
    for (text, color) in segments.iter().filter_map(word) {
        let mut format = TextFormat::simple(font.clone(), color.unwrap_or(plain));
        if let Some(color) = color {
            format.underline = Stroke::new(1.5, color);
            format.background = color.gamma_multiply(0.14);
        }
        job.append(&shortened(text), 0.0, format);
    }
    ui.add(Label::new(job).wrap());
}

/// A value that is there and empty can be seen.
fn visible(value: &str) -> String {
    if value.is_empty() {
        "\"\"".to_owned()
    } else {
        shortened(value)
    }
}

fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let shown: String = characters.by_ref().take(LONGEST_PIECE).collect();
    if characters.next().is_some() {
        format!("{shown}…")
    } else {
        shown
    }
}
