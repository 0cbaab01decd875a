//! What each message changes, and what it sets off. No input or output happens here.

mod browser_leg;
mod capsule;
mod certificates;
mod code;
mod doctor;
mod ended_call;
mod flow;
mod history;
mod inspect;
mod key_files;
mod keys;
mod logs;
mod merchant;
mod merchant_call;
mod own_code;
mod personas;
mod preflight;
mod profiles;
mod reference;
mod refresh;
mod reports;
mod request_log;
mod run_comparison;
mod self_check;
mod settings;
mod sign_contents;
mod simulator;
mod view;
mod viewer;

use jiff::Timestamp;

pub(super) use doctor::source_of;
pub(super) use keys::ReadingKeys;

use super::{AppState, Effect, Message};

/// Changes the state and returns what the outside is asked to do.
pub fn update(state: &mut AppState, message: Message, now: Timestamp) -> Vec<Effect> {
    let (page, told) = (state.page, state.notice.clone());
    let mut effects = react(state, message, now);
    // What was told about another page is old news there.
    if state.page != page && state.notice == told {
        state.notice = None;
    }
    // What was found out for another profile, app id or key must not stay.
    effects.extend(certificates::follow(state));
    effects.extend(preflight::drop_outdated(state));
    effects.extend(reports::follow(state));
    effects.extend(code::follow(state));
    effects.extend(history::follow(state, now));
    effects.extend(viewer::follow(state));
    own_code::follow(state);
    state.warnings = self_check::warnings(state, now);
    state.refresh_warnings = self_check::refresh_warnings(state, now);
    effects
}

fn react(state: &mut AppState, message: Message, now: Timestamp) -> Vec<Effect> {
    match message {
        Message::View(message) => view::update(state, message),
        Message::Profile(message) => profiles::update(state, message),
        Message::Key(message) => keys::update(state, message),
        Message::KeyFile(message) => key_files::update(state, message),
        Message::Certificate(message) => certificates::update(state, message, now),
        Message::Flow(message) => flow::update(state, message, now),
        Message::Merchant(message) => merchant::update(state, message, now),
        Message::Reference(message) => reference::update(state, message),
        Message::SignContent(message) => sign_contents::update(state, message),
        Message::Preflight(message) => preflight::update(state, message, now),
        Message::Simulator(message) => simulator::update(state, message),
        Message::Persona(message) => personas::update(state, message),
        Message::RequestLog(message) => request_log::update(state, message),
        Message::OwnCode(message) => own_code::update(state, message),
        Message::History(message) => history::update(state, message),
        Message::Inspect(message) => inspect::update(state, message),
        Message::Logs(message) => logs::update(state, message, now),
        Message::Viewer(message) => viewer::update(state, message),
        Message::Code(message) => code::update(state, message),
        Message::Doctor(message) => doctor::update(state, message),
        Message::Report(message) => reports::update(state, message),
        Message::Settings(message) => settings::update(state, message),
        Message::Capsule(message) => capsule::update(state, message, now),
        Message::Comparison(message) => run_comparison::update(state, message),
    }
}
