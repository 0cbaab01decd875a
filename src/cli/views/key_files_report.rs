//! Several key files, and which belong together.

use serde_json::{Value, json};

use super::KeyFile;
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::keys::KeyKind;

/// What was found in the files, in the order in which they were named.
pub(in crate::cli) struct KeyFilesReport {
    /// The files.
    pub(in crate::cli) files: Vec<KeyFile>,
}

impl KeyFilesReport {
    /// Names of the files that hold the same key or its other half, where there is more than one.
    fn pairs(&self) -> Vec<Vec<&str>> {
        let mut pairs: Vec<Vec<&str>> = Vec::new();
        for (number, file) in self.files.iter().enumerate() {
            let Some(fingerprint) = file.fingerprint() else {
                continue;
            };
            let same = |other: &&KeyFile| other.fingerprint() == Some(fingerprint);
            if self.files.iter().take(number).any(|earlier| same(&earlier)) {
                continue;
            }
            let names: Vec<_> = self.files.iter().filter(same).map(KeyFile::name).collect();
            if names.len() > 1 {
                pairs.push(names);
            }
        }
        pairs
    }

    /// Whether one private and one public key were given, and they are no pair.
    fn is_mismatch(&self) -> bool {
        let of = |wanted: fn(&KeyFile) -> bool| -> Vec<_> {
            self.files.iter().filter(|file| wanted(file)).collect()
        };
        let private = of(|file| file.kind() == Some(KeyKind::PrivateKey));
        let public = of(|file| {
            matches!(file.kind(), Some(KeyKind::PublicKey | KeyKind::Certificate))
                && file.fingerprint().is_some()
        });
        match (private.as_slice(), public.as_slice()) {
            ([private], [public]) => private.fingerprint() != public.fingerprint(),
            _ => false,
        }
    }
}

impl Report for KeyFilesReport {
    fn exit(&self) -> Exit {
        let has = |exit| self.files.iter().any(|file| file.exit() == exit);
        if has(Exit::Unusable) {
            Exit::Unusable
        } else if has(Exit::Bad) || self.is_mismatch() {
            Exit::Bad
        } else {
            Exit::Good
        }
    }

    fn json(&self, view: View) -> Value {
        let files: Vec<_> = self.files.iter().map(|file| file.json(view)).collect();
        json!({
            "files": files,
            "pairs": self.pairs(),
            "mismatch": self.is_mismatch(),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        for file in &self.files {
            page.heading(file.name());
            file.text(page, view);
        }
        for pair in self.pairs() {
            page.heading(&locale.text("cli-pair"));
            page.text(&pair.join("\n"));
        }
        if self.is_mismatch() {
            page.heading(&locale.text("cli-no-pair"));
            page.text(&locale.text("cli-no-pair-detail"));
        }
    }
}
