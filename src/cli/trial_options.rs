//! Options that try out what happens on a bad day.

use std::time::Duration;

use super::{Failure, UsageError};
use crate::simulator::FaultRule;

/// What goes wrong at the embedded simulator, and how long is waited for it.
#[derive(clap::Args)]
pub(super) struct TrialOptions {
    /// Let this go wrong at the embedded simulator; may be given several times. ID may be followed
    /// by :method=M, :nth=N, :probability=P and :seed=N, which say with which calls. “simulator
    /// --list-faults” lists the ids
    #[arg(long = "fault", value_name = FAULT_VALUE)]
    pub(super) faults: Vec<FaultRule>,
    /// How long a call may take in all [default: 15]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub(super) time_limit: Option<Duration>,
}

/// How a fault is written.
pub(super) const FAULT_VALUE: &str = "ID[:method=M][:nth=N][:probability=P]";

/// The longest limit, in seconds.
const LONGEST: f64 = 3600.0;

impl TrialOptions {
    /// Other gateways have faults of their own.
    ///
    /// # Errors
    /// [`UsageError::FaultElsewhere`] if faults are named.
    pub(super) fn check_elsewhere(&self) -> Result<(), Failure> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(UsageError::FaultElsewhere.into())
        }
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text
        .parse()
        .ok()
        .filter(|seconds| (0.01..=LONGEST).contains(seconds));
    let seconds = seconds.ok_or_else(|| format!("from 0.01 to {LONGEST} seconds"))?;
    Ok(Duration::from_secs_f64(seconds))
}
