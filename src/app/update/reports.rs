//! Messages about the support report.

use std::sync::Arc;

use crate::app::{
    AppState, Effect, InspectorTab, MadeReport, Notice, PastedText, ReportEffect, ReportMessage,
    ReportOrder, ReportPurpose, ReportSubject,
};
use crate::i18n::{Fault, Problem};
use crate::report::ReportOptions;
use crate::report::redaction::RedactedText;

pub(super) fn update(state: &mut AppState, message: ReportMessage) -> Vec<Effect> {
    match message {
        ReportMessage::Locale(locale) => state.reports.choice.locale = Some(locale),
        ReportMessage::Format(format) => state.reports.choice.format = format,
        ReportMessage::Copy => return make(state, ReportPurpose::Copy),
        ReportMessage::Save => return make(state, ReportPurpose::Save),
        ReportMessage::Made(task, purpose, order, text) => {
            return made(state, (task, purpose), &order, text);
        }
        ReportMessage::PlacePicked(text, Some(path)) => {
            return vec![Effect::Report(ReportEffect::Write(text, path))];
        }
        ReportMessage::PlacePicked(_, None) => {
            state.notice = Some(Notice::done("notice-report-not-saved"));
        }
        ReportMessage::Saved(outcome) => {
            state.notice = Some(match outcome {
                Ok(()) => Notice::done("notice-report-saved"),
                Err(problem) => Notice::problem(problem),
            });
        }
    }
    Vec::new()
}

/// Makes the report that the open tab shows, whenever something that it depends on has changed.
pub(super) fn follow(state: &mut AppState) -> Vec<Effect> {
    if state.tab != InspectorTab::Report {
        return Vec::new();
    }
    let Some(order) = order(state) else {
        state.reports.made = None;
        return Vec::new();
    };
    let reports = &mut state.reports;
    // The report of something else must not be taken for this one's.
    let is_of_this = |made: &MadeReport| made.order.subject.is_about_same(&order.subject);
    reports.made = reports.made.take().filter(is_of_this);
    let is_making = |(_, making): &(_, ReportOrder)| making.is_same(&order);
    if reports.made_for(&order).is_some() || reports.making.as_ref().is_some_and(is_making) {
        return Vec::new();
    }
    start(state, ReportPurpose::Show, order)
}

fn order(state: &AppState) -> Option<ReportOrder> {
    let choice = state.reports.choice;
    Some(ReportOrder {
        subject: ReportSubject::of(state)?,
        options: ReportOptions {
            locale: choice.locale.unwrap_or(state.locale()),
            reveal: state.reveal,
        },
        format: choice.format,
    })
}

fn make(state: &mut AppState, purpose: ReportPurpose) -> Vec<Effect> {
    let Some(order) = order(state) else {
        let problem = Problem::new(Fault::Input, "report-nothing-shown");
        state.notice = Some(Notice::problem(problem));
        return Vec::new();
    };
    match state.reports.made_for(&order) {
        Some(made) => {
            let text = Arc::clone(&made.text);
            use_report(state, purpose, &order, text)
        }
        None => start(state, purpose, order),
    }
}

fn start(state: &mut AppState, purpose: ReportPurpose, order: ReportOrder) -> Vec<Effect> {
    let task = state.next_task();
    state.reports.making = Some((task, order.clone()));
    vec![Effect::Report(ReportEffect::Make(task, purpose, order))]
}

fn made(
    state: &mut AppState,
    (task, purpose): (crate::app::TaskId, ReportPurpose),
    order: &ReportOrder,
    text: Arc<RedactedText>,
) -> Vec<Effect> {
    if state
        .reports
        .making
        .as_ref()
        .is_some_and(|(it, _)| *it == task)
    {
        state.reports.making = None;
        state.reports.made = Some(MadeReport {
            order: order.clone(),
            text: Arc::clone(&text),
        });
    }
    use_report(state, purpose, order, text)
}

/// Does what the report was made for; a copy that was asked for is made, whatever is shown now.
fn use_report(
    state: &mut AppState,
    purpose: ReportPurpose,
    order: &ReportOrder,
    text: Arc<RedactedText>,
) -> Vec<Effect> {
    match purpose {
        ReportPurpose::Show => Vec::new(),
        ReportPurpose::Copy => {
            state.notice = Some(Notice::done(match order.subject {
                ReportSubject::Exchange(..) => "notice-report-copied",
                ReportSubject::Inspection(..) => "notice-report-copied-inspected",
            }));
            vec![Effect::Copy(PastedText::new(text.text()))]
        }
        ReportPurpose::Save => vec![Effect::Report(ReportEffect::PickPlace {
            text,
            name: format!("alipay-report.{}", order.format.extension()),
            locale: state.locale(),
        })],
    }
}
