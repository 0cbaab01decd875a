//! Messages about the flow: code, token, member.

use std::sync::Arc;

use jiff::Timestamp;

use super::browser_leg::{MERCHANT, USER, stop_all};
use super::ended_call::show;
use super::{certificates, merchant, merchant_call, preflight, profiles, refresh};
use crate::app::flow::Token;
use crate::app::state::Unconfirmed;
use crate::app::{
    AppState, Authorization, Effect, Flow, FlowMessage, Notice, Page, PastedText, SimulatorEffect,
    Stage, TaskId,
};
use crate::client::{Answer, CallContext, Exchange};
use crate::diagnosis::TransportFault;
use crate::i18n::{Explain as _, Problem};
use crate::protocol::methods::{Call, OauthTokenRequest, UserInfoShareRequest};
use crate::protocol::{Environment, PastedCode, RedirectError};
use crate::storage::Profile;

pub(super) fn update(state: &mut AppState, message: FlowMessage, now: Timestamp) -> Vec<Effect> {
    match message {
        FlowMessage::RunDemo => run_demo(state),
        FlowMessage::Authorize => USER.authorize(state),
        FlowMessage::Listening(task, url) if merchant::owns(state, task) => {
            MERCHANT.is_listening(state, task, url)
        }
        FlowMessage::Caught(task, outcome) if merchant::owns(state, task) => {
            merchant::caught(state, outcome, now)
        }
        FlowMessage::Done(task, outcome) if merchant::owns(state, task) => {
            merchant_call::done(state, outcome, now)
        }
        FlowMessage::Listening(task, url) => USER.is_listening(state, task, url),
        FlowMessage::Caught(task, outcome) => caught(state, task, outcome, now),
        FlowMessage::Consented(Ok(redirect)) => paste(state, redirect.as_str(), now),
        FlowMessage::Consented(Err(problem)) => tell(state, problem),
        FlowMessage::Paste(text) => paste(state, text.as_str(), now),
        FlowMessage::Exchange => exchange(state, now),
        FlowMessage::Query => query(state, now),
        FlowMessage::Refresh => refresh::ask(state, now),
        FlowMessage::Confirm => confirm(state, now),
        FlowMessage::Decline => {
            state.unconfirmed = None;
            Vec::new()
        }
        FlowMessage::Cancel => cancel(state),
        FlowMessage::Done(task, outcome) => done(state, task, outcome, now),
        FlowMessage::Restart => restart(state),
        FlowMessage::NewState(new) => {
            state.flow.state = new;
            Vec::new()
        }
    }
}

/// Starts the demo that was asked for as soon as the simulator and all its keys are there.
pub(super) fn start_wanted_demo(state: &mut AppState) -> Vec<Effect> {
    let is_ready = state.demo_wanted
        && state.simulator.ready().is_some()
        && state.keys.is_complete(state.profile().signing_mode);
    if !is_ready {
        return Vec::new();
    }
    state.demo_wanted = false;
    if state.is_third_party() {
        return merchant::start_demo(state);
    }
    consent(state)
}

/// Lets the simulator's user consent.
pub(super) fn consent(state: &mut AppState) -> Vec<Effect> {
    match Authorization::request(state) {
        Ok(request) => {
            vec![Effect::Simulator(SimulatorEffect::Consent {
                request: Box::new(request),
                persona: Arc::clone(&state.persona),
            })]
        }
        Err(problem) => tell(state, problem),
    }
}

fn run_demo(state: &mut AppState) -> Vec<Effect> {
    state.page = Page::Flow;
    let mut effects = end_welcome(state);
    effects.extend(show_simulator(state));
    state.demo_wanted = true;
    if matches!(state.simulator, crate::app::Remote::Failed(_)) {
        state.simulator.start();
        effects.push(Effect::StartSimulator);
    }
    effects.extend(start_wanted_demo(state));
    effects
}

/// Whoever runs the demo needs no welcome any more.
fn end_welcome(state: &mut AppState) -> Vec<Effect> {
    if state.settings.welcomed {
        return Vec::new();
    }
    state.settings.welcomed = true;
    vec![Effect::SaveSettings(state.settings.clone())]
}

/// The built-in profile at its first step.
fn show_simulator(state: &mut AppState) -> Vec<Effect> {
    if state.profile().is_built_in() {
        let mut effects = merchant::drop_leg(state);
        effects.extend(restart(state));
        effects
    } else {
        let mut effects = profiles::switch_to(state, Profile::SIMULATOR);
        effects.push(Effect::SaveChoice(Profile::SIMULATOR.to_owned()));
        effects
    }
}

fn caught(
    state: &mut AppState,
    task: TaskId,
    outcome: Result<PastedText, Problem>,
    now: Timestamp,
) -> Vec<Effect> {
    if state.flow.listening.as_ref().map(|(expected, _)| *expected) != Some(task) {
        return Vec::new();
    }
    state.flow.listening = None;
    match outcome {
        Ok(redirect) => paste(state, redirect.as_str(), now),
        Err(problem) => tell(state, problem),
    }
}

