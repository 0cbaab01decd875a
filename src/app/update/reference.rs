//! Messages about the reference.

use crate::app::{AppState, Effect, Page, ReferenceMessage};
use crate::client::Answer;
use crate::protocol::GatewayError;

pub(super) fn update(state: &mut AppState, message: ReferenceMessage) -> Vec<Effect> {
    let locale = state.locale();
    let reference = &mut state.reference;
    match message {
        ReferenceMessage::Search(text) => reference.search(text, locale),
        ReferenceMessage::Kind(kind) => reference.choose_kind(kind, locale),
        ReferenceMessage::Choose(entry) => reference.chosen = Some(entry),
        ReferenceMessage::Explain { text, kind } => {
            reference.explain(&text, kind, locale);
            state.page = Page::Reference;
        }
        ReferenceMessage::ExplainShown => {
            match shown_error(state) {
                Some(text) => state.reference.explain(&text, None, locale),
                None => state.reference.open(locale),
            }
            state.page = Page::Reference;
        }
    }
    Vec::new()
}

/// What the answer on the open page was refused with.
fn shown_error(state: &AppState) -> Option<String> {
    let answer = match state.page {
        Page::Reference => None,
        Page::Inspect => state.inspection.ready()?.answer.as_ref(),
        _ => state.shown_exchange()?.answer.as_ref(),
    };
    let error: &GatewayError = answer.and_then(|answer: &Answer| answer.error.as_ref())?;
    Some(format!("code={} sub_code={}", error.code, error.sub_code))
}
