//! A program, and the languages there are.

use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::{Exit, Output, Report, View};
use crate::report::code::{CODE_LANGUAGES, CodeSample};

/// A program as it is printed: for people it is all there is on stdout.
pub(in crate::cli) struct CodeProgram(pub(in crate::cli) CodeSample);

impl CodeProgram {
    /// Tells people what is to be known about it.
    pub(in crate::cli) fn tell_notes(&self, output: &Output) {
        let mut page = Page::default();
        page.heading(&output.locale().text("cli-code-notes"));
        for note in &self.0.notes {
            page.text(&format!("· {note}"));
        }
        output.aside(page.into_text().trim_end());
    }
}

impl Report for CodeProgram {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, _view: View) -> Value {
        let CodeSample {
            language,
            file_name,
            program,
            notes,
            ..
        } = &self.0;
        json!({
            "language": language.name,
            "file_name": file_name,
            "program": program,
            "notes": notes,
        })
    }

    fn text(&self, page: &mut Page, _view: View) {
        page.heading(self.0.program.trim_end());
    }
}

/// The languages with their names.
pub(in crate::cli) struct CodeLanguages;

impl Report for CodeLanguages {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, view: View) -> Value {
        let languages = CODE_LANGUAGES.iter().map(|language| {
            json!({ "language": language.name, "title": view.locale.text(language.title) })
        });
        json!({ "languages": languages.collect::<Vec<_>>() })
    }

    fn text(&self, page: &mut Page, view: View) {
        let rows: Vec<_> = CODE_LANGUAGES
            .iter()
            .map(|language| [language.name.to_owned(), view.locale.text(language.title)])
            .collect();
        page.table(&rows);
    }
}
