//! Findings with cause, remedy and evidence.

use egui::{Color32, RichText, Ui};

use super::Subject;
use crate::diagnosis::{Finding, Severity, Weight};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{badge_ui, card_ui, mono_text_ui};

/// Draws every finding.
pub(in crate::ui) fn hints_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    outbox: &mut Outbox,
) {
    if subject.findings.is_empty() {
        ui.label(RichText::new(view.text("hints-none")).color(view.palette.weak));
    }
    for finding in subject.findings {
        finding_ui(ui, view, finding, outbox);
        ui.add_space(6.0);
    }
}

/// The colour of a severity; the word stands beside it.
pub(in crate::ui) fn severity_color(view: View<'_>, severity: Severity) -> Color32 {
    match severity {
        Severity::Info => view.palette.accent,
        Severity::Warning => view.palette.warning,
        Severity::Error => view.palette.bad,
    }
}

fn finding_ui(ui: &mut Ui, view: View<'_>, finding: &Finding, outbox: &mut Outbox) {
    let locale = view.locale;
    let color = severity_color(view, finding.severity);
    card_ui(ui, view, Some(color), |ui| {
        badge_ui(ui, &view.text(finding.severity.title()), color);
        ui.label(RichText::new(finding.title(locale)).strong().size(15.0));
        ui.label(finding.seen(locale));
        part_ui(ui, view, "hint-why", &finding.cause(locale));
        part_ui(ui, view, "hint-do", &finding.remedy(locale));
        reasons_ui(ui, view, finding);
        if !finding.evidence.is_empty() {
            ui.label(
                RichText::new(view.text("hint-evidence"))
                    .color(view.palette.weak)
                    .small(),
            );
            for fact in &finding.evidence {
                let shown = ui.scope(|ui| mono_text_ui(ui, fact)).response;
                outbox.explains_at(ui, shown.rect, fact);
            }
        }
        let weight = view.text(finding.weight.title());
        part_ui(ui, view, "finding-weight", &weight);
        let reference = finding.reference(locale);
        ui.label(RichText::new(reference).color(view.palette.weak).small());
    });
}

/// The weighed causes: the word of the weight, the cause, and what speaks for it.
fn reasons_ui(ui: &mut Ui, view: View<'_>, finding: &Finding) {
    let reasons = finding.told_reasons();
    if reasons.is_empty() {
        return;
    }
    let title = RichText::new(view.text("finding-reasons")).color(view.palette.weak);
    ui.label(title.small());
    for reason in reasons {
        ui.horizontal_wrapped(|ui| {
            let weight = view.text(reason.weight.title());
            badge_ui(ui, &weight, weight_color(view, reason.weight));
            ui.label(finding.reason(reason, view.locale));
        });
        ui.indent(reason.variant, |ui| {
            for fact in &reason.evidence {
                mono_text_ui(ui, fact);
            }
        });
    }
}

/// The colour of a weight; the word stands in it.
fn weight_color(view: View<'_>, weight: Weight) -> Color32 {
    match weight {
        Weight::Documented => view.palette.good,
        Weight::Observed => view.palette.accent,
        Weight::Likely => view.palette.weak,
    }
}

fn part_ui(ui: &mut Ui, view: View<'_>, title: &str, text: &str) {
    ui.label(
        RichText::new(view.text(title))
            .color(view.palette.weak)
            .small(),
    );
    ui.label(text);
}
