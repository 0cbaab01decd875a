//! The pure core, through its public interface.

mod app;
mod keys;
mod rules;
mod snapshot;
