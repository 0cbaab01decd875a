//! One request that has arrived at the simulator.

use egui::{Grid, RichText, Ui};

use super::request_row::{caller, check, subject};
use crate::app::{HiddenText, RequestDetail, RequestLogMessage, SentParameter};
use crate::i18n::Problem;
use crate::signing::Verdict;
use crate::simulator::{LoggedCall, LoggedRequest, SignatureCheck};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    copy_button_ui, key_value_ui, mono_text_ui, problem_ui, small_button, text_block_ui,
};

/// How many parameters are listed.
const MOST_PARAMETERS: usize = 100;
/// How many characters of a value are shown.
const LONGEST_VALUE: usize = 2_000;
/// Width of names and places with their distances, in points.
const NAMES: f32 = 290.0;

/// Draws what is known at once, and below it what was found out.
pub(super) fn request_detail_ui(
    ui: &mut Ui,
    view: View<'_>,
    request: &LoggedRequest,
    detail: Option<&RequestDetail>,
    outbox: &mut Outbox,
) {
    let number = format!("#{}", request.number);
    ui.horizontal(|ui| {
        let heading = view.text_with("log-detail-heading", &[("number", &number)]);
        ui.label(RichText::new(heading).strong());
        let (word, color) = check(view, request);
        ui.label(RichText::new(word).color(color).strong());
        if small_button(ui, &view.text("log-close")).clicked() {
            outbox.push(RequestLogMessage::Choose(request.number));
        }
    });
    facts_ui(ui, view, request);
    let Some(detail) = detail else {
        ui.label(RichText::new(view.text("log-looking")).color(view.palette.weak));
        return;
    };
    signature_ui(ui, view, request, detail);
    parameters_ui(ui, view, &detail.parameters, outbox);
    let texts = [
        ("log-sign-content", &detail.sign_content),
        ("log-signed-content", &detail.signed_content),
    ];
    for (title, text) in texts {
        if let Some(text) = text {
            text_ui(ui, view, title, text, outbox);
        }
    }
    answer_ui(ui, view, request, detail, outbox);
}

fn facts_ui(ui: &mut Ui, view: View<'_>, request: &LoggedRequest) {
    key_value_ui(ui, view, &request.http_method, &request.path);
    let mut who = caller(view, request);
    if let Some(name) = request.user_agent.as_ref().filter(|name| **name != who) {
        who = format!("{who} ({name})");
    }
    key_value_ui(ui, view, &view.text("log-caller"), &who);
    if let Some(call) = &request.call {
        if call.method.is_some() {
            key_value_ui(ui, view, &view.text("log-method"), subject(request));
        }
        if let Some(app_id) = &call.app_id {
            key_value_ui(ui, view, &view.text("log-app"), app_id);
        }
        if let Some(refused) = call.refused {
            key_value_ui(ui, view, &view.text("log-refused"), refused);
        }
        if let Some(fault) = call.fault {
            let title = fault.title(view.locale);
            key_value_ui(ui, view, &view.text("log-fault"), &title);
        }
    }
    let took = format!("{:.1} ms", request.took.as_secs_f64() * 1000.0);
    key_value_ui(ui, view, &view.text("log-took"), &took);
}

/// The verdict in words; if the signature does not fit, why, and what to do.
fn signature_ui(ui: &mut Ui, view: View<'_>, request: &LoggedRequest, detail: &RequestDetail) {
    let was_checked =
        |call: &LoggedCall| call.check == SignatureCheck::Verified && call.refused.is_none();
    let note = match detail.verdict {
        None if detail.is_too_long(request) => Some("log-too-long-note"),
        None => Some("log-page-note"),
        Some(Verdict::Verified) if request.call.as_ref().is_some_and(was_checked) => {
            Some("log-fits-note")
        }
        Some(Verdict::Verified) => Some("log-fits-refused-note"),
        Some(Verdict::NoKey) => Some("log-no-key-note"),
        Some(_) => None,
    };
    if let Some(note) = note {
        ui.label(view.text(note));
    }
    for cause in &detail.causes {
        ui.add_space(4.0);
        let problem = cause.problem(view.locale);
        problem_ui(ui, view, &problem);
        look_ui(ui, view, &problem);
    }
    if let Some(entry) = detail.refusal {
        ui.add_space(4.0);
        ui.label(RichText::new(entry.name(view.locale)).strong());
        ui.label(entry.why(view.locale));
        ui.label(entry.remedy(view.locale));
    }
}

fn look_ui(ui: &mut Ui, view: View<'_>, problem: &Problem) {
    if let Some(look) = problem.look(view.locale) {
        ui.label(RichText::new(view.text("log-look")).strong());
        ui.label(look);
    }
}

fn parameters_ui(ui: &mut Ui, view: View<'_>, parameters: &[SentParameter], outbox: &mut Outbox) {
    let reveal = view.state.reveal;
    ui.add_space(8.0);
    let title = view.text("log-parameters");
    if parameters.is_empty() {
        ui.label(RichText::new(view.text("log-no-parameters")).color(view.palette.weak));
        return;
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(&title).strong());
        copy_button_ui(ui, view, outbox, &title, || {
            let lines = parameters.iter().map(|parameter| {
                let SentParameter { name, value, .. } = parameter;
                format!("{name}={}\n", value.shown(reveal))
            });
            lines.collect()
        });
    });
    let width = (ui.available_width() - NAMES).max(120.0);
    Grid::new("sent-parameters")
        .num_columns(3)
        .striped(true)
        .spacing([14.0, 4.0])
        .show(ui, |ui| {
            for parameter in parameters.iter().take(MOST_PARAMETERS) {
                let place = view.text(parameter.place.title());
                ui.label(RichText::new(place).color(view.palette.weak));
                ui.scope(|ui| {
                    ui.set_max_width(NAMES - 110.0);
                    mono_text_ui(ui, &shortened(&parameter.name));
                });
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    mono_text_ui(ui, &shortened(parameter.value.shown(reveal)));
                });
                ui.end_row();
            }
        });
}

fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let mut shown: String = characters.by_ref().take(LONGEST_VALUE).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

fn text_ui(ui: &mut Ui, view: View<'_>, title: &str, text: &HiddenText, outbox: &mut Outbox) {
    let text = text.shown(view.state.reveal);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let name = view.text(title);
        ui.label(RichText::new(&name).strong());
        copy_button_ui(ui, view, outbox, &name, || text.to_owned());
    });
    text_block_ui(ui, view, title, text);
}

fn answer_ui(
    ui: &mut Ui,
    view: View<'_>,
    request: &LoggedRequest,
    detail: &RequestDetail,
    outbox: &mut Outbox,
) {
    let Some(answer) = &request.answer else {
        ui.add_space(8.0);
        ui.label(RichText::new(view.text("log-answer")).strong());
        ui.label(view.text("log-no-answer-text"));
        return;
    };
    if let Some(text) = &detail.answer {
        text_ui(ui, view, "log-answer", text, outbox);
    }
    let status = view.text("log-answer-status");
    key_value_ui(ui, view, &status, &answer.status.to_string());
    if let Some(location) = &detail.location {
        let leads_to = view.text("log-location");
        key_value_ui(ui, view, &leads_to, location.shown(view.state.reveal));
    }
    if !answer.is_whole() {
        let (count, all) = (answer.body().len().to_string(), answer.length().to_string());
        let args = [("count", count.as_str()), ("all", all.as_str())];
        let cut = view.text_with("log-answer-cut", &args);
        ui.label(RichText::new(cut).color(view.palette.warning));
    }
}
