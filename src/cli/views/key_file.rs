//! One key file.

use std::path::Path;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::problem_view;
use crate::cli::input::Input;
use crate::cli::page::Page;
use crate::cli::{Exit, Failure, Output, View};
use crate::i18n::{Explain as _, Problem};
use crate::keys::{
    AlipayPublicKey, AppPrivateKey, Fingerprint, KeyEncoding, KeyError, KeyFormat, KeyInspection,
    KeyKind, KeyNote, KeyWarning,
};
use crate::platform::read_key_file;
use crate::protocol::SignType;

/// What a file is, and whether it can be used.
pub(in crate::cli) struct KeyFile {
    name: String,
    content: Result<Content, Problem>,
}

struct Content {
    inspection: KeyInspection,
    app_public_key: Option<String>,
    /// Why it cannot be used, or what speaks against using it.
    objection: Option<Problem>,
    usable: bool,
}

impl KeyFile {
    /// Reads a file; `-` is standard input.
    pub(in crate::cli) fn read(path: &Path, output: &Output) -> Self {
        let name = path.display().to_string();
        match content_of(path, output) {
            Ok(bytes) => Self::of(name, &bytes),
            Err(problem) => Self {
                name,
                content: Err(problem),
            },
        }
    }

    /// Looks at the content of a file.
    pub(super) fn of(name: String, bytes: &[u8]) -> Self {
        let inspection = KeyInspection::of(bytes);
        let (objection, app_public_key) = match usable(&inspection, bytes) {
            Ok((warning, key)) => (Ok(warning), key),
            Err(error) => (Err(error), None),
        };
        let content = Content {
            inspection,
            app_public_key,
            usable: objection.is_ok(),
            objection: match objection {
                Ok(warning) => warning.map(|warning| warning.problem()),
                Err(error) => Some(error.problem()),
            },
        };
        Self {
            name,
            content: Ok(content),
        }
    }

    /// The name it was given by.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What it is, if it could be read.
    pub(super) fn kind(&self) -> Option<KeyKind> {
        Some(self.content.as_ref().ok()?.inspection.kind)
    }

    /// The fingerprint that the two keys of a pair share.
    pub(super) fn fingerprint(&self) -> Option<Fingerprint> {
        self.content.as_ref().ok()?.inspection.fingerprint
    }

    /// What it alone means for the exit code.
    pub(super) fn exit(&self) -> Exit {
        match &self.content {
            Err(_) => Exit::Unusable,
            Ok(content) if content.usable => Exit::Good,
            Ok(_) => Exit::Bad,
        }
    }

    /// All of it; the same names whether or not the file could be read.
    pub(super) fn json(&self, view: View) -> Value {
        let content = self.content.as_ref().ok();
        let found = content.map(|content| &content.inspection);
        let notes: Vec<_> = found
            .iter()
            .flat_map(|found| &found.notes)
            .map(|note| note_json(*note, view))
            .collect();
        let problem = match &self.content {
            Ok(content) => content.objection.as_ref(),
            Err(problem) => Some(problem),
        };
        json!({
            "file": self.name,
            "kind": found.map(|found| found.kind.name()),
            "algorithm": found.and_then(|found| found.algorithm.as_deref()),
            "format": found.and_then(|found| found.format).map(KeyFormat::name),
            "encoding": found.and_then(|found| found.encoding).map(KeyEncoding::name),
            "bits": found.and_then(|found| found.bits),
            "fingerprint": self.fingerprint().map(|fingerprint| fingerprint.to_string()),
            "notes": notes,
            "app_public_key": content.and_then(|content| content.app_public_key.as_deref()),
            "usable": self.exit() == Exit::Good,
            "problem": problem.map(|problem| problem_view::json(problem, view)),
        })
    }

    /// All of it for people.
    pub(super) fn text(&self, page: &mut Page, view: View) {
        let content = match &self.content {
            Ok(content) => content,
            Err(problem) => return problem_view::text(problem, page, view),
        };
        page.table(&content.rows(view));
        for note in &content.inspection.notes {
            page.text(&view.locale.text(note.text_id()));
        }
        if let Some(objection) = &content.objection {
            problem_view::text(objection, page, view);
        }
    }
}

impl Content {
    fn rows(&self, view: View) -> Vec<[String; 2]> {
        let (locale, found) = (view.locale, &self.inspection);
        let form = [
            found.algorithm.clone(),
            found.format.map(|format| format.name().to_owned()),
            found.encoding.map(|encoding| encoding.name().to_owned()),
            found
                .bits
                .map(|bits| locale.text_with("cli-bits", &[("bits", &bits.to_string())])),
        ];
        let form: Vec<_> = form.into_iter().flatten().collect();
        let fingerprint = found.fingerprint.map(|fingerprint| fingerprint.to_string());
        [
            ("cli-key-kind", Some(locale.text(found.kind.text_id()))),
            ("cli-key-form", (!form.is_empty()).then(|| form.join(", "))),
            ("cli-key-fingerprint", fingerprint),
            ("cli-app-public-key", self.app_public_key.clone()),
        ]
        .into_iter()
        .filter_map(|(label, value)| Some([locale.text(label), value?]))
        .collect()
    }
}

/// Whether it can be used as what it is, what speaks against it, and the public key of a private one.
fn usable(
    inspection: &KeyInspection,
    bytes: &[u8],
) -> Result<(Option<KeyWarning>, Option<String>), KeyError> {
    // The old algorithm takes shorter keys; what RSA2 refuses is a warning here.
    let least = SignType::Rsa;
    match inspection.kind {
        KeyKind::PublicKey | KeyKind::EcPublicKey | KeyKind::Certificate => {
            let key = AlipayPublicKey::parse(bytes)?;
            Ok((key.check_for(least)?, None))
        }
        _ => {
            let key = AppPrivateKey::parse(bytes)?;
            let public_key = key.public_key().to_base64_line();
            Ok((key.check_for(least)?, Some(public_key)))
        }
    }
}

fn note_json(note: KeyNote, view: View) -> Value {
    let id = note.text_id();
    json!({
        "id": id.strip_prefix("key-note-").unwrap_or(id),
        "text": view.locale.text(id),
    })
}

fn content_of(path: &Path, output: &Output) -> Result<Zeroizing<Vec<u8>>, Problem> {
    if path == Path::new("-") {
        let read = Input::Stdin.read(output);
        read.map_err(|Failure { problem, .. }| problem)
    } else {
        read_key_file(path).map_err(|error| error.problem())
    }
}
