//! Page Logs: which answers of a log are wrong?

mod desk;
mod effect;
mod job;
mod message;

pub use desk::{BadAnswer, LogsDesk, LogsEnd, LogsRun, LogsSeen};
pub use effect::{LogsEffect, LogsErrand};
pub use job::LogsJob;
pub use message::LogsMessage;
