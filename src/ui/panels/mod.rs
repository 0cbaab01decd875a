//! The parts of the window.

mod authorize_card;
mod capsule_dialog;
mod commands;
mod confirm;
mod credentials_card;
mod faults;
mod key_files;
mod key_slot;
mod key_work;
mod member_card;
mod new_profile;
mod preflight;
mod rail;
mod replay;
mod status_bar;
mod step;
mod timeline;
mod token_card;
mod top_bar;
mod warnings;

pub(super) use authorize_card::authorize_card_ui;
pub(super) use capsule_dialog::capsule_dialog_ui;
pub(super) use commands::commands_ui;
pub(super) use confirm::confirm_ui;
pub(super) use credentials_card::credentials_card_ui;
pub(super) use faults::faults_ui;
pub(super) use key_files::{key_file_name, key_files_ui};
pub(super) use key_work::key_work_ui;
pub(super) use member_card::member_card_ui;
pub(super) use new_profile::new_profile_ui;
pub(super) use rail::rail_ui;
pub(super) use replay::{replay_banner_ui, replay_card_ui};
pub(super) use status_bar::status_bar_ui;
pub(super) use timeline::timeline_ui;
pub(super) use token_card::token_card_ui;
pub(super) use top_bar::top_bar_ui;
