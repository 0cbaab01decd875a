//! The program's state and what changes it. Pure but for [`Runtime`]: a message goes in, the state
//! changes, effects come out.

mod authorization;
mod caller;
mod command;
mod effect;
mod effect_runner;
mod flow;
mod inspection_input;
mod inspector;
mod inspector_tab;
mod key_loader;
mod key_page;
mod key_ring;
mod message;
mod notice;
mod page;
mod pasted_text;
mod preflight_run;
mod remote;
mod runtime;
mod sign_contents;
mod simulator_info;
mod state;
mod stored_keys;
mod task;
mod update;

pub use authorization::Authorization;
pub use command::{COMMANDS, Command, Shortcut};
pub use effect::{Effect, Gateway, InspectionKeys, KeySource};
pub use effect_runner::EffectRunner;
pub use flow::{Flow, Stage, Token};
pub use inspection_input::{InspectionInput, MendedBody};
pub use inspector_tab::InspectorTab;
pub use key_page::{
    FileSource, GeneratedPair, KeyFile, KeyFileEffect, KeyFileId, KeyFileMessage, KeyFileOrigin,
    KeyFiles, ProfileKey,
};
pub use key_ring::{KeyOrigin, KeyRing, LoadedKey, Slot};
pub use message::{
    DoctorMessage, FlowMessage, KeyMessage, Message, PreflightMessage, ProfileEdit, ProfileMessage,
    SignContentMessage, SimulatorMessage, ViewMessage,
};
pub use notice::{Notice, NoticeText};
pub use page::Page;
pub use pasted_text::PastedText;
pub use preflight_run::PreflightRun;
pub use remote::Remote;
pub use runtime::{Runtime, Startup};
pub use sign_contents::{SignContentTexts, SignContents};
pub use simulator_info::SimulatorInfo;
pub use state::{AppState, Unconfirmed};
pub use stored_keys::StoredKeys;
pub use task::TaskId;
pub use update::update;
