//! The pages of the window.

mod flow;
mod history;
mod inspect;
mod inspect_part;
mod keys;
mod logs;
mod reference;
mod reference_entry;
mod settings;
mod sign_content;
mod sign_content_table;
mod simulator;

pub(super) use flow::flow_ui;
pub(super) use history::history_ui;
pub(super) use inspect::{forget_undo, inspect_ui};
pub(super) use keys::keys_ui;
pub(super) use logs::logs_ui;
pub(super) use reference::reference_ui;
pub(super) use settings::settings_ui;
pub(super) use sign_content::sign_content_ui;
pub(super) use simulator::simulator_ui;
