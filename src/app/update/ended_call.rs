//! A call of either leg has ended.

use crate::app::{AppState, InspectorTab, Notice};
use crate::client::Exchange;

/// Adds it to the timeline and shows it: its fields, or what is to be said about it.
pub(super) fn show(state: &mut AppState, exchange: Exchange) {
    let is_good = exchange.is_good();
    state.chosen_exchange = Some(exchange.id);
    state.notice = Some(Notice::done(if is_good {
        "notice-done"
    } else {
        "notice-look"
    }));
    state.tab = if is_good {
        InspectorTab::Fields
    } else {
        InspectorTab::Hints
    };
    state.exchanges.push(exchange.into());
}
