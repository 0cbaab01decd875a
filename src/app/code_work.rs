//! The work behind the code of a request: writing it, saving it.

use std::path::PathBuf;
use std::sync::Arc;

use super::errand::Errand;
use super::{CodeMessage, TaskId};
use crate::client::Exchange;
use crate::i18n::{Explain as _, Locale, Problem};
#[cfg(feature = "gui")]
use crate::platform;
use crate::report::code::{CodeLanguage, CodeOptions, CodeRequest, CodeSample, KeyPaths};
use crate::storage::write_atomically;

/// A request about code. Its outcome comes back as a [`CodeMessage`].
#[derive(Debug)]
pub enum CodeEffect {
    /// Write a program.
    Write(Box<CodeJob>),
    /// Ask where a program is to be saved.
    PickPlace(Arc<CodeSample>, Locale),
    /// Save a program; the dialog has asked before a file is replaced.
    Save(Arc<CodeSample>, PathBuf),
}

/// A program that is to be written.
#[derive(Debug)]
pub struct CodeJob {
    /// Answer with this number.
    pub task: TaskId,
    /// The call.
    pub exchange: Arc<Exchange>,
    /// The language.
    pub language: &'static CodeLanguage,
    /// How it is written.
    pub options: CodeOptions,
    /// Where its keys are.
    pub keys: KeyPaths,
    /// Whether it goes to the clipboard.
    pub to_clipboard: bool,
}

impl CodeJob {
    /// Writes the program.
    #[must_use]
    pub fn work(self) -> CodeMessage {
        let request = CodeRequest::of_exchange(&self.exchange, self.keys);
        let sample = CodeSample::of(&request, self.language, self.options);
        let sample = sample.map(Arc::new).map_err(|error| error.problem());
        if self.to_clipboard {
            CodeMessage::CurlWritten(self.task, sample)
        } else {
            CodeMessage::Written(self.task, sample)
        }
    }
}

impl Errand for CodeEffect {
    type Answer = CodeMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<CodeMessage, Self> {
        let Self::PickPlace(sample, locale) = self else {
            return Err(self);
        };
        let title = locale.text("program-save-title");
        let path = platform::pick_place(&title, sample.file_name).await;
        Ok(CodeMessage::PlacePicked(sample, path))
    }

    fn carry_out(self) -> CodeMessage {
        match self {
            Self::Write(job) => job.work(),
            Self::PickPlace(sample, _) => CodeMessage::PlacePicked(sample, None),
            Self::Save(sample, path) => CodeMessage::Saved(save(&sample, &path)),
        }
    }
}

fn save(sample: &CodeSample, path: &std::path::Path) -> Result<(), Problem> {
    write_atomically(path, sample.program.as_bytes()).map_err(|error| error.problem())
}
