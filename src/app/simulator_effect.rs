//! What the running simulator is asked to do.

use std::sync::{Arc, Mutex};

use super::consents::{consent, consent_of_merchant};
use super::request_log::look_into;
use super::{Message, StoredKeys, TaskId, faults};
use crate::protocol::{AppAuthorizationRequest, AuthorizationRequest};
use crate::simulator::{FaultRule, LoggedRequest, Persona, SimulatorHandle};

/// A request to the simulator of this program.
#[derive(Debug)]
pub enum SimulatorEffect {
    /// Let these things go wrong, and nothing else.
    SetFaults(Vec<FaultRule>),
    /// Consent without a browser.
    Consent {
        /// What is asked.
        request: Box<AuthorizationRequest>,
        /// Who consents.
        persona: Arc<Persona>,
    },
    /// Authorize a third-party app as its merchant, without a browser.
    ConsentOfMerchant(Box<AppAuthorizationRequest>),
    /// Find out everything about a request that has arrived.
    LookIntoRequest {
        /// Answer with this number.
        task: TaskId,
        /// The request.
        request: Arc<LoggedRequest>,
        /// All keys, to find out whose key signed.
        keys: Arc<StoredKeys>,
    },
}

impl SimulatorEffect {
    /// Does it. `None` if there is nothing to tell, for no simulator runs.
    pub(super) fn carry_out(self, simulator: &Mutex<Option<SimulatorHandle>>) -> Option<Message> {
        match self {
            Self::SetFaults(rules) => faults::set(simulator, rules).map(Message::from),
            Self::Consent { request, persona } => {
                Some(consent(simulator, &request, &persona).into())
            }
            Self::ConsentOfMerchant(request) => {
                Some(consent_of_merchant(simulator, &request).into())
            }
            Self::LookIntoRequest {
                task,
                request,
                keys,
            } => Some(look_into(simulator, task, &request, &keys).into()),
        }
    }
}
