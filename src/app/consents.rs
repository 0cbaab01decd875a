//! Consents in the simulator, given without a browser.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use url::Url;

use super::{FlowMessage, MerchantMessage, PastedText};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::protocol::{AppAuthorizationRequest, AuthorizationRequest};
use crate::simulator::{ConsentError, Persona, SimulatorHandle};

/// A user's consent.
pub(super) fn consent(
    simulator: &Mutex<Option<SimulatorHandle>>,
    request: &AuthorizationRequest,
    persona: &Arc<Persona>,
) -> FlowMessage {
    let redirect = with(lock(simulator).as_ref(), |handle| {
        handle.consent(request, persona)
    });
    FlowMessage::Consented(redirect)
}

/// A merchant's consent.
pub(super) fn consent_of_merchant(
    simulator: &Mutex<Option<SimulatorHandle>>,
    request: &AppAuthorizationRequest,
) -> MerchantMessage {
    let redirect = with(lock(simulator).as_ref(), |handle| {
        handle.authorize_app(&request.url())
    });
    MerchantMessage::Consented(redirect)
}

fn lock(simulator: &Mutex<Option<SimulatorHandle>>) -> MutexGuard<'_, Option<SimulatorHandle>> {
    simulator.lock().unwrap_or_else(PoisonError::into_inner)
}

fn with(
    handle: Option<&SimulatorHandle>,
    ask: impl FnOnce(&SimulatorHandle) -> Result<Url, ConsentError>,
) -> Result<PastedText, Problem> {
    let handle = handle.ok_or_else(|| Problem::new(Fault::Machine, "simulator-not-running"))?;
    let redirect = ask(handle).map_err(|error| error.problem())?;
    Ok(PastedText::new(redirect))
}
