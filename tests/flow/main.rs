//! Flows against the simulator.

// `cfg(test)` tells clippy that the helpers may unwrap as tests do.
#[cfg(test)]
mod capsule;
#[cfg(test)]
mod client;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod history;
#[cfg(test)]
mod preflight;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod simulator;
