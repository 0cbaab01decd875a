//! One call without a login, and what it has shown.

use egui::{CollapsingHeader, Color32, RichText, Sense, Ui, Vec2};

use crate::app::{FlowMessage, PreflightMessage, Remote, ViewMessage};
use crate::client::preflight::{Light, LightStatus, Preflight};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{mono_text_ui, problem_ui};

/// Draws the button, and under it the lights.
pub(super) fn preflight_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let run = &view.state.preflight;
    ui.horizontal_wrapped(|ui| {
        let can_run = run.task.is_none() && view.state.gateway().is_ok();
        let button = ui.add_enabled_ui(can_run, |ui| ui.button(view.text("flow-preflight")));
        if button
            .inner
            .on_hover_text(view.text("flow-preflight-hint"))
            .clicked()
        {
            outbox.push(PreflightMessage::Run);
        }
        if run.task.is_some() {
            ui.spinner();
            if ui.button(view.text("cancel")).clicked() {
                outbox.push(FlowMessage::Cancel);
            }
        }
    });
    match &run.outcome {
        Remote::Ready(preflight) => lights_ui(ui, view, preflight, outbox),
        Remote::Failed(problem) => problem_ui(ui, view, problem),
        Remote::Idle | Remote::Pending { .. } => {}
    }
}

fn lights_ui(ui: &mut Ui, view: View<'_>, preflight: &Preflight, outbox: &mut Outbox) {
    let counts = LightStatus::ALL.map(|status| {
        let count = preflight.count(status).to_string();
        (status.name(), count)
    });
    let args = counts.each_ref().map(|(name, count)| (*name, &**count));
    ui.label(RichText::new(view.text_with("preflight-summary", &args)).strong());
    let call = preflight.exchange.id;
    CollapsingHeader::new(view.text("preflight-title"))
        .id_salt(("preflight", call))
        .default_open(true)
        .show(ui, |ui| {
            for light in &preflight.lights {
                light_ui(ui, view, (light, call.0));
            }
        });
    if ui.link(view.text("preflight-show")).clicked() {
        outbox.push(ViewMessage::Choose(call));
    }
}

fn light_ui(ui: &mut Ui, view: View<'_>, (light, call): (&Light, u64)) {
    let locale = view.locale;
    let color = color(view, light.status());
    let (title, status) = (light.title(locale), view.text(light.status().title()));
    let head = view.text_with("preflight-light", &[("title", &title), ("status", &status)]);
    ui.horizontal(|ui| {
        dot_ui(ui, color);
        ui.label(RichText::new(head).color(color).strong());
    });
    let detail = RichText::new(light.detail(locale)).small();
    ui.indent((light.check, call), |ui| {
        ui.label(detail);
        let is_wrong = matches!(light.status(), LightStatus::Bad | LightStatus::Warning);
        if let (true, Some(remedy)) = (is_wrong, light.remedy(locale)) {
            ui.label(remedy);
        }
        if !light.evidence.is_empty() {
            let title = RichText::new(view.text("preflight-evidence"))
                .color(view.palette.weak)
                .small();
            CollapsingHeader::new(title)
                .id_salt((light.check, "evidence"))
                .show(ui, |ui| {
                    for fact in &light.evidence {
                        mono_text_ui(ui, fact);
                    }
                });
        }
    });
}

/// The dot says nothing that the word beside it does not say.
fn dot_ui(ui: &mut Ui, color: Color32) {
    let (place, _) = ui.allocate_exact_size(Vec2::splat(10.0), Sense::hover());
    ui.painter().circle_filled(place.center(), 4.0, color);
}

fn color(view: View<'_>, status: LightStatus) -> Color32 {
    match status {
        LightStatus::Good => view.palette.good,
        LightStatus::Warning => view.palette.warning,
        LightStatus::Bad => view.palette.bad,
        LightStatus::Unknown => view.palette.weak,
    }
}
