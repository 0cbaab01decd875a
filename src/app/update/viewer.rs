//! Messages about the viewer of an answer.

use std::sync::Arc;

use crate::app::{
    AppState, Effect, FilterState, FindState, FoundRows, InspectorTab, Page, ReadAs, Remote,
    Target, TaskId, ViewerEffect, ViewerMessage, ViewerWork,
};
use crate::protocol::{Charset, Masker};
use crate::viewer::{FindQuery, Progress};

pub(super) fn update(state: &mut AppState, message: ViewerMessage) -> Vec<Effect> {
    let desk = &mut state.viewer;
    match message {
        ViewerMessage::Break(target, columns) => return break_rows(state, target, columns),
        ViewerMessage::Broken(task, rows) => {
            let waiting = desk.rows.as_mut().filter(|it| it.task == task);
            if let Some((waiting, rows)) = waiting.zip(rows) {
                waiting.rows.finish(Ok(rows));
            }
        }
        ViewerMessage::AskToFind => {
            desk.asked_to_find += 1;
            if matches!(state.page, Page::Flow | Page::Inspect) {
                state.tab = InspectorTab::Raw;
            }
        }
        ViewerMessage::Find(target, query) => return find(state, target, query),
        ViewerMessage::Found(task, hits) => {
            let waiting = desk.find.as_mut().filter(|it| it.task == task);
            if let Some((waiting, hits)) = waiting.zip(hits) {
                waiting.hits.finish(Ok(hits));
                waiting.steps += 1;
            }
        }
        ViewerMessage::Step(forward) => {
            if let Some(find) = &mut desk.find {
                step(find, forward);
            }
        }
        ViewerMessage::Filter(target, expression, masker) => {
            return filter(state, target, expression, masker);
        }
        ViewerMessage::StopFilter => return stop_filter(state),
        ViewerMessage::Filtered(task, results) => {
            if let Some(waiting) = desk.filter.as_mut().filter(|it| it.task == task) {
                waiting.results.finish(results);
            }
        }
        ViewerMessage::ReadAs(charset) => return read_as(state, charset),
        ViewerMessage::Reread(task, exchange) => {
            if let Some(waiting) = desk.read_as.as_mut().filter(|it| it.task == task) {
                waiting.reread.finish(Ok(exchange));
            }
        }
    }
    Vec::new()
}

/// After any message: what nobody looks at any longer is stopped and forgotten.
pub(super) fn follow(state: &mut AppState) -> Vec<Effect> {
    let shown = state
        .shown_id()
        .map(|id| (id, !state.capsule.is_replaying()));
    let read_as = state.viewer.read_as.as_ref();
    if read_as.is_some_and(|it| Some((it.exchange, it.is_live)) != shown) {
        state.viewer.read_as = None;
    }
    let filter = state.viewer.filter.as_ref();
    if filter.is_some_and(|it| it.revealing != state.reveal || !is_at_hand(state, &it.target)) {
        return stop_filter(state);
    }
    Vec::new()
}

/// Whether the chosen call or the inspected part is that.
fn is_at_hand(state: &AppState, target: &Target) -> bool {
    let of_call = state.shown_exchange().and_then(|it| it.answer.as_ref());
    let of_part = state.shown_part().and_then(|it| it.answer.as_ref());
    let mut answers = of_call.into_iter().chain(of_part);
    answers.any(|answer| Target::of(answer).is(target))
}

fn break_rows(state: &mut AppState, target: Target, columns: usize) -> Vec<Effect> {
    let task = state.next_task();
    let progress = Arc::<Progress>::default();
    let previous = state.viewer.rows.take();
    let mut rows = Remote::Idle;
    if let Some(previous) = previous {
        previous.progress.cancel();
        if previous.target.is(&target) {
            rows = previous.rows;
        }
    }
    rows.start();
    state.viewer.rows = Some(FoundRows {
        target: target.clone(),
        columns,
        rows,
        task,
        progress: Arc::clone(&progress),
    });
    vec![work(task, ViewerWork::Break(target, columns, progress))]
}

fn find(state: &mut AppState, target: Target, query: FindQuery) -> Vec<Effect> {
    if let Some(previous) = state.viewer.find.take() {
        previous.progress.cancel();
    }
    if query.text.is_empty() {
        return Vec::new();
    }
    let task = state.next_task();
    let progress = Arc::<Progress>::default();
    state.viewer.find = Some(FindState {
        target: target.clone(),
        query: query.clone(),
        hits: Remote::Pending { previous: None },
        at: 0,
        steps: 0,
        task,
        progress: Arc::clone(&progress),
    });
    vec![work(task, ViewerWork::Find(target, query, progress))]
}

