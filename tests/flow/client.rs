//! The client over real loopback HTTP: against the simulator, and against servers that fail.

mod certificates;
mod exchanges;
pub(crate) mod hand_server;
mod network;
mod proxy;
mod refusals;
mod rest;
pub(crate) mod setup;
mod third_party;
