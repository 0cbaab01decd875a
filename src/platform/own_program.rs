//! Where this program lies.

use std::path::PathBuf;

/// The file of the running program, to start it a second time. Where the operating system does not
/// tell, the name by which it is looked for among the user's programs.
#[must_use]
pub fn own_program() -> PathBuf {
    std::env::current_exe().unwrap_or_else(|_| env!("CARGO_PKG_NAME").into())
}
