//! How a step of a test ends.

use std::error::Error;

/// The result of a step, or a sentence that says what went wrong.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;
