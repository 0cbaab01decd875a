//! The program of the request that the inspector shows.

use std::sync::Arc;

use super::{Remote, TaskId};
use crate::client::ExchangeId;
use crate::i18n::Problem;
use crate::report::code::{
    CODE_LANGUAGES, CodeLanguage, CodeOptions, CodeSample, KeyPaths, languages,
};

/// The state of the tab with the code.
#[derive(Debug)]
pub struct CodeView {
    /// The chosen language.
    pub language: &'static CodeLanguage,
    /// Its program.
    pub sample: Remote<Arc<CodeSample>, Problem>,
    /// What the program was, or is being, written from.
    pub(super) wanted: Option<CodeWanted>,
    /// The writing under way.
    pub(super) writing: Option<TaskId>,
    /// The writing under way of what goes to the clipboard.
    pub(super) copying: Option<TaskId>,
}

/// Everything that a program depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CodeWanted {
    /// The call.
    pub(super) exchange: ExchangeId,
    /// The language.
    pub(super) language: &'static CodeLanguage,
    /// How it is written.
    pub(super) options: CodeOptions,
    /// Where its keys are.
    pub(super) keys: KeyPaths,
}

impl Default for CodeView {
    fn default() -> Self {
        Self {
            language: CODE_LANGUAGES.first().copied().unwrap_or(&languages::JAVA),
            sample: Remote::Idle,
            wanted: None,
            writing: None,
            copying: None,
        }
    }
}
