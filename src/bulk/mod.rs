//! Logs of any number of signed answers, verified in a stream.
//!
//! [`check`] cuts the input into batches of whole lines, checks them on all cores and hands the
//! batches back in their order, with so few of them under way that memory stays flat. An answer in
//! its usual form is cut out and verified without a tree; whatever is unusual about it, and
//! whatever does not fit, goes the way that a single answer goes, see [`crate::signing::verify`].

mod bulk_cause;
mod bulk_error;
mod bulk_input;
mod bulk_keys;
mod bulk_progress;
mod candidates;
mod check;
mod checked_batch;
mod checker;
mod counts;
mod layer;
mod line_batches;
mod log_stamp;
mod quick_answer;
mod record;
mod results_format;
mod tally;

pub use bulk_cause::BulkCause;
pub use bulk_error::BulkError;
pub use bulk_input::BulkInput;
pub use bulk_keys::BulkKeys;
pub use bulk_progress::BulkProgress;
pub use check::{CheckOptions, check};
pub use checked_batch::{BadLine, CheckedBatch};
pub use counts::Counts;
pub use layer::Layer;
pub use line_batches::{LONGEST_LINE, LineBatches};
pub use record::Record;
pub use results_format::ResultsFormat;
pub use tally::Tally;
