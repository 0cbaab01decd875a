//! Faults of the running simulator.

use std::sync::{Mutex, PoisonError};

use super::{SimulatorInfo, SimulatorMessage};
use crate::simulator::{FaultRule, SimulatorHandle};

/// Lets other things go wrong, and tells what has come of it; nothing if no simulator runs.
pub(super) fn set(
    simulator: &Mutex<Option<SimulatorHandle>>,
    rules: Vec<FaultRule>,
) -> Option<SimulatorMessage> {
    let simulator = simulator.lock().unwrap_or_else(PoisonError::into_inner);
    let handle = simulator.as_ref()?;
    handle.set_faults(rules);
    Some(SimulatorMessage::Changed(Box::new(SimulatorInfo::of(
        handle,
    ))))
}
