//! The embedded gateway: authorization page, consent, tokens and member data without an account.
//!
//! Plain HTTP on 127.0.0.1. Whatever an official SDK sends is read as the real gateway reads it,
//! the request's signature is really verified, and the answer is signed with a TEST ONLY key.
//! To add a built-in persona: one file and one line in [`PERSONAS`], and its two texts in
//! `assets/locales/*/simulator.ftl`. To add a call: one file and one line in `gateway::handlers`.
//! To add an app: one line in [`APPS`]. To add a fault: one entry in its family and its two texts
//! in `assets/locales/*/faults.ftl`.

mod apps;
mod callback;
mod certificates;
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
mod request_log;
mod sequence;
mod server;
mod shelf;
mod site;
mod start;
mod tls;
mod token_family;
mod uploaded_key;

pub use apps::{APPS, App, SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID};
pub use certificates::SimulatorCertificates;
pub use clock::Clock;
pub use config::SimulatorConfig;
pub use error::SimulatorError;
pub use faults::{Expectation, FAULTS, Fault, FaultRule, FaultRuleError, FaultStage, fault};
pub use handle::SimulatorHandle;
pub use keys::{AlipayPrivateKey, SimulatorKeys};
pub use pages::ConsentError;
pub use personas::{
    Identity, PERSONAS, Persona, PersonaError, PersonaMistake, PersonaPart, PersonaText,
    PersonaValue, Personas, ReadPersona, TextPlace, USUAL_PERSONA, UnknownField, persona,
    read_persona, read_personas,
};
pub use request_log::{
    LogNews, LogReader, LoggedAnswer, LoggedCall, LoggedRequest, MOST_LOGGED, SignatureCheck,
    SignatureStudy,
};
pub use start::Simulator;
pub use uploaded_key::UploadedKey;
