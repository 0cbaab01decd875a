//! The window without a screen: driven by accessible name as a screen reader drives it, and
//! compared to pictures.
//!
//! Behaviour is tested with the real runtime and the real simulator over loopback; only the browser
//! and the file dialog are stand-ins. Pictures are drawn in software from a state that is the same
//! every time; `UPDATE_SNAPSHOTS=1` makes them anew.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail as the tests do"
)]

mod bench;
mod cancel;
mod capsule;
mod certificates;
mod code;
mod comfort;
mod commands;
mod comparison;
mod consent;
mod custom;
mod demo;
mod doctor;
mod dropped;
mod faults;
mod fits;
mod history;
mod home;
mod inspect;
mod key_page;
mod keyboard;
mod keys;
mod language;
mod logs;
mod misplaced;
mod names;
mod notices;
mod outside;
mod own_personas;
mod paste;
mod personas;
mod picture;
mod preflight;
mod production;
mod profiles;
mod qr_code;
mod recorder;
mod redirect;
mod reference;
mod report;
mod rest;
mod scenes;
mod settings;
mod sign_content;
mod small;
mod snapshots;
mod storage;
mod studio;
mod third_party;
mod trial;
mod viewer;
mod window;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = [
        bench::trials(),
        cancel::trials(),
        capsule::trials(),
        certificates::trials(),
        code::trials(),
        comfort::trials(),
        commands::trials(),
        comparison::trials(),
        custom::trials(),
        demo::trials(),
        doctor::trials(),
        faults::trials(),
        fits::trials(),
        history::trials(),
        inspect::trials(),
        logs::trials(),
        key_page::trials(),
        keyboard::trials(),
        keys::trials(),
        language::trials(),
        misplaced::trials(),
        names::trials(),
        notices::trials(),
        own_personas::trials(),
        paste::trials(),
        personas::trials(),
        preflight::trials(),
        production::trials(),
        profiles::trials(),
        qr_code::trials(),
        redirect::trials(),
        reference::trials(),
        report::trials(),
        rest::trials(),
        settings::trials(),
        sign_content::trials(),
        small::trials(),
        storage::trials(),
        snapshots::trials(),
        third_party::trials(),
        viewer::trials(),
    ];
    libtest_mimic::run(&arguments, trials.into_iter().flatten().collect()).exit_code()
}
