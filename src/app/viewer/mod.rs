//! What the viewer of an answer has worked out in the background: rows of text, hits, the results
//! of a filter, the answer in another character set.

mod desk;
mod effect;
mod filter_request;
mod find_state;
mod message;
mod target;

pub use desk::{ReadAs, ViewerDesk};
pub use effect::{ViewerEffect, ViewerWork};
pub use filter_request::{FilterRequest, WORKER};
pub use find_state::{FilterState, FindState, FoundRows, Results};
pub use message::ViewerMessage;
pub use target::Target;
