//! One answer from every side.

mod code;
mod columns;
mod examination;
mod fields;
mod fixes;
mod hints;
mod report;
mod request;
mod signature;
mod subject;
mod viewer;

use egui::{RichText, ScrollArea, Ui};

use super::drafts::Drafts;
use super::outbox::Outbox;
use super::view::View;
use super::widgets::{badge_ui, card_ui, check_ui, tab_button};
use crate::app::{InspectorTab, ViewMessage};
use crate::client::Exchange;
use crate::signing::Verdict;
pub(super) use hints::{hints_ui, severity_color};
pub(super) use subject::Subject;
pub(super) use viewer::ViewerDraft;

/// Draws verdict, tabs and the open tab over the whole place.
pub(super) fn inspector_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    card_ui(ui, view, None, |ui| {
        head_ui(ui, view, subject);
        let open = open_tab(view, subject);
        ui.horizontal_wrapped(|ui| {
            for tab in InspectorTab::ALL
                .into_iter()
                .filter(|tab| subject.has(*tab))
            {
                if tab_button(ui, view, tab == open, &tab_title(view, subject, tab)).clicked() {
                    outbox.push(ViewMessage::Tab(tab));
                }
            }
            let mut reveal = view.state.reveal;
            if check_ui(ui, view, &mut reveal, view.text("reveal-secrets")).changed() {
                outbox.push(ViewMessage::Reveal(reveal));
            }
        });
        ui.separator();
        let scroll = ScrollArea::vertical()
            .id_salt(("inspector", open))
            .auto_shrink([false, false]);
        match open {
            // The raw tab scrolls by itself, as it lays out visible lines only.
            InspectorTab::Raw => viewer::viewer_ui(ui, view, subject, &mut drafts.viewer, outbox),
            InspectorTab::Fields => {
                scroll.show(ui, |ui| {
                    fields::fields_ui(ui, view, subject, drafts, outbox);
                });
            }
            InspectorTab::Signature => {
                scroll.show(ui, |ui| signature::signature_ui(ui, view, subject, outbox));
            }
            InspectorTab::Hints => {
                scroll.show(ui, |ui| hints_ui(ui, view, subject, outbox));
            }
            InspectorTab::Request => {
                scroll.show(ui, |ui| request::request_ui(ui, view, subject, outbox));
            }
            // These scroll by themselves, so that the buttons stay in view.
            InspectorTab::Code => code::code_ui(ui, view, outbox),
            InspectorTab::Report => report::report_ui(ui, view, outbox),
        }
    });
}

/// A tab that this subject does not have falls back to the first.
fn open_tab(view: View<'_>, subject: &Subject<'_>) -> InspectorTab {
    if subject.has(view.state.tab) {
        view.state.tab
    } else {
        InspectorTab::default()
    }
}

/// The name of a tab. The number of findings stands beside the tab, not in its name.
fn tab_title(view: View<'_>, _subject: &Subject<'_>, tab: InspectorTab) -> String {
    view.text(tab.title())
}

fn head_ui(ui: &mut Ui, view: View<'_>, subject: &Subject<'_>) {
    ui.horizontal_wrapped(|ui| {
        if let Some(method) = subject.method {
            let title = subject.exchange.map_or(method.title, Exchange::title);
            ui.label(RichText::new(view.text(title)).strong().size(15.0));
            ui.label(
                RichText::new(method.name)
                    .monospace()
                    .color(view.palette.weak),
            );
        }
    });
    if let Some(answer) = subject.answer {
        let verdict = answer.signature.verdict;
        let color = match verdict {
            _ if answer.signature.is_recorded() => view.palette.warning,
            Verdict::Verified => view.palette.good,
            Verdict::Unsigned | Verdict::NoKey | Verdict::UnknownCertificate => {
                view.palette.warning
            }
            Verdict::Mismatch | Verdict::Ambiguous | Verdict::Unreadable => view.palette.bad,
        };
        let title = answer.signature.title(view.locale);
        let line = view.text_with("signature-line", &[("verdict", &title)]);
        ui.label(RichText::new(line).color(color).strong());
    }
    if let Some(finding) = subject.findings.first() {
        let color = severity_color(view, finding.severity);
        let more = subject.findings.len() - 1;
        let mut title = finding.title(view.locale);
        if more > 0 {
            title += &view.text_with("findings-more", &[("count", &more.to_string())]);
        }
        ui.horizontal_wrapped(|ui| {
            badge_ui(ui, &view.text(finding.severity.title()), color);
            ui.label(RichText::new(title).color(color));
        });
    }
}
