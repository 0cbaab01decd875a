//! What is kept on disk: profiles, settings, personas and the history. Keys, tokens and codes never are, but for the key
//! files that the user asks for, where the user says.

mod atomic_file;
mod contrast;
mod history;
mod key_write_error;
mod key_writer;
mod paths;
mod persona_book;
mod profile;
mod profile_book;
mod proxy_setting;
mod run_file;
mod scale;
mod settings;
mod storage_error;
mod time_limit;
mod versioned_file;
mod window_place;

pub use atomic_file::write_atomically;
pub use contrast::Contrast;
pub use history::{
    DeletedRun, HISTORY_PATIENCE, History, HistoryError, HistoryFilter, HistoryList,
    HistorySettings, KeepRuns, OpenedHistory, RunEntry, RunFacts, RunId, RunOutcome, RunRecord,
};
pub use key_write_error::KeyWriteError;
pub use key_writer::{Overwrite, write_key_file, write_pair};
pub use paths::Paths;
pub use persona_book::PersonaBook;
pub use profile::Profile;
pub use profile_book::ProfileBook;
pub use proxy_setting::{ProxyError, ProxySetting};
pub use run_file::{RunFileError, check_run_place, read_run_file, write_run_file};
pub use scale::Scale;
pub use settings::{Settings, Theme};
pub use storage_error::StorageError;
pub use time_limit::TimeLimit;
pub use versioned_file::{Loaded, Versioned, VersionedFile};
pub use window_place::{Screen, WindowPlace};
