//! One call without a login, and what it has shown.

use egui::{CollapsingHeader, Color32, Frame, Margin, RichText, Sense, Ui, Vec2};

use crate::app::{FlowMessage, PreflightMessage, Remote, ViewMessage};
use crate::client::preflight::{Light, LightStatus, Preflight};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, mono_text_ui, problem_ui};

/// The height of a light's head, in points.
const LINE: f32 = 18.0;
/// How far texts stand under the name of their light, in points.
const INDENT: i8 = 18;
/// In a window lower than this, in points, good lights stay folded, so that the next step is in
/// sight.
const LOW: f32 = 720.0;

/// Draws the button, and under it the lights.
pub(super) fn preflight_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let run = &view.state.preflight;
    ui.horizontal_wrapped(|ui| {
        let can_run = run.task.is_none() && view.state.can_call();
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
    let summary = RichText::new(view.text_with("preflight-summary", &args)).strong();
    let call = preflight.exchange.id;
    let is_low = ui.ctx().content_rect().height() < LOW;
    let is_wrong = |light: &Light| is_wrong(light.status());
    let open = !is_low || preflight.lights.iter().any(is_wrong);
    CollapsingHeader::new(summary)
        .id_salt(("preflight", call))
        .default_open(open)
        .show_unindented(ui, |ui| {
            let spacing = ui.spacing_mut();
            (spacing.item_spacing.y, spacing.interact_size.y) = (2.0, LINE);
            spacing.button_padding.y = 0.0;
            for light in &preflight.lights {
                light_ui(ui, view, light, outbox);
            }
        });
    if ui.link(view.text("preflight-show")).clicked() {
        outbox.push(ViewMessage::Choose(call));
    }
}

fn light_ui(ui: &mut Ui, view: View<'_>, light: &Light, outbox: &mut Outbox) {
    let locale = view.locale;
    let color = color(view, light.status());
    let (title, status) = (light.title(locale), view.text(light.status().title()));
    let head = view.text_with("preflight-light", &[("title", &title), ("status", &status)]);
    let head = RichText::new(head).color(color).strong();
    ui.horizontal_top(|ui| {
        dot_ui(ui, color);
        if light.evidence.is_empty() {
            // Where the others have their triangle.
            ui.add_space(ui.spacing().indent - ui.spacing().item_spacing.x);
            ui.label(head);
        } else {
            evidence_ui(ui, light, head);
        }
    });
    let below = Frame::new().inner_margin(Margin {
        left: INDENT,
        bottom: 4,
        ..Margin::ZERO
    });
    below.show(ui, |ui| {
        ui.label(RichText::new(light.detail(locale)).small());
        if let (true, Some(remedy)) = (is_wrong(light.status()), light.remedy(locale)) {
            ui.label(remedy);
            if let Some(key) = light.arg("public_key") {
                let name = view.text("preflight-own-key");
                copy_button_ui(ui, view, outbox, &name, || key.to_owned());
            }
        }
    });
}

/// The head opens what the light rests on.
fn evidence_ui(ui: &mut Ui, light: &Light, head: RichText) {
    CollapsingHeader::new(head)
        .id_salt(light.check)
        .show_unindented(ui, |ui| {
            for fact in &light.evidence {
                mono_text_ui(ui, fact);
            }
        });
}

/// The dot says nothing that the word beside it does not say.
fn dot_ui(ui: &mut Ui, color: Color32) {
    let size = Vec2::new(10.0, ui.spacing().interact_size.y);
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().circle_filled(place.center(), 4.0, color);
}

fn is_wrong(status: LightStatus) -> bool {
    matches!(status, LightStatus::Bad | LightStatus::Warning)
}

fn color(view: View<'_>, status: LightStatus) -> Color32 {
    match status {
        LightStatus::Good => view.palette.good,
        LightStatus::Warning => view.palette.warning,
        LightStatus::Bad => view.palette.bad,
        LightStatus::Unknown => view.palette.weak,
    }
}
