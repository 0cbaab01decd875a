//! Anything that people paste is recognised.

mod evidence;
mod fixtures;
mod fragments;
mod fuzz;
mod limits;
mod pairs;
mod readings;
mod torn_keys;
