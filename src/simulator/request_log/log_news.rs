//! What a reader of the log has not seen yet.

use std::sync::Arc;

use super::LoggedRequest;

/// New entries, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct LogNews {
    /// The entries.
    pub requests: Vec<Arc<LoggedRequest>>,
    /// How many more there were before them: they were forgotten before anybody read them.
    pub missed: u64,
}
