//! Two runs compared with each other.

mod desk;
mod effect;
mod message;

pub use desk::ComparisonDesk;
pub use effect::ComparisonEffect;
pub use message::ComparisonMessage;
