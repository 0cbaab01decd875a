//! Files and folders that exist for one test.

use crate::outcome::Outcome;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Makes a folder, with its parents, that only we may enter, as `XDG_RUNTIME_DIR` must be.
pub(crate) fn private_folder(path: PathBuf) -> Outcome<PathBuf> {
    fs::create_dir_all(&path)?;
    set_mode(&path, 0o700)?;
    Ok(path)
}

/// Writes a file.
pub(crate) fn file(path: &Path, text: &str) -> Outcome {
    File::create(path)?.write_all(text.as_bytes())?;
    Ok(())
}

/// Writes a file that can be run.
pub(crate) fn program(path: &Path, text: &str) -> Outcome {
    file(path, text)?;
    set_mode(path, 0o755)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Outcome {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    Ok(())
}

/// There is no screen to start on other systems, so nothing comes here; it only has to compile.
#[cfg(not(unix))]
fn set_mode(_path: &Path, _mode: u32) -> Outcome {
    Ok(())
}
