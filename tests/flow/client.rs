//! The client over real loopback HTTP: against the simulator, and against servers that fail.

mod exchanges;
mod hand_server;
mod network;
mod refusals;
pub(crate) mod setup;
