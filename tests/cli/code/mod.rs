//! `code`: a request as a program, and the programs themselves.
//!
//! The programs are run or compiled by the real tools. A machine that lacks one skips the tests that
//! need it and says what is missing; with `CI=true` that is a failure.

mod command;
mod compiled;
mod executed;
mod hostile;
mod programs;
mod tool;