/// Takes a code and, if the profile says so, exchanges it and queries the member.
fn paste(state: &mut AppState, text: &str, now: Timestamp) -> Vec<Effect> {
    state.paste_problem = None;
    let app_id = match Authorization::user_app_id(state) {
        Ok(app_id) => app_id,
        Err(problem) => return refuse(state, problem),
    };
    let pasted = match PastedCode::parse(text) {
        Ok(pasted) => pasted,
        Err(error) => return refuse(state, error.problem()),
    };
    let (scopes, issued_to) = (pasted.scopes(), pasted.app_id());
    let is_redirect = matches!(pasted, PastedCode::Redirect(_));
    let code = match pasted.into_code(&app_id, Some(&state.flow.state)) {
        Ok(code) => code,
        Err(error) => {
            let problem = of_third_party(state, error).problem();
            return refuse(state, problem);
        }
    };
    let mut effects = USER.stop(state);
    effects.extend(stop_call(state));
    state.flow.stage = Stage::Code { code, scopes };
    state.flow.code_app_id = issued_to;
    (state.flow.token_call, state.flow.member_call) = (None, None);
    state.flow.refresh_call = None;
    state.notice = Some(Notice::done("notice-code-taken"));
    // The state has done its duty; the next authorization gets another one.
    effects.push(Effect::DrawState);
    let runs_by_itself = is_redirect && state.profile().run_after_paste && !is_production(state);
    if runs_by_itself {
        effects.extend(send_exchange(state, true, now));
    }
    effects
}

/// A code that was issued to the third-party app itself has a reason of its own.
fn of_third_party(state: &AppState, error: RedirectError) -> RedirectError {
    match Authorization::app_id(state) {
        Ok(own) if state.is_third_party() => error.of_third_party(&own),
        _ => error,
    }
}

fn refuse(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.paste_problem = Some(problem);
    Vec::new()
}

fn exchange(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    if is_production(state) && matches!(state.flow.stage, Stage::Code { .. }) {
        return ask_first(state, Unconfirmed::Exchange);
    }
    send_exchange(state, false, now)
}

fn send_exchange(state: &mut AppState, then_query: bool, now: Timestamp) -> Vec<Effect> {
    let Stage::Code { code, scopes } = &state.flow.stage else {
        return Vec::new();
    };
    let (code, scopes) = (code.clone(), *scopes);
    let context = CallContext {
        id: state.next_exchange(),
        now,
        scopes: scopes.or(Some(state.profile().scopes)),
        code_app_id: state.flow.code_app_id.clone(),
        code_spent_before: state.spent_codes.contains(&code),
    };
    let call = OauthTokenRequest::AuthorizationCode(code.clone()).into_call();
    match execute(state, call, context) {
        Ok((task, effect)) => {
            state.spent_codes.push(code.clone());
            state.flow.stage = Stage::Exchanging {
                task,
                code,
                scopes,
                then_query,
            };
            vec![effect]
        }
        Err(problem) => tell(state, problem),
    }
}

fn query(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let is_possible = state.flow.stage.token().is_some() && state.flow.stage.task().is_none();
    if is_production(state) && is_possible {
        return ask_first(state, Unconfirmed::Query);
    }
    send_query(state, now)
}

fn send_query(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    if state.flow.stage.task().is_some() {
        return Vec::new();
    }
    let Some(token) = state.flow.stage.token().cloned() else {
        return Vec::new();
    };
    let auth_token = token.token.access_token.clone();
    let call = UserInfoShareRequest { auth_token }.into_call();
    let context = CallContext {
        id: state.next_exchange(),
        now,
        scopes: token.scopes.or(Some(state.profile().scopes)),
        code_app_id: state.flow.code_app_id.clone(),
        code_spent_before: false,
    };
    match execute(state, call, context) {
        Ok((task, effect)) => {
            state.flow.stage = Stage::Querying { task, token };
            vec![effect]
        }
        Err(problem) => tell(state, problem),
    }
}

/// A call of the user's leg; a third-party app makes none without a merchant.
pub(super) fn execute(
    state: &mut AppState,
    call: Call,
    context: CallContext,
) -> Result<(TaskId, Effect), Problem> {
    Authorization::user_app_id(state)?;
    let gateway = state.gateway()?;
    let task = state.next_task();
    let (call, gateway) = (Box::new(call), Box::new(gateway));
    Ok((
        task,
        Effect::Execute {
            task,
            call,
            gateway,
            context,
        },
    ))
}

/// Waits for a yes, because it goes to production. Being asked for again is no yes.
pub(super) fn ask_first(state: &mut AppState, call: Unconfirmed) -> Vec<Effect> {
    state.unconfirmed = Some(call);
    Vec::new()
}

