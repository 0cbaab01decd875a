//! What a screen reader says when something ended.

use egui::accesskit::{Live, Role};
use egui::{Id, Rect, Sense, Ui, Vec2};

use crate::app::{AppState, Notice};
use crate::client::Exchange;
use crate::i18n::{Locale, Problem};

/// Follows the state and keeps the words of the newest results.
#[derive(Debug, Default)]
pub(super) struct Announcer {
    calls: usize,
    notice: Option<Notice>,
    refusal: Option<Problem>,
    text: String,
}

impl Announcer {
    /// Takes in what is new: calls that ended, a notice, a refused paste.
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
        if !news.is_empty() {
            self.text = news.join(" ");
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
    if let Some(fault) = &call.transport {
        words.push(fault.name().to_owned());
    }
    if let Some(answer) = &call.answer {
        let error = answer.error.as_ref();
        words.extend(error.map(|error| error.first_code().to_owned()));
        let verdict = answer.signature.title(locale);
        words.push(locale.text_with("signature-line", &[("verdict", &verdict)]));
    }
    let finding = call.findings.first();
    words.extend(finding.map(|finding| finding.title(locale)));
    words.join(" · ") + "."
}
