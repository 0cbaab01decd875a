//! The string to sign: ours against the one that the gateway built.

use egui::{RichText, ScrollArea, TextEdit, Ui};

use super::sign_content_table::table_ui;
use crate::app::{Remote, SignContentMessage};
use crate::protocol::{Charset, Masker};
use crate::signing::comparison::{CharacterAt, FirstDifference, SignContentCheck};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{
    card_ui, copy_button_ui, key_value_ui, mono_text_ui, primary_button, problem_ui,
};

/// Draws the page.
pub(in crate::ui) fn sign_content_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    ScrollArea::vertical()
        .id_salt("compared-strings")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            card_ui(ui, view, None, |ui| inputs_ui(ui, view, drafts, outbox));
            ui.add_space(4.0);
            match &view.state.sign_contents.check {
                Remote::Idle => {}
                Remote::Pending { previous: None } => {
                    ui.spinner();
                }
                Remote::Failed(problem) => problem_ui(ui, view, problem),
                Remote::Ready(check)
                | Remote::Pending {
                    previous: Some(check),
                } => result_ui(ui, view, check, outbox),
            }
        });
}

fn inputs_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let draft = &mut drafts.sign_contents;
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let (gateway, own) = (&mut draft.gateway, &mut draft.own);
        input_ui(
            left,
            view,
            ["compare-gateway", "compare-gateway-hint"],
            gateway,
        );
        input_ui(right, view, ["compare-own", "compare-own-hint"], own);
    });
    ui.horizontal_wrapped(|ui| {
        let is_ready = !draft.gateway.trim().is_empty();
        let button = ui.add_enabled_ui(is_ready, |ui| {
            primary_button(ui, view, &view.text("compare"))
        });
        if button.inner.clicked() {
            outbox.push(draft.message());
        }
        let last = view.state.timeline().last();
        let take = ui.add_enabled_ui(last.is_some(), |ui| {
            ui.button(view.text("compare-use-last"))
        });
        if let (true, Some(exchange)) = (take.inner.clicked(), last) {
            outbox.push(SignContentMessage::Take(exchange.id));
        }
        let is_empty = draft.gateway.is_empty() && draft.own.is_empty();
        if !is_empty && ui.button(view.text("clear")).clicked() {
            draft.clear();
        }
    });
}

fn input_ui(ui: &mut Ui, view: View<'_>, [id, hint]: [&str; 2], text: &mut String) {
    let label = ui.label(RichText::new(view.text(id)).strong());
    ScrollArea::vertical()
        .id_salt(id)
        .max_height(110.0)
        .show(ui, |ui| {
            let edit = TextEdit::multiline(text)
                .hint_text(view.text(hint))
                .desired_rows(4)
                .desired_width(f32::INFINITY)
                .code_editor();
            ui.add(edit).labelled_by(label.id);
        });
}

fn result_ui(ui: &mut Ui, view: View<'_>, check: &SignContentCheck, outbox: &mut Outbox) {
    let masker = if view.state.reveal {
        Masker::revealing()
    } else {
        Masker::new()
    };
    card_ui(ui, view, None, |ui| {
        head_ui(ui, view, check, outbox);
        if check.is_identical() == Some(true) && check.is_good() {
            key_ui(ui, view, outbox);
        }
    });
    for cause in &check.comparison.causes {
        ui.add_space(4.0);
        let is_good = check.is_good();
        let color = if is_good {
            view.palette.warning
        } else {
            view.palette.bad
        };
        card_ui(ui, view, Some(color), |ui| {
            let parameters = &check.comparison.parameters;
            let problem = cause.problem(parameters);
            ui.label(
                RichText::new(problem.title(view.locale))
                    .strong()
                    .size(15.0),
            );
            part_ui(ui, view, "hint-why", &problem.cause(view.locale));
            part_ui(ui, view, "hint-do", &problem.remedy(view.locale));
            for line in cause.evidence(parameters, &masker) {
                mono_text_ui(ui, &line);
            }
        });
    }
    if !check.comparison.parameters.is_empty() {
        ui.add_space(4.0);
        card_ui(ui, view, None, |ui| {
            table_ui(ui, view, &check.comparison.parameters, &masker);
        });
    }
}

