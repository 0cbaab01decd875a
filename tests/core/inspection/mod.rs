//! Anything that people paste is recognised.

mod fixtures;
mod fragments;
mod fuzz;
mod limits;
