//! What a screen reader says when something ended.

use std::sync::{Arc, Weak};

use egui::accesskit::{Live, Role};
use egui::{Id, Rect, Sense, Ui, Vec2};

use crate::app::{AppState, Notice, Remote};
use crate::client::{Answer, Exchange, Inspection, Inspections};
use crate::diagnosis::Finding;
use crate::i18n::{Explain as _, Locale, Problem};

/// What page Inspect showed last.
#[derive(Debug, Default, PartialEq)]
enum Inspected {
    #[default]
    Nothing,
    Failed(Problem),
    /// Where it lies; the text itself may be large and is not kept for this.
    Ready(PartOf),
}

/// A part of one inspection.
#[derive(Debug)]
struct PartOf(Weak<Inspections>, usize);

impl PartialEq for PartOf {
    fn eq(&self, other: &Self) -> bool {
        Weak::ptr_eq(&self.0, &other.0) && self.1 == other.1
    }
}

/// Follows the state and keeps the words of the newest results.
#[derive(Debug, Default)]
pub(super) struct Announcer {
    calls: usize,
    notice: Option<Notice>,
    refusal: Option<Problem>,
    inspected: Inspected,
    text: String,
}

impl Announcer {
    /// Takes in what is new: calls that ended, a notice, a refused paste, what an inspection found.
    pub(super) fn follow(&mut self, state: &AppState) {
        let locale = state.locale();
        let ended = state.exchanges.iter().skip(self.calls);
        let mut news: Vec<_> = ended.map(|call| outcome(call, locale)).collect();
        self.calls = state.exchanges.len();
        if self.notice != state.notice {
            self.notice.clone_from(&state.notice);
            news.extend(state.notice.as_ref().map(|notice| notice.words(locale)));
        }
        if self.refusal != state.paste_problem {
            self.refusal.clone_from(&state.paste_problem);
            let refusal = state.paste_problem.as_ref();
            news.extend(refusal.map(|problem| problem.sentences(locale)));
        }
        let inspected = Inspected::of(state);
        if self.inspected != inspected {
            self.inspected = inspected;
            news.extend(inspection_words(state));
        }
        if !news.is_empty() {
            self.text = news.join(" ");
        }
    }
}

impl Inspected {
    fn of(state: &AppState) -> Self {
        match &state.inspect.found {
            Remote::Ready(parts) => {
                Self::Ready(PartOf(Arc::downgrade(parts), state.inspect.chosen_part))
            }
            Remote::Failed(problem) => Self::Failed(problem.clone()),
            Remote::Idle | Remote::Pending { .. } => Self::Nothing,
        }
    }
}

/// The region that screen readers listen to; there is nothing to see.
pub(super) fn announcer_ui(ui: &Ui, announcer: &Announcer) {
    let place = Rect::from_min_size(ui.max_rect().min, Vec2::splat(1.0));
    let region = ui.interact(place, Id::unique("announcements"), Sense::hover());
    ui.ctx().accesskit_node_builder(region.id, |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(announcer.text.as_str());
    });
}

/// The call, what became of it, the verdict and the first finding.
fn outcome(call: &Exchange, locale: Locale) -> String {
    let mut words = vec![locale.text(call.title())];
    words.extend(call.transport.as_ref().map(|fault| fault.name().to_owned()));
    words.extend(answer_words(call.answer.as_ref(), locale));
    words.extend(first_title(&call.findings, locale));
    sentence(&words)
}

/// What page Inspect found, or why it found nothing.
fn inspection_words(state: &AppState) -> Option<String> {
    let locale = state.locale();
    if let Remote::Failed(problem) = &state.inspect.found {
        return Some(problem.sentences(locale));
    }
    state.shown_part().map(|part| part_words(part, locale))
}

fn part_words(part: &Inspection, locale: Locale) -> String {
    let kind = locale.text(part.kind.title());
    let mut words = vec![locale.text_with("inspect-kind", &[("kind", &kind)])];
    words.extend(answer_words(part.answer.as_ref(), locale));
    if let Some(Err(error)) = part.answer.as_ref().map(|answer| &answer.envelope) {
        words.push(error.problem().title(locale));
    }
    words.extend(first_title(&part.findings, locale));
    sentence(&words)
}

/// The code of a refusal, and the verdict.
fn answer_words(answer: Option<&Answer>, locale: Locale) -> Vec<String> {
    let Some(answer) = answer else {
        return Vec::new();
    };
    let error = answer.error.as_ref();
    let code = error.map(|error| error.first_code().to_owned());
    let verdict = answer.signature.title(locale);
    let verdict = locale.text_with("signature-line", &[("verdict", &verdict)]);
    code.into_iter().chain([verdict]).collect()
}

fn first_title(findings: &[Finding], locale: Locale) -> Option<String> {
    findings.first().map(|finding| finding.title(locale))
}

fn sentence(words: &[String]) -> String {
    words.join(" · ") + "."
}
