//! `update`: what each message changes and sets off. No window, no runtime, no clock.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail as the tests do"
)]

mod asking;
mod certificates;
mod flow;
mod history;
mod key_files;
mod keys;
mod merchant;
mod own_code;
mod personas;
mod preflight;
mod profiles;
mod program;
mod reference;
mod refresh;
mod self_check;
mod sign_contents;
mod view;
