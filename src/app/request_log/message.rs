//! What can happen to the log of requests.

use std::sync::Arc;

use super::RequestDetail;
use crate::app::TaskId;
use crate::simulator::LogNews;

/// About what has arrived at the simulator.
#[derive(Debug)]
pub enum RequestLogMessage {
    /// These have arrived.
    News(LogNews),
    /// Show the request with this number, or close it if it is shown.
    Choose(u64),
    /// The request was looked into.
    Detailed(TaskId, Arc<RequestDetail>),
    /// Hold the list as it is, or let it go on.
    Hold(bool),
    /// Show only requests that have this text somewhere.
    Filter(String),
    /// Forget all requests so far.
    Clear,
}
