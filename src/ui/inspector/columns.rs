//! How a table of fields shares the width it has.

use egui::{Color32, Label, Response, RichText, TextStyle, Ui};

use crate::ui::view::View;

/// Between two columns, in points.
pub(super) const SPACING: f32 = 14.0;
/// Below this width, in points, names stand under labels and meanings under values.
const NARROW: f32 = 560.0;
/// A copy button, and room for the scroll bar.
const COPY_BUTTON: f32 = 64.0;
/// Values get at least this much, in points; less where names stand under labels.
const LEAST_VALUE: f32 = 120.0;
const LEAST_STACKED: f32 = 50.0;

/// Label, name, value and meaning beside each other, or in pairs below each other.
pub(super) struct Columns {
    stacked: bool,
    label: f32,
    name: f32,
    value: f32,
    /// Of everything behind the names.
    rest: f32,
}

impl Columns {
    /// For rows with these labels, names and meanings; the values get what is left.
    pub(super) fn of<'a>(ui: &Ui, rows: impl Iterator<Item = [&'a str; 3]>) -> Self {
        let width = |text: &str, style: TextStyle| {
            let font = style.resolve(ui.style());
            let painter = ui.painter();
            let galley = painter.layout_no_wrap(text.to_owned(), font, Color32::WHITE);
            galley.size().x
        };
        let (mut label, mut name, mut meaning) = (0.0_f32, 0.0_f32, 0.0_f32);
        for [of_label, of_name, of_meaning] in rows {
            label = label.max(width(of_label, TextStyle::Body));
            name = name.max(width(of_name, TextStyle::Monospace));
            meaning = meaning.max(width(of_meaning, TextStyle::Body));
        }
        let stacked = ui.available_width() < NARROW;
        let names = if stacked {
            label.max(name) + SPACING
        } else {
            label + name + 2.0 * SPACING
        };
        let others = if stacked {
            names
        } else {
            names + meaning + SPACING
        };
        let least = if stacked { LEAST_STACKED } else { LEAST_VALUE };
        let value = ui.available_width() - others - SPACING - COPY_BUTTON;
        Self {
            stacked,
            label,
            name,
            value: value.max(least),
            rest: (ui.available_width() - names - SPACING).max(least),
        }
    }

    /// How many columns the grid has.
    pub(super) fn count(&self) -> usize {
        if self.stacked { 3 } else { 5 }
    }

    /// What the field is called; F1 explains it.
    pub(super) fn head_ui(
        &self,
        ui: &mut Ui,
        view: View<'_>,
        label: RichText,
        name: &str,
    ) -> Option<Response> {
        let tip = view.text_with("reference-f1", &[("name", name)]);
        let mut shown = None;
        let name = RichText::new(name).monospace().color(view.palette.weak);
        let names_ui = |ui: &mut Ui| {
            let label = wide_ui(ui, self.label, Label::new(label).extend());
            shown = Some(label | wide_ui(ui, self.name, Label::new(name).extend()));
        };
        self.pair_ui(ui, names_ui);
        shown.map(|shown| shown.on_hover_text(tip))
    }

    /// What it holds, and what that means.
    pub(super) fn value_ui(
        &self,
        ui: &mut Ui,
        value: impl FnOnce(&mut Ui),
        meaning: Option<RichText>,
    ) {
        let width = self.value;
        self.pair_ui(ui, |ui| {
            ui.scope(|ui| {
                ui.set_max_width(width);
                value(ui);
            });
            match meaning {
                Some(meaning) => {
                    ui.label(meaning);
                }
                None if !self.stacked => {
                    ui.label("");
                }
                None => {}
            }
        });
    }

    /// A text in the place of value, meaning and button.
    pub(super) fn text_ui(&self, ui: &mut Ui, text: RichText) {
        ui.scope(|ui| {
            ui.set_max_width(self.rest);
            ui.add(Label::new(text).wrap());
        });
    }

    fn pair_ui(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
        if self.stacked {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                content(ui);
            });
        } else {
            content(ui);
        }
    }
}

/// A label in a place of this width, so that tables with the same columns stand in line.
fn wide_ui(ui: &mut Ui, width: f32, label: Label) -> Response {
    ui.scope(|ui| {
        ui.set_min_width(width);
        ui.add(label)
    })
    .inner
}
