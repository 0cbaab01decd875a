//! Calls in the form of the third version.

mod answers;
mod files;
mod programs;
mod requests;
mod world;
