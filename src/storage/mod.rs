//! What is kept on disk: profiles and settings. Keys, tokens and codes never are.

mod atomic_file;
mod paths;
mod profile;
mod profile_book;
mod settings;
mod storage_error;
mod versioned_file;

pub use atomic_file::write_atomically;
pub use paths::Paths;
pub use profile::Profile;
pub use profile_book::ProfileBook;
pub use settings::{Settings, Theme};
pub use storage_error::StorageError;
pub use versioned_file::{Loaded, Versioned, VersionedFile};
