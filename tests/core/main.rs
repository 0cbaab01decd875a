//! The pure core, through its public interface.

mod keys;
mod rules;
mod snapshot;
