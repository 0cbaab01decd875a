//! Where this program keeps its files.

use std::path::PathBuf;

use directories::ProjectDirs;

use super::StorageError;

/// The user's folders for this program, by the rules of the operating system (on Linux the XDG
/// base directories).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// Profiles, settings and personas.
    pub config: PathBuf,
    /// The history.
    pub data: PathBuf,
    /// Files that may be deleted at any time: the simulator's key files, the log.
    pub cache: PathBuf,
}

impl Paths {
    /// The folders of the current user.
    ///
    /// # Errors
    /// [`StorageError::NoHome`] if the operating system names no home folder.
    pub fn of_user() -> Result<Self, StorageError> {
        let dirs = ProjectDirs::from("", "", "alipay-explorer").ok_or(StorageError::NoHome)?;
        Ok(Self {
            config: dirs.config_dir().to_owned(),
            data: dirs.data_dir().to_owned(),
            cache: dirs.cache_dir().to_owned(),
        })
    }

    /// The file of all profiles.
    #[must_use]
    pub fn profiles(&self) -> PathBuf {
        self.config.join("profiles.json")
    }

    /// The file of the settings.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// The file of the window's place.
    #[must_use]
    pub fn window(&self) -> PathBuf {
        self.config.join("window.json")
    }

    /// The file of the simulator's personas that the user wrote.
    #[must_use]
    pub fn personas(&self) -> PathBuf {
        self.config.join("personas.json")
    }

    /// The database of past runs.
    #[must_use]
    pub fn history(&self) -> PathBuf {
        self.data.join("history.sqlite")
    }

    /// The folder of the window's log, one file a day.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.cache.join("log")
    }

    /// The folder into which the simulator's key files are written when no other is named.
    #[must_use]
    pub fn simulator_keys(&self) -> PathBuf {
        self.cache.join("simulator-keys")
    }
}
