//! The templates and the texts of their comments belong together.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use alipay_explorer::i18n::{Locale, message_ids};
use alipay_explorer::report::code::CODE_LANGUAGES;

fn templates() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/code");
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        (path.display().to_string(), text)
    });
    files.collect()
}

#[test]
fn every_comment_has_a_text_and_every_text_a_place() {
    let used: BTreeSet<String> = templates()
        .iter()
        .flat_map(|(_, text)| text.split("{{t ").skip(1))
        .filter_map(|after| after.split_once("}}"))
        .map(|(name, _)| format!("program-comment-{name}"))
        .collect();
    let known: BTreeSet<String> = message_ids(Locale::EN)
        .into_iter()
        .filter(|id| id.starts_with("program-comment-"))
        .collect();
    assert_eq!(used, known);
}

#[test]
fn there_is_one_template_for_each_language_and_no_tab_in_it() {
    let templates = templates();
    assert_eq!(templates.len(), CODE_LANGUAGES.len());
    for (path, text) in templates {
        assert!(!text.contains('\t'), "{path}");
    }
}
