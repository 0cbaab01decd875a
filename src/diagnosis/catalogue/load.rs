//! Reading the catalogue's data.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use serde::Deserialize;

use super::{CatalogueEntry, CatalogueError, CatalogueKind, CatalogueText, CatalogueValue};
use super::{Sdk, Signed};
use crate::diagnosis::Weight;
use crate::i18n::LOCALES;

#[derive(RustEmbed)]
#[folder = "assets/catalogue"]
struct CatalogueFiles;

/// An entry as it stands in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredEntry {
    id: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    messages: Vec<String>,
    code: Option<String>,
    weight: StoredWeight,
    #[serde(default)]
    signed: Signed,
    sdk: Option<Sdk>,
    rule: Option<String>,
    variant: Option<String>,
    #[serde(default)]
    values: Vec<CatalogueValue>,
    sources: Vec<String>,
    #[serde(default)]
    everyday: bool,
    #[serde(default)]
    general: bool,
    #[serde(default)]
    collective: bool,
    #[serde(default)]
    phrases: Vec<String>,
    text: BTreeMap<String, CatalogueText>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StoredWeight {
    Documented,
    Observed,
    Likely,
}

impl From<StoredWeight> for Weight {
    fn from(stored: StoredWeight) -> Self {
        match stored {
            StoredWeight::Documented => Self::Documented,
            StoredWeight::Observed => Self::Observed,
            StoredWeight::Likely => Self::Likely,
        }
    }
}

/// Every entry of one kind, in the order of its file.
pub(super) fn entries_of(kind: CatalogueKind) -> Result<Vec<CatalogueEntry>, CatalogueError> {
    let file = format!("{}.json", kind.name());
    let data = CatalogueFiles::get(&file).ok_or_else(|| CatalogueError::NoFile(file.clone()))?;
    parse(kind, &file, &data.data)
}

fn parse(
    kind: CatalogueKind,
    file: &str,
    json: &[u8],
) -> Result<Vec<CatalogueEntry>, CatalogueError> {
    let stored: Vec<StoredEntry> =
        serde_json::from_slice(json).map_err(|error| CatalogueError::Json {
            file: file.to_owned(),
            error,
        })?;
    stored
        .into_iter()
        .map(|stored| entry(kind, file, stored))
        .collect()
}

fn entry(
    kind: CatalogueKind,
    file: &str,
    stored: StoredEntry,
) -> Result<CatalogueEntry, CatalogueError> {
    let mut texts = stored.text;
    let texts = LOCALES.into_iter().map(|locale| {
        texts
            .remove(locale.tag())
            .ok_or_else(|| CatalogueError::NoText {
                file: file.to_owned(),
                id: stored.id.clone(),
                language: locale.tag(),
            })
    });
    let texts = texts.collect::<Result<_, _>>()?;
    Ok(CatalogueEntry {
        kind,
        id: stored.id,
        also: stored.also,
        messages: stored.messages,
        code: stored.code,
        weight: stored.weight.into(),
        signed: stored.signed,
        sdk: stored.sdk,
        rule: stored.rule,
        variant: stored.variant,
        values: stored.values,
        sources: stored.sources,
        is_everyday: stored.everyday,
        is_general: stored.general,
        is_collective: stored.collective,
        phrases: stored.phrases,
        texts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_is_an_error() {
        let json = r#"[{"id":"x","weight":"likely","sources":[],
            "text":{"en":{"name":"X","meaning":"Y"}}}]"#;
        let error = parse(CatalogueKind::SubCode, "f.json", json.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "f.json: x has no text in zh-CN");
    }

    #[test]
    fn an_unknown_key_is_an_error() {
        let json = r#"[{"id":"x","remark":"?","weight":"likely","sources":[],"text":{}}]"#;
        assert!(parse(CatalogueKind::SubCode, "f.json", json.as_bytes()).is_err());
    }

    #[test]
    fn every_file_can_be_read() {
        for kind in CatalogueKind::ALL {
            let entries = entries_of(kind).unwrap();
            assert!(!entries.is_empty(), "{}", kind.name());
        }
    }
}
