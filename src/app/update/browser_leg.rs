//! The browser's part of an authorization: a user's, or a merchant's.

use url::Url;

use super::flow::tell;
use crate::app::{AppState, Authorization, Effect, TaskId};
use crate::i18n::Problem;

/// The listener under way, and its address once it waits there.
type Listening = Option<(TaskId, Option<Url>)>;

/// What differs between the authorization of a user and that of a merchant.
pub(super) struct BrowserLeg {
    can_be_caught: fn(&AppState) -> bool,
    listening_address: fn(&AppState) -> Result<Url, Problem>,
    page: fn(&AppState) -> Result<Url, Problem>,
    listening: fn(&mut AppState) -> &mut Listening,
}

/// A user authorizes an app.
pub(super) const USER: BrowserLeg = BrowserLeg {
    can_be_caught: Authorization::can_be_caught,
    listening_address: Authorization::listening_address,
    page: |state| Authorization::request(state).map(|request| request.url()),
    listening: |state| &mut state.flow.listening,
};

/// A merchant authorizes a third-party app.
pub(super) const MERCHANT: BrowserLeg = BrowserLeg {
    can_be_caught: Authorization::app_can_be_caught,
    listening_address: Authorization::app_listening_address,
    page: |state| Authorization::app_request(state).map(|request| request.url()),
    listening: |state| &mut state.merchant.listening,
};

impl BrowserLeg {
    /// Opens the page, or first the listener that catches the way back; only one listens.
    pub(super) fn authorize(&self, state: &mut AppState) -> Vec<Effect> {
        let mut effects = stop_all(state);
        let catch = state.profile().catch_redirect && (self.can_be_caught)(state);
        let outcome = if catch {
            (self.listening_address)(state).map(|redirect_uri| self.listen(state, redirect_uri))
        } else {
            (self.page)(state).map(Effect::OpenBrowser)
        };
        match outcome {
            Ok(effect) => effects.push(effect),
            Err(problem) => effects.extend(tell(state, problem)),
        }
        effects
    }

    fn listen(&self, state: &mut AppState, redirect_uri: Url) -> Effect {
        let task = state.next_task();
        *(self.listening)(state) = Some((task, None));
        Effect::Listen {
            task,
            redirect_uri,
            state: state.flow.state.clone(),
            locale: state.locale(),
        }
    }

    /// The listener waits at `address`: the page is opened. A listener that nobody waits for is
    /// closed.
    pub(super) fn is_listening(
        &self,
        state: &mut AppState,
        task: TaskId,
        address: Url,
    ) -> Vec<Effect> {
        match (self.listening)(state) {
            Some((expected, known)) if *expected == task => *known = Some(address),
            _ => return vec![Effect::Cancel(task)],
        }
        match (self.page)(state) {
            Ok(page) => vec![Effect::OpenBrowser(page)],
            Err(problem) => {
                let mut effects = self.stop(state);
                effects.extend(tell(state, problem));
                effects
            }
        }
    }

    /// Closes the listener.
    pub(super) fn stop(&self, state: &mut AppState) -> Vec<Effect> {
        let listening = (self.listening)(state).take();
        listening
            .map(|(task, _)| Effect::Cancel(task))
            .into_iter()
            .collect()
    }
}

/// Closes the listeners of both.
pub(super) fn stop_all(state: &mut AppState) -> Vec<Effect> {
    let mut effects = USER.stop(state);
    effects.extend(MERCHANT.stop(state));
    effects
}
