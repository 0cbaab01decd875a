//! A user's folders that exist for one test.

use std::path::{Path, PathBuf};

use alipay_explorer::i18n::Locale;
use alipay_explorer::storage::{
    Paths, ProfileBook, Settings, Theme, VersionedFile, write_atomically,
};
use tempfile::TempDir;

/// Profiles and settings of nobody else.
pub(crate) struct Home(TempDir);

impl Home {
    /// Nothing was saved yet but the language, and that the welcome was seen.
    pub(crate) fn new(locale: Locale) -> Self {
        let home = Self::first_time(locale);
        VersionedFile::<Settings>::at(home.paths().settings())
            .change(|settings| settings.welcomed = true)
            .unwrap();
        home
    }

    /// Nothing was saved yet but the language.
    pub(crate) fn first_time(locale: Locale) -> Self {
        let home = Self(TempDir::with_prefix("alipay-explorer-ui-").unwrap());
        VersionedFile::<Settings>::at(home.paths().settings())
            .change(|settings| {
                settings.locale = Some(locale.tag().to_owned());
                settings.theme = Theme::Light;
            })
            .unwrap();
        home
    }

    /// Where the program keeps its files.
    pub(crate) fn paths(&self) -> Paths {
        Paths {
            config: self.0.path().join("config"),
            data: self.0.path().join("data"),
            cache: self.0.path().join("cache"),
        }
    }

    /// The settings on disk.
    pub(crate) fn settings(&self) -> Settings {
        VersionedFile::at(self.paths().settings()).load().content
    }

    /// The profiles on disk.
    pub(crate) fn profiles(&self) -> ProfileBook {
        VersionedFile::at(self.paths().profiles()).load().content
    }

    /// Writes a file of the user's own.
    pub(crate) fn write(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        write_atomically(&path, content).unwrap();
        path
    }
}

/// A key file among the fixtures.
pub(crate) fn key_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/keys")
        .join(format!("TEST-ONLY-{name}"))
}

/// The content of a key file among the fixtures.
pub(crate) fn key_text(name: &str) -> String {
    std::fs::read_to_string(key_file(name)).unwrap()
}