fn part_ui(ui: &mut Ui, view: View<'_>, title: &str, text: &str) {
    let title = RichText::new(view.text(title));
    ui.label(title.color(view.palette.weak).small());
    ui.label(text);
}

fn head_ui(ui: &mut Ui, view: View<'_>, check: &SignContentCheck, outbox: &mut Outbox) {
    let quoted = &check.quoted;
    let (conclusion, color) = match check.is_identical() {
        Some(true) => ("compare-identical", view.palette.good),
        Some(false) => ("compare-different", view.palette.bad),
        None if quoted.content.is_some() => ("compare-alone", view.palette.text),
        None => ("compare-no-string", view.palette.warning),
    };
    let conclusion = RichText::new(view.text(conclusion));
    ui.label(conclusion.color(color).strong().size(15.0));
    let variant = view.text(quoted.variant.title());
    ui.label(view.text_with("compare-message", &[("variant", &variant)]));
    if let Some(own) = &check.own {
        let form = view.text(own.form.title());
        ui.label(view.text_with("compare-own-form", &[("form", &form)]));
    }
    if !quoted.unescaped.is_empty() {
        let ways = quoted.unescaped.iter().map(|way| view.text(way.title()));
        let what = view.locale.listed(ways);
        ui.label(view.text_with("compare-unescaped", &[("what", &what)]));
    }
    if let Some((named, used)) = quoted.sign_types {
        let args = [("named", named.name()), ("used", used.name())];
        ui.label(view.text_with("compare-sign-types", &args));
    }
    if let Some(first) = &check.comparison.first {
        first_ui(ui, view, first);
    }
    if let Some(link) = &quoted.link {
        let button = ui.button(view.text("compare-open-link"));
        if button.on_hover_text(link.as_str()).clicked() {
            outbox.push(SignContentMessage::OpenLink);
        }
    }
}

fn first_ui(ui: &mut Ui, view: View<'_>, first: &FirstDifference) {
    let named = |character: Option<CharacterAt>| {
        character.map_or_else(|| view.text("compare-end"), CharacterAt::named)
    };
    let (number, offset) = ((first.index + 1).to_string(), first.byte_offset.to_string());
    let args = [
        ("number", number.as_str()),
        ("offset", &offset),
        ("own", &named(first.own)),
        ("gateway", &named(first.gateway)),
    ];
    ui.label(RichText::new(view.text_with("compare-first", &args)).strong());
    for character in [first.own, first.gateway].into_iter().flatten() {
        let bytes = |charset| {
            let bytes = character.bytes(charset);
            bytes.unwrap_or_else(|| view.text("compare-no-bytes"))
        };
        let (name, utf8, gbk) = (character.named(), bytes(Charset::Utf8), bytes(Charset::Gbk));
        let args = [("character", name.as_str()), ("utf8", &utf8), ("gbk", &gbk)];
        mono_text_ui(ui, &view.text_with("compare-bytes", &args));
    }
}

/// The key to compare with the console: with equal strings it is the key or the value of `sign`.
fn key_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.add_space(4.0);
    let Some(loaded) = view.state.keys.private_key.value() else {
        ui.label(RichText::new(view.text("compare-load-key")).color(view.palette.weak));
        return;
    };
    let key = loaded.key.public_key();
    let title = view.text("compare-app-public-key");
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&title).strong());
        copy_button_ui(ui, view, outbox, &title, || key.to_base64_line());
    });
    ui.label(view.text("compare-app-public-key-hint"));
    mono_text_ui(ui, &key.to_base64_line());
    key_value_ui(ui, view, "SHA-256", &key.fingerprint().to_string());
}