fn step(find: &mut FindState, forward: bool) {
    let count = find.hits.ready().map_or(0, |hits| hits.places.len());
    if count == 0 {
        return;
    }
    let step = if forward { 1 } else { count - 1 };
    find.at = (find.at + step) % count;
    find.steps += 1;
}

fn stop_filter(state: &mut AppState) -> Vec<Effect> {
    let previous = state.viewer.filter.take();
    let pending = previous.filter(|it| it.results.is_pending());
    pending
        .map(|it| Effect::Cancel(it.task))
        .into_iter()
        .collect()
}

fn filter(state: &mut AppState, target: Target, expression: String, masker: Masker) -> Vec<Effect> {
    let mut effects = stop_filter(state);
    if expression.trim().is_empty() {
        return effects;
    }
    let task = state.next_task();
    state.viewer.filter = Some(FilterState {
        target: target.clone(),
        expression: expression.clone(),
        revealing: masker.is_revealing(),
        results: Remote::Pending { previous: None },
        task,
    });
    effects.push(Effect::Viewer(ViewerEffect::Filter {
        task,
        target,
        masker,
        expression,
    }));
    effects
}

/// The answer's own character set ends it.
fn read_as(state: &mut AppState, charset: Charset) -> Vec<Effect> {
    state.viewer.read_as = None;
    let Some(exchange) = state.chosen_call().map(Arc::clone) else {
        return Vec::new();
    };
    let own = exchange.answer.as_ref().map(|answer| answer.charset);
    if own == Some(charset) {
        return Vec::new();
    }
    let task = state.next_task();
    state.viewer.read_as = Some(ReadAs {
        exchange: exchange.id,
        is_live: !state.capsule.is_replaying(),
        charset,
        reread: Remote::Pending { previous: None },
        task,
    });
    vec![work(task, ViewerWork::ReadAs(exchange, charset))]
}

fn work(task: TaskId, work: ViewerWork) -> Effect {
    Effect::Viewer(ViewerEffect::Work(task, work))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::State;
    use crate::storage::Settings;
    use crate::viewer::Hits;

    fn target(text: &str) -> Target {
        Target {
            body: text.as_bytes().into(),
            charset: Charset::Utf8,
            document: None,
        }
    }

    fn state() -> AppState {
        AppState::new(Settings::default(), State::from_random(1))
    }

    fn query(text: &str) -> FindQuery {
        FindQuery {
            text: text.to_owned(),
            match_case: false,
        }
    }

    #[test]
    fn hits_are_stepped_through_and_round() {
        let mut state = state();
        let target = target("a b a");
        update(&mut state, ViewerMessage::Find(target.clone(), query("a")));
        let task = state.viewer.find.as_ref().unwrap().task;
        let found = ViewerWork::Find(target.clone(), query("a"), Arc::default()).work(task);
        update(&mut state, found);
        let places = |state: &AppState| state.viewer.find_in(&target).unwrap().place().unwrap();
        assert_eq!(places(&state).start, 0);
        update(&mut state, ViewerMessage::Step(true));
        assert_eq!(places(&state).start, 4);
        update(&mut state, ViewerMessage::Step(true));
        assert_eq!(places(&state).start, 0);
        update(&mut state, ViewerMessage::Step(false));
        assert_eq!(places(&state).start, 4);
    }

    #[test]
    fn late_hits_are_dropped_and_the_old_search_is_cancelled() {
        let mut state = state();
        let target = target("ab");
        update(&mut state, ViewerMessage::Find(target.clone(), query("a")));
        let first = state.viewer.find.as_ref().unwrap();
        let (task, progress) = (first.task, Arc::clone(&first.progress));
        update(&mut state, ViewerMessage::Find(target.clone(), query("ab")));
        assert!(progress.is_cancelled());
        update(
            &mut state,
            ViewerMessage::Found(task, Some(Arc::new(Hits::default()))),
        );
        assert!(state.viewer.find_in(&target).unwrap().hits.is_pending());
        update(&mut state, ViewerMessage::Find(target, query("")));
        assert!(state.viewer.find.is_none());
    }

    #[test]
    fn another_filter_ends_the_one_under_way() {
        let mut state = state();
        let target = target("{}");
        let effects = update(
            &mut state,
            ViewerMessage::Filter(target.clone(), "repeat(1)".to_owned(), Masker::new()),
        );
        assert_eq!(effects.len(), 1);
        let effects = update(
            &mut state,
            ViewerMessage::Filter(target, " ".to_owned(), Masker::new()),
        );
        assert!(matches!(effects.as_slice(), [Effect::Cancel(_)]));
        assert!(state.viewer.filter.is_none());
    }
}
