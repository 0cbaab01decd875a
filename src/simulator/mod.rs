//! The embedded gateway: authorization page, consent, tokens and member data without an account.
//!
//! Plain HTTP on 127.0.0.1. Whatever an official SDK sends is read as the real gateway reads it,
//! the request's signature is really verified, and the answer is signed with a TEST ONLY key.
//! To add a persona: one file and one line in [`PERSONAS`], and its two texts in
//! `assets/locales/*/simulator.ftl`. To add a fault: one entry in its family and its texts. To add a call: one file and one line in `gateway::handlers`.

mod callback;
mod clock;
mod config;
mod error;
mod faults;
mod gateway;
mod grant;
mod handle;
mod keys;
mod ledger;
mod life;
mod pages;
mod personas;
mod sequence;
mod server;
mod shelf;
mod site;
mod start;
mod tls;
mod token_family;
mod uploaded_key;

pub use clock::Clock;
pub use config::SimulatorConfig;
pub use error::SimulatorError;
pub use faults::{Expectation, FAULTS, Fault, FaultRule, FaultRuleError, FaultStage, fault};
pub use handle::SimulatorHandle;
pub use keys::{AlipayPrivateKey, SimulatorKeys};
pub use pages::ConsentError;
pub use personas::{Identity, PERSONAS, Persona, USUAL_PERSONA, persona};
pub use start::Simulator;
pub use uploaded_key::UploadedKey;

/// The app id of the one app that the simulator knows: 16 digits, as in the new sandbox.
pub const SIMULATOR_APP_ID: &str = "9021000100000001";
