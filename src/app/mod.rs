//! The program's state and what changes it. Pure but for [`Runtime`]: a message goes in, the state
//! changes, effects come out.

mod app_authorization;
mod authorization;
mod caller;
mod capsule;
mod certificates;
mod code_view;
mod code_work;
mod command;
mod command_search;
mod consents;
mod effect;
mod effect_runner;
mod errand;
mod faults;
mod flow;
mod history;
mod inspecting;
mod inspector_tab;
mod key_loader;
mod key_page;
mod key_ring;
mod logs;
mod merchant;
mod merchant_message;
mod message;
mod messages_of_code;
mod notice;
mod overlay;
mod own_code;
mod page;
mod pasted_text;
mod personas;
mod preflight_run;
mod reference;
mod reference_message;
mod remote;
mod reports;
mod request_log;
mod run_comparison;
mod runtime;
mod settings_message;
mod sign_contents;
mod simulator_effect;
mod simulator_info;
mod spent_tokens;
mod state;
mod stored_keys;
mod task;
mod update;
mod viewer;

pub use authorization::Authorization;
pub use capsule::{
    CapsuleDesk, CapsuleDialog, CapsuleEffect, CapsuleMessage, OpenFailure, Replay, ReplaySource,
};
pub use certificates::{CertificateDesk, CertificateEffect, CertificateMessage, ChainJob, Chains};
pub use code_view::CodeView;
pub use code_work::{CodeEffect, CodeJob};
pub use command::{COMMANDS, Command, EXPLAIN, Shortcut};
pub use command_search::search_commands;
pub use effect::{Effect, Gateway, InspectionKeys, KeySource};
pub use effect_runner::EffectRunner;
pub use flow::{Flow, Settled, Stage, Token};
pub use history::{
    HISTORY_LIMIT, HistoryChange, HistoryDesk, HistoryEffect, HistoryMessage, OpenedRun,
    RunTracker, TrackedRun, record_of,
};
pub use inspecting::{HiddenBytes, InspectDesk, InspectEffect, InspectMessage, InspectionInput};
pub use inspector_tab::InspectorTab;
pub use key_page::{
    FileSource, GeneratedPair, KeyFile, KeyFileEffect, KeyFileId, KeyFileMessage, KeyFileOrigin,
    KeyFiles, ProfileKey,
};
pub use key_ring::{KeyOrigin, KeyRing, LoadedKey, Slot, SlotStanding};
pub use logs::{
    BadAnswer, LogsDesk, LogsEffect, LogsEnd, LogsErrand, LogsJob, LogsMessage, LogsRun, LogsSeen,
};
pub use merchant::{Merchant, MerchantGrant, MerchantLeg};
pub use merchant_message::MerchantMessage;
pub use message::{
    DoctorMessage, FlowMessage, KeyMessage, Message, PreflightMessage, ProfileEdit, ProfileMessage,
    RegionStep, SignContentMessage, SimulatorMessage, ViewMessage,
};
pub use messages_of_code::CodeMessage;
pub use notice::{Notice, NoticeText};
pub use overlay::Overlay;
pub use own_code::{OwnCode, OwnCodeEffect, OwnCodeMessage, SimulatorFiles};
pub use page::Page;
pub use pasted_text::PastedText;
pub use personas::{
    PersonaCheck, PersonaDesk, PersonaEditor, PersonaEffect, PersonaEntry, PersonaFault,
    PersonaFile, PersonaJob, PersonaMessage,
};
pub use preflight_run::PreflightRun;
pub use reference::Reference;
pub use reference_message::ReferenceMessage;
pub use remote::Remote;
pub use reports::{
    MadeReport, ReportChoice, ReportEffect, ReportMessage, ReportOrder, ReportPurpose,
    ReportSubject, Reports,
};
pub use request_log::{
    HiddenText, ParameterPlace, RequestDetail, RequestLog, RequestLogMessage, SentParameter,
};
pub use run_comparison::{ComparisonDesk, ComparisonEffect, ComparisonMessage};
pub use runtime::{Runtime, Startup};
pub use settings_message::SettingsMessage;
pub use sign_contents::{SignContentTexts, SignContents};
pub use simulator_effect::SimulatorEffect;
pub use simulator_info::SimulatorInfo;
pub use spent_tokens::SpentTokens;
pub use state::{AppState, Unconfirmed};
pub use stored_keys::StoredKeys;
pub use task::TaskId;
pub use update::update;

pub use viewer::{
    FilterRequest, FilterState, FindState, FoundRows, ReadAs, Results, Target, ViewerDesk,
    ViewerEffect, ViewerMessage, ViewerWork, WORKER,
};
