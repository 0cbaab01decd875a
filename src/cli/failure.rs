//! Why a command could not be carried out.

use std::path::Path;

use serde_json::{Value, json};

use super::views::problem_view;
use super::{Exit, View};
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

    /// The document that programs get in place of a result.
    pub(super) fn json(&self, view: View) -> Value {
        let mut error = problem_view::json(&self.problem, view);
        if let (Some(file), Some(error)) = (&self.file, error.as_object_mut()) {
            error.insert("file".to_owned(), file.as_str().into());
        }
        json!({ "error": error })
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
