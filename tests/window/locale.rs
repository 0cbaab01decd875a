//! The product's own texts, so that a test in Chinese follows the translators.

use crate::outcome::Outcome;
use std::fs;
use std::path::Path;

/// The text of a one-line message of a language (`en` or `zh-CN`).
pub(crate) fn text(language: &str, id: &str) -> Outcome<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/locales")
        .join(language);
    for entry in fs::read_dir(&folder)? {
        let messages = fs::read_to_string(entry?.path())?;
        if let Some(text) = messages.lines().find_map(|line| message(line, id)) {
            return Ok(text.to_owned());
        }
    }
    Err(format!("no file in {} has the message {id}", folder.display()).into())
}

/// What such a text begins with, before the first thing that is filled in.
pub(crate) fn start(language: &str, id: &str) -> Outcome<String> {
    let text = text(language, id)?;
    let start = text.split('{').next().unwrap_or_default();
    Ok(start.trim().to_owned())
}

fn message<'line>(line: &'line str, id: &str) -> Option<&'line str> {
    Some(
        line.strip_prefix(id)?
            .trim_start()
            .strip_prefix('=')?
            .trim(),
    )
}
