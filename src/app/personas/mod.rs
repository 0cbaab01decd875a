//! The simulator's personas that the user writes: kept in a file, edited on the Simulator page.

mod desk;
mod editor;
mod effect;
mod entry;
mod layout;
mod message;
mod work;

pub use desk::PersonaDesk;
pub use editor::{PersonaCheck, PersonaEditor, PersonaFault};
pub use effect::{PersonaEffect, PersonaJob};
pub use entry::PersonaEntry;
pub use message::{PersonaFile, PersonaMessage};
pub(super) use work::{check, load, offer};
