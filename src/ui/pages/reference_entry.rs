//! One code, field or failure, explained.

use egui::{Grid, Label, RichText, Ui};

use crate::app::ReferenceMessage;
use crate::diagnosis::catalogue::{Catalogue, CatalogueEntry, CatalogueKind};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{badge_ui, card_ui, copy_button_ui, mono_text_ui};

/// Draws all that is known about an entry.
pub(super) fn entry_ui(
    ui: &mut Ui,
    view: View<'_>,
    entry: &'static CatalogueEntry,
    outbox: &mut Outbox,
) {
    let locale = view.locale;
    head_ui(ui, view, entry, outbox);
    part_ui(ui, view, "reference-meaning", entry.meaning(locale));
    let form = entry.form(locale).unwrap_or_default();
    part_ui(ui, view, "explain-format", form);
    lines_ui(ui, view, "explain-also", entry.other_names());
    lines_ui(ui, view, "explain-message", entry.wire_messages());
    values_ui(ui, view, entry);
    if let Some(title) = entry.availability_title() {
        part_ui(ui, view, "explain-availability", &view.text(title));
    }
    let cause = entry.kind.cause_title().unwrap_or("reference-why");
    part_ui(ui, view, cause, &entry.cause(locale));
    part_ui(ui, view, "reference-remedy", &entry.remedy(locale));
    if !entry.kind.is_name() && entry.kind.is_on_the_wire() {
        part_ui(
            ui,
            view,
            "reference-signed",
            &view.text(entry.signed.title()),
        );
    }
    rule_ui(ui, view, entry);
    let weight = view.text(entry.weight.title());
    let source = format!("{weight} · {}", view.locale.listed(&entry.sources));
    part_ui(ui, view, "explain-source", &source);
}

fn head_ui(ui: &mut Ui, view: View<'_>, entry: &'static CatalogueEntry, outbox: &mut Outbox) {
    ui.label(RichText::new(entry.name(view.locale)).heading());
    ui.horizontal_wrapped(|ui| {
        let wire_name = RichText::new(entry.wire_name()).monospace().size(15.0);
        let shown = ui.add(Label::new(wire_name).wrap());
        outbox.explains(&shown, &entry.id, Some(entry.kind));
        let copy = || entry.wire_name().to_owned();
        copy_button_ui(ui, view, outbox, entry.wire_name(), copy);
    });
    ui.horizontal_wrapped(|ui| {
        badge_ui(ui, &view.text(entry.kind.title()), view.palette.accent);
        badge_ui(ui, &view.text(entry.weight.title()), view.palette.weak);
        if let Some(sdk) = entry.sdk {
            badge_ui(ui, &view.text(sdk.title()), view.palette.weak);
        }
        if let Some(code) = &entry.code {
            let top = Catalogue::entry(CatalogueKind::TopCode, code);
            let link = ui.link(RichText::new(code).monospace());
            if let Some(top) = top.filter(|_| link.clicked()) {
                outbox.push(ReferenceMessage::Choose(top));
            }
        }
    });
}

fn part_ui(ui: &mut Ui, view: View<'_>, title: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    title_ui(ui, view, title);
    ui.label(text);
}

fn lines_ui(ui: &mut Ui, view: View<'_>, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    title_ui(ui, view, title);
    for line in lines {
        mono_text_ui(ui, line);
    }
}

fn title_ui(ui: &mut Ui, view: View<'_>, title: &str) {
    ui.add_space(6.0);
    let title = RichText::new(view.text(title));
    ui.label(title.color(view.palette.weak).small());
}

fn values_ui(ui: &mut Ui, view: View<'_>, entry: &CatalogueEntry) {
    if entry.values.is_empty() {
        return;
    }
    title_ui(ui, view, "explain-values");
    Grid::new("reference-values")
        .num_columns(2)
        .striped(true)
        .spacing([14.0, 4.0])
        .show(ui, |ui| {
            for value in &entry.values {
                ui.label(RichText::new(&value.value).monospace());
                ui.label(value.meaning(&entry.id, view.locale));
                ui.end_row();
            }
        });
}

/// The rule that finds it, with its texts as far as they hold for every call.
fn rule_ui(ui: &mut Ui, view: View<'_>, entry: &CatalogueEntry) {
    let Some(rule) = entry.related_rule(view.locale) else {
        return;
    };
    title_ui(ui, view, "explain-rule");
    card_ui(ui, view, None, |ui| {
        ui.label(RichText::new(&rule.title).strong());
        ui.label(&rule.why);
        ui.label(&rule.remedy);
        let id = RichText::new(&rule.id).monospace().small();
        ui.label(id.color(view.palette.weak));
    });
}
