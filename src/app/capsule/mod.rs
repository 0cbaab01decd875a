//! Runs that are saved as files and opened again.

mod desk;
mod effect;
mod message;
mod replay;
mod work;

pub use desk::{CapsuleDesk, CapsuleDialog};
pub use effect::CapsuleEffect;
pub use message::{CapsuleMessage, OpenFailure};
pub use replay::{Replay, ReplaySource};
