//! Messages about what has arrived at the simulator.

use std::sync::Arc;

use crate::app::{AppState, Effect, RequestLogMessage, SimulatorEffect};

pub(super) fn update(state: &mut AppState, message: RequestLogMessage) -> Vec<Effect> {
    let log = &mut state.request_log;
    match message {
        RequestLogMessage::News(news) => log.add(news),
        RequestLogMessage::Choose(number) => return choose(state, number),
        RequestLogMessage::Detailed(task, detail) => {
            if log.looking == Some(task) {
                (log.looking, log.detail) = (None, Some(detail));
            }
        }
        RequestLogMessage::Hold(is_held) => log.hold(is_held),
        RequestLogMessage::Filter(filter) => log.set_filter(filter),
        RequestLogMessage::Clear => log.clear(),
    }
    Vec::new()
}

/// Opens a request, or closes it if it is open.
fn choose(state: &mut AppState, number: u64) -> Vec<Effect> {
    let log = &mut state.request_log;
    let was_open = log.chosen.as_ref().map(|request| request.number) == Some(number);
    (log.chosen, log.detail, log.looking) = (None, None, None);
    let Some(request) = log.find(number).filter(|_| !was_open).map(Arc::clone) else {
        return Vec::new();
    };
    let task = state.next_task();
    state.request_log.chosen = Some(Arc::clone(&request));
    state.request_log.looking = Some(task);
    let keys = state.stored_keys();
    vec![Effect::Simulator(SimulatorEffect::LookIntoRequest {
        task,
        request,
        keys,
    })]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{RequestDetail, TaskId};
    use crate::protocol::State;
    use crate::signing::doctor::Stock;
    use crate::simulator::{LogNews, LoggedRequest, MOST_LOGGED};
    use crate::storage::Settings;

    fn state() -> AppState {
        AppState::new(Settings::default(), State::from_random(7))
    }

    fn news(numbers: impl IntoIterator<Item = u64>) -> RequestLogMessage {
        let requests = numbers
            .into_iter()
            .map(|number| LoggedRequest::example(number, &format!("method.{number}")));
        RequestLogMessage::News(LogNews {
            requests: requests.collect(),
            missed: 0,
        })
    }

    fn shown(state: &AppState) -> Vec<u64> {
        let shown = state.request_log.shown().iter();
        shown.map(|request| request.number).collect()
    }

    #[test]
    fn the_newest_is_first_and_the_oldest_are_forgotten() {
        let mut state = state();
        update(&mut state, news(1..=3));
        assert_eq!(shown(&state), [3, 2, 1]);
        update(&mut state, news(4..=600));
        assert_eq!(shown(&state).len(), MOST_LOGGED);
        assert_eq!(shown(&state).first(), Some(&600));
    }

    #[test]
    fn a_held_list_stays_while_others_arrive() {
        let mut state = state();
        update(&mut state, news(1..=2));
        update(&mut state, RequestLogMessage::Hold(true));
        update(&mut state, news(3..=5));
        assert_eq!(shown(&state), [2, 1]);
        assert_eq!(state.request_log.waiting(), Some(3));
        update(&mut state, RequestLogMessage::Filter("method.1".to_owned()));
        assert_eq!(shown(&state), [1]);
        update(&mut state, RequestLogMessage::Hold(false));
        update(&mut state, RequestLogMessage::Filter(String::new()));
        assert_eq!(shown(&state), [5, 4, 3, 2, 1]);
        assert_eq!(state.request_log.waiting(), None);
    }

    #[test]
    fn clearing_forgets_everything_but_the_filter() {
        let mut state = state();
        update(&mut state, news(1..=2));
        update(&mut state, RequestLogMessage::Filter("METHOD".to_owned()));
        update(&mut state, RequestLogMessage::Hold(true));
        update(&mut state, RequestLogMessage::Choose(2));
        update(&mut state, RequestLogMessage::Clear);
        assert!(shown(&state).is_empty() && state.request_log.chosen().is_none());
        assert_eq!(state.request_log.waiting(), Some(0), "it is still held");
        assert_eq!(state.request_log.filter(), "METHOD");
    }

    #[test]
    fn a_late_look_is_dropped_and_a_second_press_closes() {
        let mut state = state();
        update(&mut state, news(1..=2));
        let first = task(&update(&mut state, RequestLogMessage::Choose(1)));
        let second = task(&update(&mut state, RequestLogMessage::Choose(2)));
        let detail = |task| {
            let request = LoggedRequest::example(1, "x");
            let detail = RequestDetail::of(&request, None, Stock::default);
            RequestLogMessage::Detailed(task, Arc::new(detail))
        };
        update(&mut state, detail(first));
        assert!(state.request_log.detail().is_none());
        update(&mut state, detail(second));
        assert!(state.request_log.detail().is_some());
        assert!(update(&mut state, RequestLogMessage::Choose(2)).is_empty());
        assert!(state.request_log.chosen().is_none());
        assert!(update(&mut state, RequestLogMessage::Choose(9)).is_empty());
    }

    fn task(effects: &[Effect]) -> TaskId {
        match effects {
            [Effect::Simulator(SimulatorEffect::LookIntoRequest { task, .. })] => *task,
            other => panic!("{other:?}"),
        }
    }
}
