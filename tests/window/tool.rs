//! The programs that these tests need beside the product.

use std::env;
use std::path::Path;

/// A program and the Debian package that brings it.
#[derive(Clone, Copy)]
pub(crate) struct Tool {
    /// A name to look for in `PATH`, or a whole path.
    pub(crate) program: &'static str,
    pub(crate) package: &'static str,
}

/// What every test with a window needs.
pub(crate) const SCREEN: &[Tool] = &[
    tool("Xvfb", "xvfb"),
    tool("openbox", "openbox"),
    tool("xdotool", "xdotool"),
    tool("import", "imagemagick"),
    tool("dbus-daemon", "dbus-daemon"),
    tool("dbus-send", "dbus-bin"),
    tool(crate::screen::ACCESSIBILITY_LAUNCHER, "at-spi2-core"),
    tool(crate::accessibility::PYTHON, "python3"),
    tool(
        "/usr/lib/python3/dist-packages/pyatspi/__init__.py",
        "python3-pyatspi",
    ),
    tool(
        "/usr/lib/python3/dist-packages/gi/__init__.py",
        "python3-gi",
    ),
];

/// What a test with a browser needs beyond [`SCREEN`].
pub(crate) const BROWSER: &[Tool] = &[
    tool(crate::browser::CHROMIUM, "chromium"),
    tool("chromedriver", "chromium-driver"),
];

/// What a test with a file dialog needs beyond [`SCREEN`].
pub(crate) const FILE_DIALOG: &[Tool] = &[tool("zenity", "zenity"), tool("openssl", "openssl")];

/// What a text is copied with outside of the program.
pub(crate) const CLIPBOARD: &[Tool] = &[tool("xclip", "xclip")];

/// What shows which addresses a program reaches for.
pub(crate) const TRACER: &[Tool] = &[tool("strace", "strace")];

const fn tool(program: &'static str, package: &'static str) -> Tool {
    Tool { program, package }
}

impl Tool {
    /// Whether this machine has it.
    pub(crate) fn is_there(self) -> bool {
        if self.program.starts_with('/') {
            return Path::new(self.program).exists();
        }
        let folders = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&folders).any(|folder| folder.join(self.program).is_file())
    }
}
