//! A window in which nothing happens does nothing.

use crate::app::{App, ENGLISH};
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::{demo, trial};
use libtest_mimic::Trial;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

/// The kernel counts processor time in hundredths of a second.
const TICKS_PER_SECOND: u64 = 100;

const WATCHED: Duration = Duration::from_secs(3);

/// Animations that a click began may still run for this long.
const SETTLING: Duration = Duration::from_secs(2);

/// A few frames; a window that redraws all the time takes some two seconds of the three.
const ALLOWED_TICKS: u64 = TICKS_PER_SECOND * 15 / 100;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen("idle_after_the_demo", &[], after_the_demo)]
}

fn after_the_demo(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    demo::run(&app)?;
    sleep(SETTLING);
    let before = processor_ticks(app.id())?;
    sleep(WATCHED);
    let used = processor_ticks(app.id())? - before;
    if used > ALLOWED_TICKS {
        let seconds = WATCHED.as_secs();
        return Err(
            format!("the idle window used {used}/100 s of processor time in {seconds} s").into(),
        );
    }
    Ok(())
}

/// User and system time of all threads: fields 14 and 15 of `/proc/PID/stat`, see proc(5).
fn processor_ticks(process: u32) -> Outcome<u64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The second field is the program's name in brackets and may hold blanks itself.
    let (_, after_name) = stat.rsplit_once(") ").ok_or("/proc/PID/stat has no name")?;
    let mut times = after_name.split(' ').skip(11).map(str::parse::<u64>);
    match (times.next(), times.next()) {
        (Some(user), Some(system)) => Ok(user? + system?),
        _ => Err("/proc/PID/stat is too short".into()),
    }
}
