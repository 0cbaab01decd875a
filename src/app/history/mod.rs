//! Past runs: keeping them while they are made, finding them again.

mod desk;
mod effect;
mod message;
mod record;
mod run_tracker;
mod store;

pub use desk::{HISTORY_LIMIT, HistoryDesk};
pub use effect::{HistoryChange, HistoryEffect};
pub use message::{HistoryMessage, OpenedRun};
pub use record::record_of;
pub use run_tracker::{RunTracker, TrackedRun};
pub(super) use store::HistoryStore;
