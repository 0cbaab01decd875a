//! Two runs side by side, over the page.

use egui::{Grid, Key, RichText, ScrollArea, Ui, vec2};

use crate::app::ComparisonMessage;
use crate::protocol::Masker;
use crate::report::run_comparison::{
    Difference, DifferenceKind, PairComparison, Place, RunComparison, Side,
};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, check_ui};

/// The most differences of one part that are shown.
const MOST: usize = 200;
/// The least width of path and kind, in points.
const COLUMN: f32 = 150.0;
/// The least width of a value, in points.
const LEAST_VALUE: f32 = 120.0;

/// What is drawn, and how.
struct Shown<'a> {
    view: View<'a>,
    masker: Masker,
    noise: bool,
}

/// Draws the comparison, or that it is being made.
pub(in crate::ui) fn comparison_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(view.text("compare-title")).heading());
        if ui.button(view.text("compare-close")).clicked() {
            outbox.push(ComparisonMessage::Close);
        }
    });
    let desk = &view.state.comparison;
    let Some(comparison) = &desk.shown else {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(view.text("compare-working"));
        });
        return;
    };
    let shown = Shown {
        view,
        masker: comparison.masker(view.state.reveal),
        noise: desk.shows_noise,
    };
    ScrollArea::vertical()
        .id_salt("comparison")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll_with_keys(ui);
            shown.head_ui(ui, comparison);
            shown.noise_ui(ui, comparison, outbox);
            for (number, pair) in comparison.pairs.iter().enumerate() {
                ui.add_space(8.0);
                shown.pair_ui(ui, number, pair);
            }
        });
}

/// There is nothing to press in a long comparison that the focus could lead through it.
fn scroll_with_keys(ui: &Ui) {
    let page = ui.clip_rect().height() * 0.9;
    let pages = ui.input(|input| {
        let presses = |key| if input.key_pressed(key) { 1.0 } else { 0.0 };
        presses(Key::PageUp) - presses(Key::PageDown)
            + 1000.0 * (presses(Key::Home) - presses(Key::End))
    });
    if pages != 0.0 {
        ui.scroll_with_delta(vec2(0.0, pages * page));
    }
}

impl Shown<'_> {
    /// What it means, above everything else.
    fn head_ui(&self, ui: &mut Ui, comparison: &RunComparison) {
        let view = self.view;
        for (side, head) in [(Side::A, &comparison.a), (Side::B, &comparison.b)] {
            ui.label(head.line(side, view.locale));
        }
        ui.add_space(8.0);
        card_ui(ui, view, Some(view.palette.accent), |ui| {
            ui.label(RichText::new(view.text("compare-meaning")).strong());
            if comparison.is_same() {
                ui.label(view.text("compare-same"));
            } else if comparison.told.is_empty() {
                ui.label(view.text("compare-unknown"));
            }
            let hidden = comparison.hidden_count();
            if hidden > 0 {
                let count = hidden.to_string();
                ui.label(view.text_with("compare-values-hidden", &[("count", &count)]));
            }
            for told in &comparison.told {
                let sentence = told.sentence(view.locale, &self.masker);
                ui.label(format!("• {sentence}"));
            }
        });
        ui.add_space(8.0);
    }

    /// Folds noise away, or not.
    fn noise_ui(&self, ui: &mut Ui, comparison: &RunComparison, outbox: &mut Outbox) {
        let count = comparison.noise_count();
        if count == 0 {
            return;
        }
        let count = count.to_string();
        let label = self
            .view
            .text_with("compare-show-noise", &[("count", &count)]);
        let mut shows = self.noise;
        if check_ui(ui, self.view, &mut shows, label).changed() {
            outbox.push(ComparisonMessage::ShowNoise(shows));
        }
    }

    fn pair_ui(&self, ui: &mut Ui, number: usize, pair: &PairComparison) {
        let view = self.view;
        card_ui(ui, view, None, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(view.text(pair.title)).strong());
                ui.label(
                    RichText::new(pair.method)
                        .monospace()
                        .color(view.palette.weak),
                );
            });
            if let Some(side) = pair.only {
                let only = view.text_with("compare-only", &[("side", side.letter())]);
                ui.label(RichText::new(only).color(view.palette.warning));
                return;
            }
            if pair.is_same() {
                ui.label(view.text("compare-same"));
            }
            for place in Place::ALL {
                self.place_ui(ui, (number, place), pair);
            }
        });
    }

    fn place_ui(&self, ui: &mut Ui, (number, place): (usize, Place), pair: &PairComparison) {
        let view = self.view;
        let differences = pair.differences.iter();
        let listed: Vec<_> = differences
            .filter(|it| it.place == place && (self.noise || it.noise.is_none()))
            .collect();
        if listed.is_empty() {
            return;
        }
        ui.add_space(6.0);
        ui.label(RichText::new(view.text(place.title())).strong());
        let value = value_width(ui);
        Grid::new(("comparison", number, place.name()))
            .num_columns(4)
            .min_col_width(COLUMN)
            .striped(true)
            .show(ui, |ui| {
                for title in ["", "", "compare-row-a", "compare-row-b"] {
                    let title = if title.is_empty() {
                        String::new()
                    } else {
                        view.text(title)
                    };
                    ui.label(RichText::new(title).strong());
                }
                ui.end_row();
                for difference in listed.iter().take(MOST) {
                    self.row_ui(ui, difference, value);
                    ui.end_row();
                }
            });
        let left_out = listed.len().saturating_sub(MOST);
        if left_out > 0 {
            let count = left_out.to_string();
            ui.label(view.text_with("compare-left-out", &[("count", &count)]));
        }
    }

    fn row_ui(&self, ui: &mut Ui, difference: &Difference, value_width: f32) {
        let view = self.view;
        let reason = difference.noise.map(|noise| view.text(noise.title()));
        let kind = format!(
            "{} {}",
            difference.kind.symbol(),
            view.text(difference.kind.title())
        );
        let kind = match reason {
            Some(reason) if difference.kind != DifferenceKind::WrittenDifferently => {
                format!("{kind} · {reason}")
            }
            _ => kind,
        };
        let color = if difference.noise.is_some() {
            view.palette.weak
        } else {
            view.palette.warning
        };
        ui.label(RichText::new(&difference.path).monospace());
        ui.label(RichText::new(kind).color(color));
        for value in [&difference.a, &difference.b] {
            let text = match value {
                Some(value) => value.text(&difference.path, view.locale, &self.masker),
                None => view.text("compare-nothing"),
            };
            ui.scope(|ui| {
                ui.set_width(value_width);
                let label = egui::Label::new(RichText::new(&text).monospace()).truncate();
                ui.add(label).on_hover_text(&text);
            });
        }
    }
}

/// Both values share what path and kind leave of the width.
fn value_width(ui: &Ui) -> f32 {
    ((ui.available_width() - 2.0 * COLUMN) / 2.0 - 4.0 * ui.spacing().item_spacing.x)
        .max(LEAST_VALUE)
}
