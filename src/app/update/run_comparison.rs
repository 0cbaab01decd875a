//! Messages about comparisons of runs.

use crate::app::{
    AppState, CapsuleEffect, ComparisonDesk, ComparisonEffect, ComparisonMessage, Effect, Notice,
};
use crate::i18n::{Fault, Problem};
use crate::report::run_comparison::RunSide;

pub(super) fn update(state: &mut AppState, message: ComparisonMessage) -> Vec<Effect> {
    match message {
        ComparisonMessage::Compare { a, b } => return compare(state, a, b),
        ComparisonMessage::CompareWithLive => {
            let live = live(state);
            let shown = shown(state);
            return compare(state, shown, live);
        }
        ComparisonMessage::CompareWithFile => {
            state.comparison.waiting = Some(shown(state));
            let pick = CapsuleEffect::PickFile(state.locale());
            return vec![Effect::Capsule(pick)];
        }
        ComparisonMessage::Compared(task, comparison) => {
            if state.comparison.comparing == Some(task) {
                state.comparison.comparing = None;
                state.comparison.shown = Some(comparison);
            }
        }
        ComparisonMessage::ShowNoise(shows) => state.comparison.shows_noise = shows,
        ComparisonMessage::Close => state.comparison.close(),
    }
    Vec::new()
}

pub(super) fn compare(state: &mut AppState, a: RunSide, b: RunSide) -> Vec<Effect> {
    if a.exchanges.is_empty() || b.exchanges.is_empty() {
        let nothing = Problem::new(Fault::Input, "compare-no-calls");
        state.notice = Some(Notice::problem(nothing));
        return Vec::new();
    }
    let task = state.next_task();
    state.comparison = ComparisonDesk {
        comparing: Some(task),
        ..ComparisonDesk::default()
    };
    vec![Effect::CompareRuns(Box::new(ComparisonEffect {
        task,
        a,
        b,
    }))]
}

fn live(state: &AppState) -> RunSide {
    RunSide {
        title: state.locale().text("compare-live-run"),
        exchanges: state.exchanges.clone(),
    }
}

/// The run on the page.
fn shown(state: &AppState) -> RunSide {
    match &state.capsule.replay {
        Some(replay) => RunSide {
            title: replay.source.name(),
            exchanges: replay.exchanges.clone(),
        },
        None => live(state),
    }
}
