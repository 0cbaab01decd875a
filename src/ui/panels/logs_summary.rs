//! What a log comes to, as a chart and in tables.

use egui::{Grid, RichText, Ui};
use egui_plot::{Bar, BarChart, Corner, Legend, Plot};

use crate::bulk::{Counts, Tally};
use crate::signing::Verdict;
use crate::ui::view::View;

/// Height of the chart, in points.
const CHART: f32 = 150.0;
/// How many names of a kind are shown.
const MOST_SHOWN: usize = 20;

/// Draws the chart over time, and a table for each kind of count.
pub(in crate::ui) fn logs_summary_ui(ui: &mut Ui, view: View<'_>, tally: &Tally) {
    if tally.answers == 0 {
        let text = view.text("logs-no-answers");
        ui.label(RichText::new(text).color(view.palette.weak));
        return;
    }
    hours_ui(ui, view, tally);
    for table in tally.tables() {
        counts_ui(ui, view, table);
    }
}

/// Verified and other answers by hour, if there is more than one hour.
fn hours_ui(ui: &mut Ui, view: View<'_>, tally: &Tally) {
    let hours: Vec<_> = tally.hours.iter().collect();
    if hours.len() < 2 {
        return;
    }
    ui.label(RichText::new(view.text("verify-hours")).strong());
    let bars = |height: &dyn Fn(&str, u64) -> u64| -> Vec<Bar> {
        let numbered = hours.iter().enumerate();
        let bar = |(at, (hour, count)): (usize, &(&str, u64))| {
            #[expect(clippy::cast_precision_loss, reason = "bars are drawn in points")]
            let (at, height) = (at as f64, height(hour, *count) as f64);
            Bar::new(at, height).name(*hour)
        };
        numbered.map(bar).collect()
    };
    let bad = BarChart::new(
        view.text("logs-not-verified"),
        bars(&|hour, _| tally.bad_hours.of(hour)),
    );
    let good = BarChart::new(
        view.text(Verdict::Verified.title()),
        bars(&|hour, count| count.saturating_sub(tally.bad_hours.of(hour))),
    );
    let bad = bad.color(view.palette.bad);
    let good = good.color(view.palette.good).stack_on(&[&bad]);
    let names: Vec<_> = hours.iter().map(|(hour, _)| (*hour).to_owned()).collect();
    Plot::new("logs-hours")
        .height(CHART)
        .legend(Legend::default().position(Corner::LeftTop))
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .show_grid(false)
        .x_axis_formatter(move |mark, _| name_at(&names, mark.value))
        .show(ui, |plot| {
            plot.bar_chart(bad);
            plot.bar_chart(good);
        });
}

/// The hour of a whole number on the axis, without its date.
fn name_at(names: &[String], at: f64) -> String {
    if at < 0.0 || at.fract() != 0.0 {
        return String::new();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in a list"
    )]
    let name = names.get(at as usize);
    let hour = name.and_then(|name| name.get(11..));
    hour.map_or_else(String::new, |hour| format!("{hour}:00"))
}

/// The most frequent names with their counts; verdicts also in words.
fn counts_ui(ui: &mut Ui, view: View<'_>, (title, counts): (&str, &Counts)) {
    let all = counts.by_count();
    if all.is_empty() {
        return;
    }
    let in_words = |name: &str| {
        let verdict = Verdict::by_name(name);
        verdict.map_or_else(String::new, |it| view.text(it.title()))
    };
    ui.add_space(6.0);
    ui.label(RichText::new(view.text(title)).strong());
    Grid::new(title)
        .num_columns(3)
        .striped(true)
        .spacing([14.0, 4.0])
        .show(ui, |ui| {
            for (name, count) in all.iter().take(MOST_SHOWN) {
                ui.label(RichText::new(count.to_string()).monospace());
                ui.label(RichText::new(*name).monospace());
                ui.label(RichText::new(in_words(name)).color(view.palette.weak));
                ui.end_row();
            }
        });
    if all.len() > MOST_SHOWN {
        let count = (all.len() - MOST_SHOWN).to_string();
        let text = view.text_with("verify-more", &[("count", &count)]);
        ui.label(RichText::new(text).color(view.palette.weak));
    }
}
