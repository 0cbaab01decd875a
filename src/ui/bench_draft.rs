//! What is typed on the page of the simulator.

/// Filter of the requests, and where the key files go.
#[derive(Debug, Default)]
pub(super) struct BenchDraft {
    /// What the requests are filtered by.
    pub(super) filter: String,
    /// The folder for the key files.
    pub(super) folder: String,
}
