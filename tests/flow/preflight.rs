//! Preflight over real loopback HTTP: every wrong state, and every light in it.

mod lights;
mod matrix;
mod network;
