//! Several key files, and which belong together.

use serde_json::{Value, json};

use super::KeyFile;
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::keys::KeyMatrix;

/// What was found in the files, in the order in which they were named.
pub(in crate::cli) struct KeyFilesReport {
    /// The files.
    pub(in crate::cli) files: Vec<KeyFile>,
}

impl KeyFilesReport {
    fn matrix(&self) -> KeyMatrix {
        KeyMatrix::of(self.files.iter().map(KeyFile::inspection))
    }

    /// Names of the files that hold the same key or its other half, where there is more than one.
    fn groups(&self, matrix: &KeyMatrix) -> Vec<Vec<&str>> {
        let names = |group: Vec<usize>| group.into_iter().map(|file| self.name(file)).collect();
        matrix.groups().into_iter().map(names).collect()
    }

    fn name(&self, place: usize) -> &str {
        self.files.get(place).map_or("", KeyFile::name)
    }

    /// Every file against every other.
    fn matrix_text(&self, matrix: &KeyMatrix, page: &mut Page, view: View) {
        let locale = view.locale;
        page.heading(&locale.text("cli-key-matrix"));
        let rows: Vec<_> = matrix
            .relations()
            .map(|(one, other, relation)| {
                [
                    self.name(one).to_owned(),
                    self.name(other).to_owned(),
                    locale.text(relation.text_id()),
                ]
            })
            .collect();
        page.table(&rows);
    }
}

impl Report for KeyFilesReport {
    fn exit(&self) -> Exit {
        let has = |exit| self.files.iter().any(|file| file.exit() == exit);
        if has(Exit::Unusable) {
            Exit::Unusable
        } else if has(Exit::Bad) || self.matrix().is_mismatch() {
            Exit::Bad
        } else {
            Exit::Good
        }
    }

    fn json(&self, view: View) -> Value {
        let files: Vec<_> = self.files.iter().map(|file| file.json(view)).collect();
        let matrix = self.matrix();
        let relations: Vec<_> = matrix
            .relations()
            .map(|(one, other, relation)| {
                json!({
                    "files": [self.name(one), self.name(other)],
                    "relation": relation.name(),
                })
            })
            .collect();
        json!({
            "files": files,
            "pairs": self.groups(&matrix),
            "relations": relations,
            "mismatch": matrix.is_mismatch(),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        for file in &self.files {
            page.heading(file.name());
            file.text(page, view);
        }
        let matrix = self.matrix();
        for group in self.groups(&matrix) {
            page.heading(&locale.text("cli-pair"));
            page.text(&group.join("\n"));
        }
        if self.files.len() > 1 {
            self.matrix_text(&matrix, page, view);
        }
        if matrix.is_mismatch() {
            page.heading(&locale.text("cli-no-pair"));
            page.text(&locale.text("cli-no-pair-detail"));
        }
    }
}
