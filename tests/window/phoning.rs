//! Nobody is called who was not asked for.

use crate::app::App;
use crate::demo;
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::tool::TRACER;
use crate::trial;
use libtest_mimic::Trial;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

/// Whatever a start does in the background is done by then.
const WATCHED: Duration = Duration::from_secs(5);

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen(
        "phoning_stays_on_this_computer",
        &[TRACER],
        stays_on_this_computer,
    )]
}

/// A fresh start, five seconds, and the demo.
fn stays_on_this_computer(screen: &Screen) -> Outcome {
    let notes = screen.folder().join("addresses");
    let app = App::start_traced(screen, &notes)?;
    app.window().wait_for("Ready")?;
    sleep(WATCHED);
    demo::run(&app)?;
    let notes = fs::read_to_string(notes)?;
    let mut reached = notes.lines().filter_map(internet_address);
    if !notes
        .lines()
        .any(|line| internet_address(line) == Some("127.0.0.1"))
    {
        return Err("not even the simulator was reached: the notes are of no use".into());
    }
    match reached.find(|address| !is_this_computer(address)) {
        Some(address) => Err(format!("the program reached for {address}").into()),
        None => Ok(()),
    }
}

/// The address in a line like `connect(9, {sa_family=AF_INET, …, sin_addr=inet_addr("127.0.0.1")}, 16)`
/// or `{sa_family=AF_INET6, …, inet_pton(AF_INET6, "::1", &sin6_addr), …}`.
fn internet_address(line: &str) -> Option<&str> {
    let (_, rest) = line
        .split_once("inet_addr(\"")
        .or_else(|| line.split_once("inet_pton(AF_INET6, \""))?;
    rest.split_once('"').map(|(address, _)| address)
}

fn is_this_computer(address: &str) -> bool {
    address.starts_with("127.") || address == "::1"
}
