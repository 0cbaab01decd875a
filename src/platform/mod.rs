//! The operating system: files with keys.

mod key_reader;

pub use key_reader::read_key_file;
