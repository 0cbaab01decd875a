//! The pure core, through its public interface.

mod crash;
mod keys;
mod rules;
mod snapshot;
