//! How a table of fields shares the width it has.

use egui::{Color32, Label, Response, RichText, TextStyle, Ui};

use crate::ui::view::View;

/// Between two columns, in points.
pub(super) const SPACING: f32 = 14.0;
/// Below this width, in points, names stand under labels and meanings under values.
const NARROW: f32 = 560.0;
/// A copy button, and room for the scroll bar.
const COPY_BUTTON: f32 = 64.0;
/// Values get at least this much.
const LEAST_VALUE: f32 = 120.0;

/// Label, name, value and meaning beside each other, or in pairs below each other.
pub(super) struct Columns {
    stacked: bool,
    value: f32,
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
        let others = if stacked {
            label.max(name) + SPACING
        } else {
            label + name + meaning + 3.0 * SPACING
        };
        let value = ui.available_width() - others - SPACING - COPY_BUTTON;
        Self {
            stacked,
            value: value.max(LEAST_VALUE),
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
            let label = ui.add(Label::new(label).extend());
            shown = Some(label | ui.add(Label::new(name).extend()));
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
