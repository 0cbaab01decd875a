//! The seam between the pure part and the outside.

use super::{Effect, Message};

/// Carries out effects; what comes of them is fetched later as messages.
pub trait EffectRunner {
    /// Starts an effect and returns at once.
    fn run(&mut self, effect: Effect);

    /// The messages that have arrived since the last call.
    fn messages(&mut self) -> Vec<Message>;
}
