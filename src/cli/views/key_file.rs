//! One key file.

use std::path::Path;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{certificate_view, problem_view};
use crate::cli::input::Input;
use crate::cli::page::Page;
use crate::cli::{Exit, Failure, Output, View};
use crate::i18n::{Explain as _, Problem};
use crate::keys::{
    InspectedKey, KeyEncoding, KeyError, KeyFormat, KeyInspection, KeyNote, KeySlot, UsableKey,
    shown_path,
};
use crate::platform::read_key_file;

/// What a file is, and whether it can be used.
pub(in crate::cli) struct KeyFile {
    name: String,
    content: Result<Content, Problem>,
}

/// What is known of a file that could be read.
enum Content {
    /// What it is and the key in it.
    Read(InspectedKey),
    /// What it is; the key itself is not at hand.
    Seen(KeyInspection),
}

impl KeyFile {
    /// Reads a file; `-` is standard input.
    pub(in crate::cli) fn read(path: &Path, output: &Output) -> Self {
        let name = shown_path(path);
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
        Self {
            name,
            content: Ok(Content::Read(InspectedKey::of(bytes))),
        }
    }

    /// What is known of a key whose bytes are not at hand.
    pub(super) fn of_inspection(inspection: KeyInspection) -> Self {
        Self {
            name: String::new(),
            content: Ok(Content::Seen(inspection)),
        }
    }

    /// The name it was given by.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What it is, if it could be read.
    pub(super) fn inspection(&self) -> Option<&KeyInspection> {
        self.content.as_ref().ok().map(Content::inspection)
    }

    fn app_public_key(&self) -> Option<String> {
        app_public_key(self.content.as_ref().ok()?)
    }

    /// What it alone means for the exit code.
    pub(super) fn exit(&self) -> Exit {
        match &self.content {
            Err(_) => Exit::Unusable,
            Ok(content) if content.is_usable() => Exit::Good,
            Ok(_) => Exit::Bad,
        }
    }

    /// All of it; the same names whether or not the file could be read.
    pub(super) fn json(&self, view: View) -> Value {
        let found = self.inspection();
        let notes: Vec<_> = found
            .iter()
            .flat_map(|found| &found.notes)
            .map(|note| note_json(*note, view))
            .collect();
        let problem = match &self.content {
            Ok(content) => content.objection(),
            Err(problem) => Some(problem.clone()),
        };
        json!({
            "file": self.name,
            "kind": found.map(|found| found.kind.name()),
            "algorithm": found.and_then(|found| found.algorithm.as_deref()),
            "format": found.and_then(|found| found.format).map(KeyFormat::name),
            "encoding": found.and_then(|found| found.encoding).map(KeyEncoding::name),
            "bits": found.and_then(|found| found.bits),
            "fingerprint": found.and_then(|found| found.fingerprint).map(|fingerprint| fingerprint.to_string()),
            "certificate": found
                .and_then(|found| found.certificate.as_deref())
                .map(|certificate| certificate_view::json(certificate, view)),
            "notes": notes,
            "app_public_key": self.app_public_key(),
            "usable": self.exit() == Exit::Good,
            "problem": problem.map(|problem| problem_view::json(&problem, view)),
        })
    }

    /// All of it for people.
    pub(super) fn text(&self, page: &mut Page, view: View) {
        let content = match &self.content {
            Ok(content) => content,
            Err(problem) => return problem_view::text(problem, page, view),
        };
        let mut rows = rows(content, view);
        let certificate = content.inspection().certificate.as_deref();
        rows.extend(
            certificate
                .iter()
                .flat_map(|it| certificate_view::rows(it, view)),
        );
        page.table(&rows);
        if let Some(certificate) = certificate {
            certificate_view::members_text(certificate, page, view);
        }
        for note in &content.inspection().notes {
            page.text(&view.locale.text(note.text_id()));
        }
        if let Some(objection) = content.objection() {
            problem_view::text(&objection, page, view);
        }
    }
}

impl Content {
    fn inspection(&self) -> &KeyInspection {
        match self {
            Self::Read(content) => &content.inspection,
            Self::Seen(inspection) => inspection,
        }
    }

    fn is_usable(&self) -> bool {
        match self {
            Self::Read(content) => content.is_usable(),
            // Only of RSA keys, which Alipay takes, the length is known.
            Self::Seen(inspection) => inspection.bits.is_some() && inspection.damage.is_none(),
        }
    }

    fn objection(&self) -> Option<Problem> {
        match self {
            Self::Read(content) => content.objection(),
            Self::Seen(inspection) => {
                let wanted = KeySlot::AppPrivateKey;
                let damage = inspection.damage?;
                Some(KeyError::Damaged { wanted, damage }.problem())
            }
        }
    }
}

fn rows(content: &Content, view: View) -> Vec<[String; 2]> {
    let (locale, found) = (view.locale, content.inspection());
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
        (
            "cli-key-form",
            (!form.is_empty()).then(|| locale.listed(&form)),
        ),
        ("cli-key-fingerprint", fingerprint),
        ("cli-app-public-key", app_public_key(content)),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some([locale.text(label), value?]))
    .collect()
}

fn app_public_key(content: &Content) -> Option<String> {
    let Content::Read(content) = content else {
        return None;
    };
    let key = content.key.as_ref().ok()?.app_public_key()?;
    Some(key.to_base64_line())
}

/// Reads a file, or standard input where the path is `-`, as the key that a command works with.
pub(in crate::cli) fn read_key(
    path: &Path,
    output: &Output,
) -> Result<(UsableKey, KeyInspection), Failure> {
    let bytes = content_of(path, output).map_err(|problem| Failure {
        problem,
        file: Some(shown_path(path)),
    })?;
    let key = UsableKey::parse(&bytes).map_err(|error| Failure::about(path, &error))?;
    Ok((key, KeyInspection::of(&bytes)))
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
