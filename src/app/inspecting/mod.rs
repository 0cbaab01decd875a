//! Page Inspect: what was given, what was found in it, and what can be asked of it.

mod desk;
mod effect;
mod input;
mod message;
mod work;

pub use desk::InspectDesk;
pub use effect::InspectEffect;
pub use input::{HiddenBytes, InspectionInput};
pub use message::InspectMessage;
