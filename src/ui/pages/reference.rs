//! Codes and fields: search, list, and the entry that is shown.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Button, Layout, RichText, ScrollArea, TextStyle, Ui, vec2};

use super::reference_entry::entry_ui;
use crate::app::ReferenceMessage;
use crate::diagnosis::catalogue::{CatalogueEntry, CatalogueKind};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, choice_ui, field_ui};

/// The list's share of the width.
const LIST_SHARE: f32 = 0.36;
/// Between list and entry, in points.
const GAP: f32 = 10.0;

/// Draws the page.
pub(in crate::ui) fn reference_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    card_ui(ui, view, None, |ui| search_ui(ui, view, drafts, outbox));
    ui.add_space(8.0);
    let (width, height) = (ui.available_width(), ui.available_height());
    let list = width * LIST_SHARE;
    let column = Layout::top_down(Align::Min);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.allocate_ui_with_layout(vec2(list, height), column, |ui| {
            card_ui(ui, view, None, |ui| list_ui(ui, view, outbox));
        });
        ui.allocate_ui_with_layout(vec2(width - list - GAP, height), column, |ui| {
            card_ui(ui, view, None, |ui| {
                ScrollArea::vertical()
                    .id_salt("reference-entry")
                    .auto_shrink([false, false])
                    .show(ui, |ui| shown_ui(ui, view, outbox));
            });
        });
    });
}

fn search_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let label = view.text("reference-search");
    let hint = view.text("reference-search-hint");
    let field = field_ui(ui, view, &label, &hint, &mut drafts.reference);
    if view.is_find_asked {
        field.request_focus();
    }
    if field.changed() {
        outbox.push(ReferenceMessage::Search(drafts.reference.clone()));
    }
    let kinds = CatalogueKind::ALL.map(|kind| (Some(kind), view.text(kind.title())));
    let mut options = vec![(None, view.text("reference-all-kinds"))];
    options.extend(kinds);
    let reference = &view.state.reference;
    ui.horizontal(|ui| {
        let name = view.text("reference-kind");
        ui.label(RichText::new(&name).color(view.palette.weak));
        if let Some(kind) = choice_ui(ui, &name, reference.kind, &options) {
            outbox.push(ReferenceMessage::Kind(kind));
        }
        let count = reference.found.len().to_string();
        let found = view.text_with("reference-found", &[("count", &count)]);
        ui.label(RichText::new(found).color(view.palette.weak));
    });
}

fn list_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let reference = &view.state.reference;
    let scroll = ScrollArea::vertical()
        .id_salt("reference-list")
        .auto_shrink([false, false]);
    if reference.found.is_empty() {
        scroll.show(ui, |ui| nothing_ui(ui, view, outbox));
        return;
    }
    let height = ui.spacing().interact_size.y;
    scroll.show_rows(ui, height, reference.found.len(), |ui, rows| {
        for entry in reference.found.get(rows).unwrap_or_default() {
            line_ui(ui, view, entry, outbox);
        }
    });
}

/// What is spelt like what was looked for in vain.
fn nothing_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let nearest = &view.state.reference.nearest;
    ui.label(RichText::new(view.text("reference-nothing")).color(view.palette.weak));
    if !nearest.is_empty() {
        ui.label(view.text("reference-nearest"));
    }
    for entry in nearest {
        line_ui(ui, view, entry, outbox);
    }
}

fn line_ui(ui: &mut Ui, view: View<'_>, entry: &'static CatalogueEntry, outbox: &mut Outbox) {
    let chosen = view.state.reference.chosen;
    let is_chosen = chosen.is_some_and(|chosen| std::ptr::eq(chosen, entry));
    let name = entry.name(view.locale);
    let part = |style: TextStyle, color| TextFormat::simple(style.resolve(ui.style()), color);
    let mut job = LayoutJob::default();
    let wire_name = part(TextStyle::Monospace, view.palette.text);
    job.append(entry.wire_name(), 0.0, wire_name);
    job.append(&name, 10.0, part(TextStyle::Small, view.palette.weak));
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let line = ui.add(Button::selectable(is_chosen, job).truncate().min_size(size));
    outbox.explains(&line, &entry.id, Some(entry.kind));
    if line
        .accessible_name(format!("{} {name}", entry.wire_name()))
        .clicked()
    {
        outbox.push(ReferenceMessage::Choose(entry));
    }
}

/// The chosen entry, or what to try.
fn shown_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let reference = &view.state.reference;
    if let Some(name) = &reference.foreign {
        let text = view.text_with("explain-foreign", &[("name", name)]);
        ui.label(RichText::new(text).color(view.palette.warning));
        let remedy = view.locale.attribute("explain-foreign", "remedy", &[]);
        ui.label(remedy.unwrap_or_default());
    }
    if let Some(code) = &reference.unknown {
        let text = view.text_with("reference-unknown", &[("code", code)]);
        ui.label(RichText::new(text).color(view.palette.warning));
        let is_top = |entry: &CatalogueEntry| entry.kind == CatalogueKind::TopCode;
        if reference.chosen.is_some_and(is_top) {
            ui.label(view.text("catalogue-only-top-code"));
        }
    }
    if let Some(entry) = reference.chosen {
        entry_ui(ui, view, entry, outbox);
    } else {
        ui.label(RichText::new(view.text("reference-empty")).heading());
        ui.label(RichText::new(view.text("reference-try")).color(view.palette.weak));
    }
}
