//! A JSON file with a version, shared safely between several windows.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{StorageError, write_atomically};

/// Content that says which version of its form it has.
pub trait Versioned: Default + Serialize + DeserializeOwned {
    /// The version this program writes and the highest it reads.
    const VERSION: u32;

    /// The version the content says it has.
    fn version(&self) -> u32;
}

/// The file of one kind of content.
#[derive(Debug)]
pub struct VersionedFile<T> {
    path: PathBuf,
    content: PhantomData<fn() -> T>,
}

/// Content with a notice about the file, if there is something to tell.
#[derive(Debug)]
pub struct Loaded<T> {
    /// What the file holds, or the default if there is none or it cannot be read.
    pub content: T,
    /// A damaged file that was set aside, or why reading failed.
    pub notice: Option<StorageError>,
}

impl<T: Versioned> VersionedFile<T> {
    /// The file at this path; it need not exist.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        Self {
            path,
            content: PhantomData,
        }
    }

    /// Reads the content. A file that this version cannot read is renamed, never overwritten.
    ///
    /// A sound file is read without the lock: a rename replaces it whole.
    #[must_use]
    pub fn load(&self) -> Loaded<T> {
        if let Some(content) = self.sound_content() {
            return Loaded {
                content,
                notice: None,
            };
        }
        match self.lock() {
            Ok(_lock) => self.read(),
            Err(notice) if self.path.exists() => Loaded {
                content: T::default(),
                notice: Some(notice),
            },
            Err(_no_folder) => Loaded {
                content: T::default(),
                notice: None,
            },
        }
    }

    /// Reads the newest content, changes it and writes it back while no other window can, so that
    /// two windows do not undo each other's changes.
    ///
    /// # Errors
    /// [`StorageError::Io`] if it cannot be written.
    pub fn change(&self, change: impl FnOnce(&mut T)) -> Result<Loaded<T>, StorageError> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(|error| StorageError::io(folder, &error))?;
        }
        let _lock = self.lock()?;
        let mut loaded = self.read();
        if let Some(error @ StorageError::Io { .. }) = loaded.notice {
            // The file may be sound: what cannot be read must not be replaced.
            return Err(error);
        }
        change(&mut loaded.content);
        let text = serde_json::to_vec_pretty(&loaded.content)
            .map_err(|error| StorageError::io(&self.path, &io::Error::other(error)))?;
        write_atomically(&self.path, &text)?;
        tracing::debug!(path = %self.path.display(), bytes = text.len(), "a file was saved");
        Ok(loaded)
    }

    fn sound_content(&self) -> Option<T> {
        let bytes = fs::read(&self.path).ok()?;
        sound(&bytes)
    }

    fn read(&self) -> Loaded<T> {
        let unreadable = |error: &io::Error| StorageError::io(&self.path, error);
        match fs::read(&self.path) {
            Ok(bytes) => match sound(&bytes) {
                Some(content) => Loaded {
                    content,
                    notice: None,
                },
                None => Loaded {
                    content: T::default(),
                    notice: Some(self.set_aside()),
                },
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Loaded {
                content: T::default(),
                notice: None,
            },
            Err(error) => Loaded {
                content: T::default(),
                notice: Some(unreadable(&error)),
            },
        }
    }

    fn set_aside(&self) -> StorageError {
        let kept_as = free_name(&self.path);
        match fs::rename(&self.path, &kept_as) {
            Ok(()) => StorageError::SetAside {
                path: self.path.clone(),
                kept_as,
            },
            Err(error) => StorageError::io(&self.path, &error),
        }
    }

    /// Waits a while for the lock that all windows share; it is released when the file is closed.
    fn lock(&self) -> Result<File, StorageError> {
        let path = self.path.with_extension("lock");
        wait_for_lock(&path).map_err(|error| StorageError::io(&path, &error))
    }
}

/// How often a lock is tried that another window holds, and the pause between.
const LOCK_TRIES: u32 = 100;
const LOCK_PAUSE: Duration = Duration::from_millis(30);

/// Content that this version can read. Editors may put a byte order mark before it.
fn sound<T: Versioned>(bytes: &[u8]) -> Option<T> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let content = serde_json::from_slice::<T>(bytes).ok();
    content.filter(|content| content.version() <= T::VERSION)
}

fn wait_for_lock(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(LOCK_PAUSE),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Err(io::Error::new(
        io::ErrorKind::TimedOut,
        "locked by another program",
    ))
}

fn free_name(path: &Path) -> PathBuf {
    (1..10_000)
        .map(|number| path.with_extension(format!("damaged-{number}.json")))
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| path.with_extension("damaged.json"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::ProfileBook;

    fn file(folder: &Path) -> VersionedFile<ProfileBook> {
        VersionedFile::at(folder.join("profiles.json"))
    }

    #[test]
    fn what_one_window_saves_another_keeps() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (file(folder.path()), file(folder.path()));
        let name = |book: &mut ProfileBook, name: &str| book.selected = Some(name.to_owned());
        first
            .change(|book| book.upsert(crate::storage::Profile::sandbox("one")))
            .unwrap();
        second
            .change(|book| book.upsert(crate::storage::Profile::sandbox("two")))
            .unwrap();
        first.change(|book| name(book, "one")).unwrap();
        let book = second.load().content;
        assert_eq!(book.profiles.len(), 2);
        assert_eq!(book.selected.as_deref(), Some("one"));
    }

    #[test]
    fn a_damaged_file_is_set_aside_with_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("profiles.json");
        for (round, damage) in ["{\"version\":1,", "{\"version\":99,\"profiles\":[]}"]
            .iter()
            .enumerate()
        {
            write_atomically(&path, damage.as_bytes()).unwrap();
            let loaded = file(folder.path()).load();
            let Some(StorageError::SetAside { kept_as, .. }) = loaded.notice else {
                panic!("{:?}", loaded.notice)
            };
            assert_eq!(fs::read_to_string(&kept_as).unwrap(), *damage);
            assert!(
                kept_as.ends_with(format!("profiles.damaged-{}.json", round + 1)),
                "{kept_as:?}"
            );
        }
    }

    #[test]
    fn a_missing_folder_is_an_empty_book_without_notice() {
        let folder = tempfile::tempdir().unwrap();
        let loaded = file(&folder.path().join("missing")).load();
        assert_eq!(
            (loaded.content, loaded.notice),
            (ProfileBook::default(), None)
        );
    }

    #[test]
    fn many_writers_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let file = file(folder.path());
                scope.spawn(move || save_five_profiles(&file, writer));
            }
        });
        assert_eq!(file(folder.path()).load().content.profiles.len(), 20);
    }

    fn save_five_profiles(file: &VersionedFile<ProfileBook>, writer: usize) {
        for round in 0..5 {
            let profile = crate::storage::Profile::sandbox(&format!("{writer}-{round}"));
            file.change(|book| book.upsert(profile)).unwrap();
        }
    }
}
