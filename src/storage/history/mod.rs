//! The runs of the past, in an SQLite database that every window and the command line share.

mod condition;
#[expect(
    clippy::module_inception,
    reason = "the database is what the module is named after"
)]
mod history;
mod history_error;
mod history_filter;
mod history_settings;
mod migrations;
mod run_entry;
mod run_outcome;
mod run_record;

pub use history::{DeletedRun, HISTORY_PATIENCE, History, OpenedHistory};
pub use history_error::HistoryError;
pub use history_filter::{HistoryFilter, HistoryList};
pub use history_settings::{HistorySettings, KeepRuns};
pub use run_entry::{RunEntry, RunId};
pub use run_outcome::RunOutcome;
pub use run_record::{RunFacts, RunRecord};
