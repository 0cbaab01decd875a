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
/// reference. Under "why", third-level headings name the variants a finding can choose from; "what
/// to do" may have headings of the same names, and its general text stands for all others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleText {
    /// The conclusion in one sentence.
    pub title: String,
    /// What one sees.
    pub seen: String,
    /// Where it is documented.
    pub reference: String,
    why: PartText,
    remedy: PartText,
}

/// A part's general text, and the texts that replace it for some variants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct PartText {
    general: String,
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
        self.why.of(variant)
    }

    /// What to do: the variant's text if there is one, otherwise the general one.
    #[must_use]
    pub fn remedy(&self, variant: Option<&str>) -> &str {
        self.remedy.of(variant)
    }

    /// The names of the variants.
    pub fn variants(&self) -> impl Iterator<Item = &str> {
        self.why.names()
    }

    /// The names of the variants that have a remedy of their own.
    pub fn remedy_variants(&self) -> impl Iterator<Item = &str> {
        self.remedy.names()
    }

    fn parse(markdown: &str) -> Self {
        let mut text = Self::default();
        let mut part = 0;
        for line in markdown.lines() {
            if let Some(name) = line.strip_prefix("### ") {
                text.start_variant(part, name.trim());
            } else if line.starts_with("## ") {
                part += 1;
            } else if let Some(title) = line.strip_prefix("# ") {
                title.trim().clone_into(&mut text.title);
            } else {
                push_line(text.target(part), line);
            }
        }
        text.trim();
        text
    }

    fn start_variant(&mut self, part: usize, name: &str) {
        let part = if part == 3 {
            &mut self.remedy
        } else {
            &mut self.why
        };
        part.variants.push((name.to_owned(), String::new()));
    }

    fn target(&mut self, part: usize) -> &mut String {
        match part {
            0 | 1 => &mut self.seen,
            2 => self.why.last(),
            3 => self.remedy.last(),
            _ => &mut self.reference,
        }
    }

    fn trim(&mut self) {
        let Self {
            title: _,
            seen,
            reference,
            why,
            remedy,
        } = self;
        let variants = why
            .variants
            .iter_mut()
            .chain(&mut remedy.variants)
            .map(|(_, text)| text);
        for text in [seen, reference, &mut why.general, &mut remedy.general]
            .into_iter()
            .chain(variants)
        {
            text.truncate(text.trim_end().len());
        }
    }
}

impl PartText {
    fn of(&self, variant: Option<&str>) -> &str {
        variant
            .and_then(|variant| self.variants.iter().find(|(name, _)| name == variant))
            .map_or(self.general.as_str(), |(_, text)| text.as_str())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.variants.iter().map(|(name, _)| name.as_str())
    }

    fn last(&mut self) -> &mut String {
        self.variants
            .last_mut()
            .map_or(&mut self.general, |(_, text)| text)
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
            let text = RuleText::parse(&String::from_utf8_lossy(&file.data));
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
            "# Title\n\n## What you see\nA field\nis absent.\n\n## Why\nGeneral.\n\n### special\nSpecial.\n\n## What to do\n- one\n- two\n\n### special\nThree.\n\n## Reference\nFounding document\n",
        );
        assert_eq!(text.title, "Title");
        assert_eq!(text.seen, "A field is absent.");
        assert_eq!(text.why(None), "General.");
        assert_eq!(text.why(Some("special")), "Special.");
        assert_eq!(text.remedy(None), "- one\n- two");
        assert_eq!(text.remedy(Some("special")), "Three.");
        assert_eq!(text.reference, "Founding document");
    }

    #[test]
    fn a_variant_without_text_of_its_own_has_the_general_one() {
        let text = RuleText::parse("# T\n## a\n## b\nWhy.\n### v\nV.\n## c\nDo.\n");
        assert_eq!(text.remedy(Some("v")), "Do.");
        assert_eq!(text.why(Some("other")), "Why.");
        assert_eq!(text.variants().collect::<Vec<_>>(), ["v"]);
        assert_eq!(text.remedy_variants().count(), 0);
    }
}
