//! Messages about the comparison of two strings to sign.

use std::sync::Arc;

use crate::app::{AppState, Effect, Page, SignContentMessage, SignContentTexts};
use crate::client::{Exchange, ExchangeId};

pub(super) fn update(state: &mut AppState, message: SignContentMessage) -> Vec<Effect> {
    match message {
        SignContentMessage::Compare(texts) => compare(state, texts),
        SignContentMessage::Take(id) => {
            take(state, id);
            Vec::new()
        }
        SignContentMessage::CompareExchange(id) => match take(state, id) {
            Some(exchange) => compare(state, SignContentTexts::of(&exchange)),
            None => Vec::new(),
        },
        SignContentMessage::Compared(task, outcome) => {
            if state.sign_contents.checking == Some(task) {
                state.sign_contents.checking = None;
                state.sign_contents.check.finish(outcome);
            }
            Vec::new()
        }
        SignContentMessage::OpenLink => {
            let check = state.sign_contents.check.value();
            let link = check.and_then(|check| check.quoted.link.clone());
            link.map(Effect::OpenBrowser).into_iter().collect()
        }
    }
}

fn compare(state: &mut AppState, texts: SignContentTexts) -> Vec<Effect> {
    let task = state.next_task();
    state.sign_contents.checking = Some(task);
    state.sign_contents.check.start();
    vec![Effect::CompareSignContents { task, texts }]
}

/// Fills the fields from a call and opens the page.
fn take(state: &mut AppState, id: ExchangeId) -> Option<Arc<Exchange>> {
    let exchange = state.timeline().iter().find(|exchange| exchange.id == id)?;
    let exchange = Arc::clone(exchange);
    let times = state.sign_contents.taken.map_or(0, |(_, times)| times);
    state.sign_contents.taken = Some((id, times + 1));
    state.page = Page::SignContent;
    Some(exchange)
}
