//! Why a command could not be carried out.

use std::path::Path;

use super::Exit;
use crate::i18n::{Explain, Problem};
use crate::keys::shown_path;

/// A problem, and the file it is about if there is one.
#[derive(Debug)]
pub(super) struct Failure {
    /// What to tell.
    pub(super) problem: Problem,
    /// The file, shown before the sentences.
    pub(super) file: Option<String>,
}

impl Failure {
    /// A failure with a file.
    pub(super) fn about(file: &Path, error: &impl Explain) -> Self {
        Self {
            problem: error.problem(),
            file: Some(shown_path(file)),
        }
    }

    /// The exit code it leads to.
    pub(super) fn exit(&self) -> Exit {
        self.problem.fault.into()
    }
}

impl<E: Explain> From<E> for Failure {
    fn from(error: E) -> Self {
        error.problem().into()
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self {
            problem,
            file: None,
        }
    }
}
