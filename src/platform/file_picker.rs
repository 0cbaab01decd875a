//! The system's file dialog.

use std::path::PathBuf;

/// Asks for one file. `None` if the user cancelled, or if this computer has no file dialog: the
/// two cannot be told apart.
pub async fn pick_file(title: &str) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    dialog.pick_file().await.map(|file| file.path().to_owned())
}

/// Asks for any number of files. None if the user cancelled or there is no dialog.
pub async fn pick_files(title: &str) -> Vec<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    let files = dialog.pick_files().await.unwrap_or_default();
    files.iter().map(|file| file.path().to_owned()).collect()
}

/// Asks where a file is to be saved; the dialog itself asks before a file is replaced. `None` if
/// the user cancelled or there is no dialog.
pub async fn pick_place(title: &str, name: &str) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(title)
        .set_file_name(name);
    dialog.save_file().await.map(|file| file.path().to_owned())
}

/// Asks for a folder. `None` if the user cancelled or there is no dialog.
pub async fn pick_folder(title: &str) -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    dialog
        .pick_folder()
        .await
        .map(|folder| folder.path().to_owned())
}
