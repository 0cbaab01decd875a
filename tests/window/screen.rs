//! A virtual screen with everything a desktop brings: a window manager, a session bus and the
//! accessibility bus. All of it is private to one test and ends with it.

use crate::folder::{file, private_folder};
use crate::outcome::Outcome;
use crate::patience::{PATIENCE, until};
use crate::process::{Process, run, run_well};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Where Debian keeps the program that offers the accessibility bus.
pub(crate) const ACCESSIBILITY_LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";

/// A session bus that starts no service by itself: whatever desktop portal the machine has stays
/// out of the test, so that the file dialog is always zenity's.
const BUS_CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=SOCKET</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// The screen; programs get onto it by [`Screen::invite`].
pub(crate) struct Screen {
    display: String,
    bus_address: String,
    folder: TempDir,
    /// They end with the screen.
    programs: Vec<Process>,
}

impl Screen {
    /// Starts a screen on a free display.
    pub(crate) fn start() -> Outcome<Self> {
        let folder = TempDir::new()?;
        private_folder(folder.path().join("home"))?;
        private_folder(folder.path().join("run"))?;

        let (server, display) = start_server()?;
        let (bus, bus_address) = start_bus(folder.path())?;
        let programs = vec![bus, server];
        let mut screen = Self {
            display,
            bus_address,
            folder,
            programs,
        };
        for program in ["openbox", ACCESSIBILITY_LAUNCHER] {
            let program = screen.start_quietly(program)?;
            screen.programs.push(program);
        }
        screen.switch_accessibility_on()?;
        Ok(screen)
    }

    /// Lets a program draw on this screen and speak on its buses, and on no others.
    pub(crate) fn invite<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("XDG_RUNTIME_DIR", self.folder().join("run"))
            .env("HOME", self.home())
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env_remove("AT_SPI_BUS_ADDRESS")
    }

    /// A folder that lives as long as the screen.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The home of who sits at this screen.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// Where the program under test writes what it has to say.
    pub(crate) fn log_file(&self) -> PathBuf {
        self.folder().join("program.log")
    }

    /// Types on the keyboard, into whatever window has it.
    pub(crate) fn type_text(&self, text: &str) -> Outcome {
        // The keyboard has no key for a Chinese character: xdotool gives it one each time, and a
        // program that has not yet learned of it drops the character.
        let milliseconds = if text.is_ascii() { "20" } else { "200" };
        self.xdotool(&["type", "--delay", milliseconds, "--", text])
    }

    /// Presses a key or a combination, such as `Return` or `ctrl+a`.
    pub(crate) fn press_key(&self, key: &str) -> Outcome {
        self.xdotool(&["key", "--", key])
    }

    /// Puts a text into the clipboard.
    pub(crate) fn copy(&self, text: &str) -> Outcome {
        // xclip stays, to give the text away when it is asked for, and would keep our pipes open.
        let script = r#"printf %s "$1" | xclip -selection clipboard >/dev/null 2>&1"#;
        let mut shell = self.command("sh");
        run_well(shell.args(["-c", script, "sh", text]), PATIENCE).map(drop)
    }

    /// Gives a window another size and place.
    pub(crate) fn arrange(&self, window: &str, size: [&str; 2], corner: [&str; 2]) -> Outcome {
        self.xdotool(&["windowsize", window, size[0], size[1]])?;
        self.xdotool(&["windowmove", window, corner[0], corner[1]])
    }

    /// Where a window is and how large, in the words of xdotool.
    pub(crate) fn geometry(&self, window: &str) -> Outcome<String> {
        let mut ask = self.command("xdotool");
        let told = run_well(ask.args(["getwindowgeometry", window]), PATIENCE)?;
        let lines = told.lines().filter(|line| !line.starts_with("Window"));
        Ok(lines.collect::<Vec<_>>().join("\n"))
    }

    /// Waits for a visible window of that class, gives it the keyboard and returns its number.
    pub(crate) fn activate_window(&self, class: &str) -> Outcome<String> {
        let window = until(&format!("a window of {class}"), PATIENCE, || {
            let mut search = self.command("xdotool");
            let found = run(
                search.args(["search", "--onlyvisible", "--class", class]),
                PATIENCE,
            )?;
            let found = String::from_utf8_lossy(&found.stdout).into_owned();
            Ok(found.lines().last().map(ToOwned::to_owned))
        })?;
        self.xdotool(&["windowactivate", "--sync", &window])?;
        Ok(window)
    }

    /// Saves a picture of the whole screen.
    pub(crate) fn photograph(&self, file: &Path) -> Outcome {
        self.photograph_window("root", file)
    }

    /// Saves a picture of one window, by its number.
    pub(crate) fn photograph_window(&self, window: &str, file: &Path) -> Outcome {
        let mut import = self.command("import");
        run_well(import.args(["-window", window]).arg(file), PATIENCE).map(drop)
    }

    /// A program that will run on this screen.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        self.invite(&mut command);
        command
    }

    fn xdotool(&self, arguments: &[&str]) -> Outcome {
        run_well(self.command("xdotool").args(arguments), PATIENCE).map(drop)
    }

    fn start_quietly(&self, program: &str) -> Outcome<Process> {
        Process::start(
            self.command(program)
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        )
    }

    /// Tells programs that someone listens, as a running screen reader does.
    fn switch_accessibility_on(&self) -> Outcome {
        until("the accessibility bus", PATIENCE, || {
            let mut send = self.command("dbus-send");
            send.args([
                "--session",
                "--print-reply",
                "--dest=org.a11y.Bus",
                "/org/a11y/bus",
            ])
            .arg("org.freedesktop.DBus.Properties.Set")
            .args([
                "string:org.a11y.Status",
                "string:IsEnabled",
                "variant:boolean:true",
            ]);
            Ok(run(&mut send, PATIENCE)?.status.success().then_some(()))
        })
    }
}

fn start_server() -> Outcome<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1440x960x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]);
    let mut server = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let number = first_line(&mut server)?;
    Ok((server, format!(":{number}")))
}

fn start_bus(folder: &Path) -> Outcome<(Process, String)> {
    let configuration = folder.join("bus.conf");
    let socket = folder.join("bus").display().to_string();
    file(
        &configuration,
        &BUS_CONFIGURATION.replace("SOCKET", &socket),
    )?;
    let mut command = Command::new("dbus-daemon");
    command
        .arg("--nofork")
        .arg("--print-address=1")
        .arg("--config-file")
        .arg(&configuration);
    let mut bus = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let address = first_line(&mut bus)?;
    Ok((bus, address))
}

fn first_line(process: &mut Process) -> Outcome<String> {
    let mut line = String::new();
    BufReader::new(process.stdout()?).read_line(&mut line)?;
    if line.trim().is_empty() {
        return Err("the screen or its bus ended before it said where it is".into());
    }
    Ok(line.trim().to_owned())
}
