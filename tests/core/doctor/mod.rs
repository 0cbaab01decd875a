//! The signature doctor: the right cause for every damage, and never a false `verified`.

mod alterations;
mod answer;
mod keys;
mod pairs;
mod proofs;
mod repairs;
