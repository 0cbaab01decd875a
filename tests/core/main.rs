//! The pure core, through its public interface.

mod app;
#[cfg(test)]
mod bulk;
#[cfg(test)]
mod capsule;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod certificates;
#[cfg(test)]
mod code;
#[cfg(test)]
mod comparison;
mod crash;
#[cfg(test)]
mod doctor;
#[cfg(test)]
mod fast_verifier;
#[cfg(test)]
mod history;
#[cfg(test)]
mod inspection;
mod keys;
#[cfg(test)]
mod layering;
#[cfg(test)]
mod preflight;
#[cfg(test)]
mod redaction;
#[cfg(test)]
mod request_doctor;
#[cfg(test)]
mod rest;
mod rules;
#[cfg(test)]
mod run_comparison;
mod snapshot;
#[cfg(test)]
mod texts;
