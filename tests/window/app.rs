//! The product on a screen, with a home of its own.

use crate::accessibility::Accessibility;
use crate::folder::{file, private_folder, program};
use crate::outcome::Outcome;
use crate::patience::{PATIENCE, until};
use crate::process::{Process, run_well};
use crate::screen::Screen;
use alipay_explorer::storage::ProfileBook;
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_alipay-explorer");

/// An English desktop.
pub(crate) const ENGLISH: &str = "en_US.UTF-8";

/// A Chinese desktop.
pub(crate) const CHINESE: &str = "zh_CN.UTF-8";

/// The running program.
pub(crate) struct App<'screen> {
    process: Process,
    screen: &'screen Screen,
    opened: PathBuf,
}

impl<'screen> App<'screen> {
    /// Starts the program as a person with that language finds it for the first time.
    pub(crate) fn start(screen: &'screen Screen, language: &str) -> Outcome<Self> {
        Self::start_by(Command::new(PROGRAM), screen, language)
    }

    /// The same, with every address that it reaches for noted in a file.
    pub(crate) fn start_traced(screen: &'screen Screen, notes: &Path) -> Outcome<Self> {
        let mut tracer = Command::new("strace");
        tracer.args([
            "-f",
            "-qq",
            "-e",
            "trace=connect,sendto,sendmsg,sendmmsg",
            "-o",
        ]);
        tracer.arg(notes).arg(PROGRAM);
        Self::start_by(tracer, screen, ENGLISH)
    }

    fn start_by(mut command: Command, screen: &'screen Screen, language: &str) -> Outcome<Self> {
        let opened = screen.folder().join("opened-urls");
        let programs = private_folder(screen.folder().join("bin"))?;
        program(&programs.join("xdg-open"), &browser_stand_in(&opened))?;

        let home = screen.home();
        screen
            .invite(&mut command)
            .env("PATH", first_in_path(&programs)?)
            .env("XDG_CONFIG_HOME", configuration_folder(screen))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("LANG", language)
            .env_remove("LANGUAGE")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("RUST_BACKTRACE", "1")
            .stdout(File::create(screen.log_file())?)
            .stderr(File::options().append(true).open(screen.log_file())?);
        Ok(Self {
            process: Process::start(&mut command)?,
            screen,
            opened,
        })
    }

    /// Waits until the program has ended by itself.
    pub(crate) fn wait_for_end(&mut self) -> Outcome {
        until("the end of the program", PATIENCE, || self.process.ended()).map(drop)
    }

    /// What a screen reader sees of the window.
    pub(crate) fn window(&self) -> Accessibility<'screen> {
        Accessibility::new(self.screen)
    }

    /// The number by which the system knows the program.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Waits until the program has opened the system's browser and returns the URL it asked for.
    pub(crate) fn opened_url(&self) -> Outcome<String> {
        until("a URL for the browser", PATIENCE, || {
            let urls = fs::read_to_string(&self.opened).unwrap_or_default();
            Ok(urls.split_once('\n').map(|(first, _)| first.to_owned()))
        })
    }

    /// Saves a picture of the window without its frame.
    pub(crate) fn photograph(&self, picture: &Path) -> Outcome {
        let mut search = self.screen.command("xdotool");
        search.args(["search", "--onlyvisible", "--pid", &self.id().to_string()]);
        let found = run_well(&mut search, PATIENCE)?;
        let window = found.lines().last().ok_or("the program shows no window")?;
        self.screen.photograph_window(window, picture)
    }
}

/// Writes the profiles that the program will find.
pub(crate) fn write_profiles(screen: &Screen, book: &ProfileBook) -> Outcome {
    let folder = private_folder(configuration_folder(screen).join("alipay-explorer"))?;
    file(&folder.join("profiles.json"), &serde_json::to_string(book)?)
}

/// Writes the settings that the program will find.
pub(crate) fn write_settings(screen: &Screen, locale: &str, theme: &str) -> Outcome {
    let folder = private_folder(configuration_folder(screen).join("alipay-explorer"))?;
    let settings = serde_json::json!({ "version": 1, "locale": locale, "theme": theme });
    file(&folder.join("settings.json"), &settings.to_string())
}

fn configuration_folder(screen: &Screen) -> PathBuf {
    screen.home().join(".config")
}

fn browser_stand_in(opened: &Path) -> String {
    format!(
        "#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n",
        opened.display()
    )
}

fn first_in_path(folder: &Path) -> Outcome<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_owned()).chain(env::split_paths(&path));
    Ok(env::join_paths(folders)?)
}
