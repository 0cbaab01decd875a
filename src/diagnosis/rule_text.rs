//! The long texts of the rules.

use std::collections::HashMap;
use std::sync::OnceLock;

use rust_embed::RustEmbed;

use crate::i18n::{LOCALES, Locale};

#[derive(RustEmbed)]
#[folder = "assets/rules"]
struct RuleFiles;

/// A rule's text in one language, read from `assets/rules/<rule-id>.<tag>.md`.
///
/// The file has a title (`#`) and four parts (`##`) in this order: what you see, why, what to do,
/// reference. Under "why", third-level headings name the variants a finding can choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleText {
    /// The conclusion in one sentence.
    pub title: String,
    /// What one sees.
    pub seen: String,
    /// What to do.
    pub remedy: String,
    /// Where it is documented.
    pub reference: String,
    why: String,
    variants: Vec<(String, String)>,
}

impl RuleText {
    /// The text of a rule. A rule without text gives empty strings; a test walks all rules.
    #[must_use]
    pub fn of(rule: &str, locale: Locale) -> &'static Self {
        static TEXTS: OnceLock<HashMap<String, RuleText>> = OnceLock::new();
        static NONE: OnceLock<RuleText> = OnceLock::new();
        let texts = TEXTS.get_or_init(load_all);
        texts
            .get(&file_name(rule, locale))
            .unwrap_or_else(|| NONE.get_or_init(Self::default))
    }

    /// Why it is so: the variant's text if there is one, otherwise the general one.
    #[must_use]
    pub fn why(&self, variant: Option<&str>) -> &str {
        variant
            .and_then(|variant| self.variants.iter().find(|(name, _)| name == variant))
            .map_or(self.why.as_str(), |(_, text)| text.as_str())
    }

    /// The names of the variants.
    pub fn variants(&self) -> impl Iterator<Item = &str> {
        self.variants.iter().map(|(name, _)| name.as_str())
    }

    fn parse(markdown: &str) -> Self {
        let mut text = Self::default();
        let mut part = 0;
        for line in markdown.lines() {
            if let Some(name) = line.strip_prefix("### ") {
                text.variants.push((name.trim().to_owned(), String::new()));
            } else if line.starts_with("## ") {
                part += 1;
            } else if let Some(title) = line.strip_prefix("# ") {
                title.trim().clone_into(&mut text.title);
            } else {
                push_line(text.target(part), line);
            }
        }
        text
    }

    fn target(&mut self, part: usize) -> &mut String {
        match (part, self.variants.last_mut()) {
            (2, Some((_, variant))) => variant,
            (0 | 1, _) => &mut self.seen,
            (2, None) => &mut self.why,
            (3, _) => &mut self.remedy,
            _ => &mut self.reference,
        }
    }
}

/// Joins the lines of a paragraph; an empty line starts a new one.
fn push_line(text: &mut String, line: &str) {
    let line = line.trim();
    if line.is_empty() {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        return;
    }
    let is_item = line.starts_with("- ");
    let needs_blank = text.ends_with(|last: char| last.is_ascii() && last != '\n');
    if is_item && !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    } else if !is_item && needs_blank {
        text.push(' ');
    }
    text.push_str(line);
}

fn file_name(rule: &str, locale: Locale) -> String {
    format!("{rule}.{}.md", locale.tag())
}

fn load_all() -> HashMap<String, RuleText> {
    RuleFiles::iter()
        .filter(|name| {
            LOCALES
                .iter()
                .any(|locale| name.ends_with(&format!(".{}.md", locale.tag())))
        })
        .filter_map(|name| {
            let file = RuleFiles::get(&name)?;
            let mut text = RuleText::parse(&String::from_utf8_lossy(&file.data));
            for part in [
                &mut text.seen,
                &mut text.why,
                &mut text.remedy,
                &mut text.reference,
            ] {
                *part = part.trim_end().to_owned();
            }
            for (_, variant) in &mut text.variants {
                *variant = variant.trim_end().to_owned();
            }
            Some((name.into_owned(), text))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_title_parts_and_variants() {
        let text = RuleText::parse(
            "# Title\n\n## What you see\nA field\nis absent.\n\n## Why\nGeneral.\n\n### special\nSpecial.\n\n## What to do\n- one\n- two\n\n## Reference\nSeed\n",
        );
        assert_eq!(text.title, "Title");
        assert_eq!(text.seen.trim(), "A field is absent.");
        assert_eq!(text.why(None).trim(), "General.");
        assert_eq!(text.why(Some("special")).trim(), "Special.");
        assert_eq!(text.remedy.trim(), "- one\n- two");
        assert_eq!(text.reference.trim(), "Seed");
    }
}
