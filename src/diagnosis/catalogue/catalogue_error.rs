//! Why the catalogue's data cannot be used.

use thiserror::Error;

/// A mistake in `assets/catalogue`; tests find it before anybody else does.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// A kind has no file.
    #[error("{0} is not there")]
    NoFile(String),
    /// A file is no JSON of the expected form.
    #[error("{file}: {error}")]
    Json {
        /// The file.
        file: String,
        /// What serde says.
        error: serde_json::Error,
    },
    /// An entry lacks a language.
    #[error("{file}: {id} has no text in {language}")]
    NoText {
        /// The file.
        file: String,
        /// The entry.
        id: String,
        /// The language's tag.
        language: &'static str,
    },
}