fn confirm(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    match state.unconfirmed.take() {
        Some(Unconfirmed::Exchange) => send_exchange(state, false, now),
        Some(Unconfirmed::Query) => send_query(state, now),
        Some(Unconfirmed::Preflight) => preflight::send(state, now),
        Some(Unconfirmed::Refresh) => refresh::send(state, now),
        Some(
            call @ (Unconfirmed::MerchantExchange
            | Unconfirmed::MerchantQuery
            | Unconfirmed::MerchantRefresh),
        ) => merchant_call::send(state, call, now),
        Some(Unconfirmed::Certificate) => certificates::download(state, now),
        None => Vec::new(),
    }
}

fn done(
    state: &mut AppState,
    task: TaskId,
    outcome: Result<Box<Exchange>, Problem>,
    now: Timestamp,
) -> Vec<Effect> {
    if state.flow.stage.task() != Some(task) {
        return Vec::new();
    }
    let ended = std::mem::take(&mut state.flow.stage);
    let exchange = match outcome {
        Ok(exchange) => exchange,
        Err(problem) => {
            state.flow.stage = failed(ended);
            return tell(state, problem);
        }
    };
    let then_query = matches!(
        ended,
        Stage::Exchanging {
            then_query: true,
            ..
        }
    );
    match &ended {
        Stage::Exchanging { .. } => state.flow.token_call = Some(exchange.id),
        Stage::Refreshing { token, .. } => {
            state.flow.refresh_call = Some(exchange.id);
            if never_arrived(&exchange) {
                refresh::take_back(&mut state.spent_tokens, token);
            }
        }
        _ => state.flow.member_call = Some(exchange.id),
    }
    if let (Stage::Exchanging { code, .. }, true) = (&ended, never_arrived(&exchange)) {
        state.spent_codes.retain(|spent| spent != code);
    }
    state.flow.stage = next_stage(ended, &exchange, now);
    // A token that nobody vouches for is not sent on by itself.
    let then_query = then_query && exchange.is_good();
    show(state, *exchange);
    if then_query && matches!(state.flow.stage, Stage::Token(_)) {
        return query(state, now);
    }
    Vec::new()
}

fn next_stage(stage: Stage, exchange: &Exchange, now: Timestamp) -> Stage {
    let answer = exchange.answer.as_ref();
    match stage {
        Stage::Exchanging { code, scopes, .. } if never_arrived(exchange) => {
            Stage::Code { code, scopes }
        }
        Stage::Exchanging { scopes, .. } => match answer.and_then(Answer::token) {
            Some(token) => Stage::Token(Token {
                token,
                scopes,
                received: now,
            }),
            None => Stage::Spent,
        },
        Stage::Refreshing { token, from, .. } => match answer.and_then(Answer::token) {
            Some(new) => Stage::Token(Token {
                token: new,
                scopes: token.scopes,
                received: now,
            }),
            None => from.stage(token),
        },
        Stage::Querying { token, .. } if answer.is_some_and(|answer| answer.member.is_some()) => {
            Stage::Member(token)
        }
        other => failed(other),
    }
}

/// Whether the call certainly did not reach the gateway, so that its code is still good.
pub(super) fn never_arrived(exchange: &Exchange) -> bool {
    matches!(
        exchange.transport,
        Some(
            TransportFault::Dns { .. }
                | TransportFault::Connect { .. }
                | TransportFault::Tls { .. }
                | TransportFault::Timeout {
                    connecting: true,
                    ..
                }
        )
    )
}

fn failed(stage: Stage) -> Stage {
    match stage {
        Stage::Exchanging { .. } => Stage::Spent,
        Stage::Querying { token, .. } => Stage::QueryFailed(token),
        Stage::Refreshing { token, from, .. } => from.stage(token),
        other => other,
    }
}

/// Stops the call under way. A code that was being exchanged counts as spent, as the gateway may
/// have received it.
fn cancel(state: &mut AppState) -> Vec<Effect> {
    let mut effects = stop_call(state);
    effects.extend(merchant::stop_call(state));
    effects.extend(stop_all(state));
    effects.extend(preflight::cancel(state));
    effects.extend(certificates::cancel(state));
    state.demo_wanted = false;
    effects
}

fn stop_call(state: &mut AppState) -> Vec<Effect> {
    let Some(task) = state.flow.stage.task() else {
        return Vec::new();
    };
    let stopped = std::mem::take(&mut state.flow.stage);
    state.notice = Some(Notice::done(match stopped {
        Stage::Exchanging { .. } => "notice-cancelled",
        Stage::Refreshing { .. } => "notice-refresh-cancelled",
        _ => "notice-query-cancelled",
    }));
    state.flow.stage = failed(stopped);
    vec![Effect::Cancel(task)]
}

/// Forgets code and token.
pub(super) fn restart(state: &mut AppState) -> Vec<Effect> {
    let mut effects = stop_call(state);
    effects.extend(USER.stop(state));
    state.flow = Flow::new(state.flow.state.clone());
    state.paste_problem = None;
    state.notice = None;
    effects
}

/// Tells a problem; nothing else happens.
pub(super) fn tell(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}

pub(super) fn is_production(state: &AppState) -> bool {
    state.profile().real_environment() == Environment::Production
}
