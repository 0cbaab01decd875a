//! Where the simulator takes the time from.

use std::sync::Arc;

use jiff::Timestamp;

/// Tells the present moment. Given by the caller, so that tests can let codes and tokens grow old.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;
