//! Messages about a merchant's authorization of a third-party app.

use jiff::Timestamp;

use super::browser_leg::MERCHANT;
use super::flow::{self, ask_first, is_production, tell};
use super::merchant_call::{failed, send, send_exchange};
use crate::app::state::Unconfirmed;
use crate::app::{
    AppState, Authorization, Effect, Merchant, MerchantGrant, MerchantLeg, MerchantMessage, Notice,
    PastedText, SimulatorEffect, TaskId,
};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::protocol::{AppAuthCode, AppAuthToken, AppGrant, AppId, PastedCode};

pub(super) fn update(
    state: &mut AppState,
    message: MerchantMessage,
    now: Timestamp,
) -> Vec<Effect> {
    match message {
        MerchantMessage::Page(page) => {
            state.merchant.page = page;
            Vec::new()
        }
        MerchantMessage::Authorize => MERCHANT.authorize(state),
        MerchantMessage::Consented(Ok(redirect)) => consented(state, &redirect, now),
        MerchantMessage::Consented(Err(problem)) => tell(state, problem),
        MerchantMessage::Paste(text) => paste(state, &text, now),
        MerchantMessage::Exchange => exchange(state, now),
        MerchantMessage::Use { token, app_id } => use_token(state, token, &app_id, now),
        MerchantMessage::Choose(index) => choose(state, index),
        MerchantMessage::Query => ask_or(state, Unconfirmed::MerchantQuery, now),
        MerchantMessage::Refresh => ask_or(state, Unconfirmed::MerchantRefresh, now),
        MerchantMessage::Forget => forget(state),
    }
}

/// Lets the simulator's merchant consent, and then its user.
pub(super) fn start_demo(state: &mut AppState) -> Vec<Effect> {
    match Authorization::app_request(state) {
        Ok(request) => {
            let consent = SimulatorEffect::ConsentOfMerchant(Box::new(request));
            vec![Effect::Simulator(consent)]
        }
        Err(problem) => tell(state, problem),
    }
}

/// Whether a listener or a call is this leg's.
pub(super) fn owns(state: &AppState, task: TaskId) -> bool {
    let listening = state.merchant.listening.as_ref().map(|(task, _)| *task);
    listening == Some(task) || state.merchant.grant.task() == Some(task)
}

/// The listener has caught the redirect, or failed.
pub(super) fn caught(
    state: &mut AppState,
    outcome: Result<PastedText, Problem>,
    now: Timestamp,
) -> Vec<Effect> {
    state.merchant.listening = None;
    match outcome {
        Ok(redirect) => paste(state, &redirect, now),
        Err(problem) => tell(state, problem),
    }
}

/// Takes a code and, if it came by a redirect and the profile says so, exchanges it.
fn paste(state: &mut AppState, text: &PastedText, now: Timestamp) -> Vec<Effect> {
    let is_redirect = matches!(
        PastedCode::parse(text.as_str()),
        Ok(PastedCode::Redirect(_))
    );
    let code = match code_of(state, text.as_str()) {
        Ok(code) => code,
        Err(problem) => return refuse(state, problem),
    };
    let mut effects = take(state, code);
    let runs_by_itself = is_redirect && state.profile().run_after_paste && !is_production(state);
    if runs_by_itself {
        effects.extend(send_exchange(state, false, now));
    }
    effects
}

/// What the simulator's merchant brings goes on by itself to the user.
fn consented(state: &mut AppState, redirect: &PastedText, now: Timestamp) -> Vec<Effect> {
    match code_of(state, redirect.as_str()) {
        Ok(code) => {
            let mut effects = take(state, code);
            effects.extend(send_exchange(state, true, now));
            effects
        }
        Err(problem) => refuse(state, problem),
    }
}

fn code_of(state: &AppState, text: &str) -> Result<AppAuthCode, Problem> {
    let app_id = Authorization::app_id(state)?;
    let pasted = PastedCode::parse(text).map_err(|error| error.problem())?;
    let code = pasted.into_app_code(&app_id, Some(&state.flow.state));
    code.map_err(|error| error.problem())
}

fn take(state: &mut AppState, code: AppAuthCode) -> Vec<Effect> {
    let mut effects = begin_again(state, MerchantGrant::Code(code));
    state.notice = Some(Notice::done("notice-code-taken"));
    // The state has done its duty; the next authorization gets another one.
    effects.push(Effect::DrawState);
    effects
}

/// Puts a new grant in the place of the old one, whose user's code and token are dropped with it.
fn begin_again(state: &mut AppState, grant: MerchantGrant) -> Vec<Effect> {
    let mut effects = drop_leg(state);
    effects.extend(flow::restart(state));
    state.merchant.grant = grant;
    effects
}

fn refuse(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.merchant.paste_problem = Some(problem);
    Vec::new()
}

fn exchange(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    if matches!(state.merchant.grant, MerchantGrant::Code(_)) {
        ask_or(state, Unconfirmed::MerchantExchange, now)
    } else {
        Vec::new()
    }
}

/// Sends a call, in production after a yes.
fn ask_or(state: &mut AppState, call: Unconfirmed, now: Timestamp) -> Vec<Effect> {
    if is_production(state) {
        ask_first(state, call)
    } else {
        send(state, call, now)
    }
}

/// Takes over a token that was exchanged elsewhere; nothing is sent.
fn use_token(
    state: &mut AppState,
    app_auth_token: AppAuthToken,
    app_id: &str,
    now: Timestamp,
) -> Vec<Effect> {
    let auth_app_id = match AppId::parse(app_id) {
        Ok(app_id) => app_id,
        Err(error) => return refuse(state, error.problem()),
    };
    if Authorization::app_id(state).is_ok_and(|own| own == auth_app_id) {
        let problem = Problem::new(Fault::Input, "merchant-is-own-app").with("found", app_id);
        return refuse(state, problem);
    }
    let grant = AppGrant {
        app_auth_token,
        app_refresh_token: None,
        auth_app_id: Some(auth_app_id),
        user_id: None,
        expires_in: None,
        re_expires_in: None,
    };
    let merchant = Merchant {
        grant,
        others: Vec::new(),
        received: now,
        status: None,
    };
    let effects = begin_again(state, MerchantGrant::Granted(merchant));
    state.notice = Some(Notice::done("notice-merchant-taken"));
    effects
}

fn choose(state: &mut AppState, index: usize) -> Vec<Effect> {
    let MerchantGrant::Granted(merchant) = &mut state.merchant.grant else {
        return Vec::new();
    };
    merchant.choose(index);
    flow::restart(state)
}

/// Forgets the merchant, and what its user has brought.
fn forget(state: &mut AppState) -> Vec<Effect> {
    let mut effects = drop_leg(state);
    effects.extend(flow::restart(state));
    effects
}

/// Drops everything of this leg, for another profile or app.
pub(super) fn drop_leg(state: &mut AppState) -> Vec<Effect> {
    let mut effects = MERCHANT.stop(state);
    effects.extend(state.merchant.grant.task().map(Effect::Cancel));
    state.merchant = MerchantLeg {
        page: state.merchant.page,
        ..MerchantLeg::default()
    };
    effects
}

/// Stops the call under way. A code or refresh token that was being sent counts as spent.
pub(super) fn stop_call(state: &mut AppState) -> Vec<Effect> {
    let Some(task) = state.merchant.grant.task() else {
        return Vec::new();
    };
    state.merchant.grant = failed(std::mem::take(&mut state.merchant.grant));
    state.notice = Some(Notice::done("notice-merchant-cancelled"));
    vec![Effect::Cancel(task)]
}
