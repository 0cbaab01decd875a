//! Searching the catalogue.

use similar::get_close_matches;

use super::{CatalogueEntry, bare};
use crate::i18n::{LOCALES, Locale};

/// How many near names are offered.
const MOST_NEAREST: usize = 5;
/// How alike two names have to be, from 0 to 1.
const LEAST_LIKENESS: f32 = 0.5;
/// No code is longer, in bytes.
const LONGEST_NAME: usize = 80;

/// Everything of an entry that can be searched, in lower case.
pub(super) struct Haystack {
    names: Vec<String>,
    /// The name in words, by language.
    titles: Vec<String>,
    messages: String,
    rest: String,
}

impl Haystack {
    pub(super) fn of(entry: &CatalogueEntry) -> Self {
        let mut rest: Vec<&str> = Vec::new();
        for locale in LOCALES {
            rest.extend(entry.text(locale).parts());
        }
        for value in &entry.values {
            rest.push(&value.value);
            rest.extend(value.parts());
        }
        rest.extend(entry.code.as_deref());
        rest.extend(entry.phrases.iter().map(String::as_str));
        let titles = LOCALES.into_iter().map(|locale| entry.name(locale));
        Self {
            names: entry.names().map(str::to_lowercase).collect(),
            titles: titles.map(|title| title.to_lowercase()).collect(),
            messages: [entry.messages.join("\n").as_str(), &entry.id]
                .join("\n")
                .to_lowercase(),
            rest: rest.join("\n").to_lowercase(),
        }
    }

    fn holds(&self, word: &str) -> bool {
        let mut names = self.names.iter().chain(&self.titles);
        names.any(|name| name.contains(word))
            || self.messages.contains(word)
            || self.rest.contains(word)
    }

    /// How well it fits: 0 is best, and of equals the shorter is closer. `None` if a word is missing.
    fn rank(&self, whole: &str, words: &[&str], shown: usize) -> Option<(usize, usize)> {
        let tier = self.tier(whole, words, shown)?;
        let title = || self.titles.get(shown).map(String::len);
        let messages = self.messages.lines().filter(|line| line.contains(whole));
        let shortest = messages.map(str::len).min();
        Some((tier, shortest.or_else(title).unwrap_or(0)))
    }

    fn tier(&self, whole: &str, words: &[&str], shown: usize) -> Option<usize> {
        let is_shown_title = |place: usize| usize::from(place != shown);
        let titles = || self.titles.iter().enumerate();
        if self
            .names
            .iter()
            .any(|name| name == whole || bare(name) == whole)
        {
            return Some(0);
        }
        if let Some((place, _)) = titles().find(|(_, title)| *title == whole) {
            return Some(1 + is_shown_title(place));
        }
        if self.names.iter().any(|name| bare(name).starts_with(whole)) {
            return Some(3);
        }
        if self.names.iter().any(|name| name.contains(whole)) {
            return Some(4);
        }
        let in_title = titles().filter(|(_, title)| title.contains(whole));
        if let Some(other) = in_title.map(|(place, _)| is_shown_title(place)).min() {
            return Some(5 + other);
        }
        if self.messages.contains(whole) {
            return Some(7);
        }
        words.iter().all(|word| self.holds(word)).then_some(8)
    }
}

/// The places of those that hold the text, the best first.
pub(super) fn search(haystacks: &[Haystack], text: &str, locale: Locale) -> Vec<usize> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return (0..haystacks.len()).collect();
    }
    let words: Vec<_> = text.split_whitespace().collect();
    let shown = LOCALES.iter().position(|it| *it == locale).unwrap_or(0);
    let ranked = haystacks.iter().enumerate();
    let mut ranked: Vec<_> = ranked
        .filter_map(|(place, haystack)| Some((haystack.rank(&text, &words, shown)?, place)))
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, place)| place).collect()
}

/// The entries whose names are most alike.
pub(super) fn nearest<'a>(entries: &'a [CatalogueEntry], query: &str) -> Vec<&'a CatalogueEntry> {
    let query = query.trim().to_lowercase();
    if query.is_empty() || query.len() > LONGEST_NAME {
        return Vec::new();
    }
    let names: Vec<_> = entries.iter().flat_map(CatalogueEntry::names).collect();
    let bare_names: Vec<_> = names.iter().map(|name| bare(name)).collect();
    let close = get_close_matches(bare(&query), &bare_names, MOST_NEAREST, LEAST_LIKENESS);
    let mut found: Vec<&CatalogueEntry> = Vec::new();
    for name in close {
        let of_name = entries
            .iter()
            .filter(|entry| entry.names().any(|it| bare(it) == name));
        for entry in of_name {
            let is_new = !found.iter().any(|it| it.id == entry.id);
            if is_new && found.len() < MOST_NEAREST {
                found.push(entry);
            }
        }
    }
    found
}
