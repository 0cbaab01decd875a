//! Logs of many answers: progress, what they come to, and those that are wrong.

use std::time::Duration;

use egui::{Align, Label, Layout, ProgressBar, RichText, ScrollArea, Ui, vec2};

use crate::app::{LogsMessage, LogsRun, LogsSeen};
use crate::keys::CredentialSlot;
use crate::protocol::SigningMode;
use crate::ui::outbox::Outbox;
use crate::ui::panels::{logs_bad_ui, logs_summary_ui};
use crate::ui::shell::PAGE_ROOM;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, primary_button, problem_ui};

/// The summary's share of the width.
const SUMMARY_SHARE: f32 = 0.45;
/// Height of the summary where the list stands below it, in points.
const SUMMARY_HEIGHT: f32 = 320.0;
/// How often progress is drawn anew.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Draws the page.
pub(in crate::ui) fn logs_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    card_ui(ui, view, None, |ui| source_ui(ui, view, outbox));
    ui.add_space(8.0);
    let Some(run) = &view.state.logs.run else {
        return;
    };
    if ui.available_width() < PAGE_ROOM.x {
        ScrollArea::vertical()
            .id_salt("logs")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let size = vec2(ui.available_width(), SUMMARY_HEIGHT);
                ui.allocate_ui(size, |ui| summary_ui(ui, view, run));
                ui.add_space(8.0);
                ui.allocate_ui(size, |ui| bad_ui(ui, view, run, outbox));
            });
        return;
    }
    let (width, height) = (ui.available_width(), ui.available_height());
    let summary = width * SUMMARY_SHARE;
    let column = Layout::top_down(Align::Min);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(summary, height), column, |ui| {
            summary_ui(ui, view, run);
        });
        let rest = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(rest, column, |ui| bad_ui(ui, view, run, outbox));
    });
}

fn summary_ui(ui: &mut Ui, view: View<'_>, run: &LogsRun) {
    card_ui(ui, view, None, |ui| {
        ScrollArea::vertical()
            .id_salt("logs-summary")
            .auto_shrink([false, false])
            .show(ui, |ui| logs_summary_ui(ui, view, &run.seen.tally));
    });
}

fn bad_ui(ui: &mut Ui, view: View<'_>, run: &LogsRun, outbox: &mut Outbox) {
    card_ui(ui, view, None, |ui| {
        logs_bad_ui(ui, view, &run.seen, outbox);
    });
}

fn source_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("page-logs")).heading());
    ui.label(RichText::new(view.text("logs-about")).color(view.palette.weak));
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, view, &view.text("logs-open")).clicked() {
            outbox.push(LogsMessage::PickFiles);
        }
        if ui.button(view.text("logs-open-folder")).clicked() {
            outbox.push(LogsMessage::PickFolder);
        }
        if let Some(run) = &view.state.logs.run {
            let is_running = run.end.is_none();
            if is_running && ui.button(view.text("cancel")).clicked() {
                outbox.push(LogsMessage::Stop);
            }
            if !is_running && ui.button(view.text("logs-again")).clicked() {
                outbox.push(LogsMessage::Again);
            }
        }
        key_ui(ui, view);
    });
    if let Some(run) = &view.state.logs.run {
        run_ui(ui, view, run);
    }
}

/// Which key answers are checked with.
fn key_ui(ui: &mut Ui, view: View<'_>) {
    let profile = view.state.profile();
    let slot = match profile.signing_mode {
        SigningMode::Keys => CredentialSlot::ALIPAY_PUBLIC_KEY,
        SigningMode::Certificates => CredentialSlot::ALIPAY_CERTIFICATE,
    };
    let key = match view.state.keys.standing(slot).origin() {
        Some(_) => "inspect-with-key",
        None => "inspect-without-key",
    };
    let text = view.text_with(key, &[("profile", &view.profile_name(profile))]);
    ui.label(RichText::new(text).color(view.palette.weak));
}

/// What is checked, how far it has come, and how it ended.
fn run_ui(ui: &mut Ui, view: View<'_>, run: &LogsRun) {
    let names: Vec<_> = run
        .paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    let names = RichText::new(names.join(", ")).monospace();
    ui.add(Label::new(names).truncate());
    match &run.end {
        None => {
            progress_ui(ui, view, run);
            ui.ctx().request_repaint_after(LOOK_AGAIN);
        }
        Some(end) => {
            let seconds = seconds(run, end.at);
            let text = words(view, run, "logs-done", (&run.seen, seconds));
            ui.label(RichText::new(text).strong());
            if run.progress.is_stopped() {
                let text = RichText::new(view.text("verify-interrupted"));
                ui.label(text.color(view.palette.warning));
            }
            for problem in &end.problems {
                problem_ui(ui, view, problem);
            }
        }
    }
}

fn progress_ui(ui: &mut Ui, view: View<'_>, run: &LogsRun) {
    let seconds = seconds(run, view.now);
    #[expect(clippy::cast_precision_loss, reason = "a part for people")]
    let part = run
        .seen
        .total
        .map(|total| run.progress.read() as f64 / (total as f64).max(1.0));
    let text = words(view, run, "logs-running", (&run.seen, seconds));
    #[expect(clippy::cast_possible_truncation, reason = "a part for people")]
    let bar = ProgressBar::new(part.unwrap_or_default().min(1.0) as f32);
    let bar = bar.desired_height(6.0).animate(part.is_none());
    ui.add(bar);
    ui.label(text);
}

fn seconds(run: &LogsRun, now: jiff::Timestamp) -> f64 {
    now.duration_since(run.started).as_secs_f64().max(0.001)
}

/// Counts, time and rate in one sentence.
fn words(view: View<'_>, run: &LogsRun, id: &str, (seen, seconds): (&LogsSeen, f64)) -> String {
    let is_running = run.end.is_none();
    let count = |live: u64, known: u64| if is_running { live } else { known };
    let progress = &run.progress;
    let lines = count(progress.lines(), seen.tally.lines);
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    let rate = lines as f64 / seconds;
    let args = [
        ("lines", lines.to_string()),
        (
            "answers",
            count(progress.answers(), seen.tally.answers).to_string(),
        ),
        ("bad", count(progress.bad(), seen.tally.bad).to_string()),
        ("seconds", format!("{seconds:.1}")),
        ("rate", format!("{rate:.0}")),
    ];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    view.text_with(id, &args)
}
