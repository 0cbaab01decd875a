//! Background work.

/// Number of a piece of background work; an answer with another number than the one waited for is
/// late and dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaskId(pub u64);
