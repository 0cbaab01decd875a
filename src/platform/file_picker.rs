//! The system's file dialog.

use std::path::PathBuf;

/// Asks for one file. `None` if the user cancelled, or if this computer has no file dialog: the
/// two cannot be told apart.
pub async fn pick_file(title: &str) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    dialog.pick_file().await.map(|file| file.path().to_owned())
}
