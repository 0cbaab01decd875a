//! Tests of the pure parts: protocol, keys, signing, diagnosis.

mod rules;
mod snapshot;
