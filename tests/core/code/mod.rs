//! The programs of a request, as texts.

mod programs;
mod requests;
mod templates;
