//! What a filter asks, in SQL.

use rusqlite::types::Value;

use super::run_record::title_of;
use super::{HistoryFilter, RunOutcome};
use crate::diagnosis::RULES;
use crate::i18n::LOCALES;
use crate::protocol::Environment;

/// The condition with numbered places, and the values for them.
pub(super) fn condition(filter: &HistoryFilter) -> (String, Vec<Value>) {
    let mut parts = vec!["1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut ask = |sql: &str, value: String| {
        values.push(value.into());
        parts.push(sql.replace('?', &format!("?{}", values.len())));
    };
    if let Some(profile) = &filter.profile {
        ask("profile = ?", profile.clone());
    }
    if let Some(outcome) = filter.outcome {
        ask("outcome = ?", outcome.name().to_owned());
    }
    if let Some(code) = &filter.code {
        ask("(code = ? OR lower(sub_code) = lower(?))", code.clone());
    }
    for word in filter.search.split_whitespace() {
        ask(&word_condition(word), word.to_owned());
    }
    (parts.join(" AND "), values)
}

/// A word is in one of the texts, or in what the list shows in their place in any language.
fn word_condition(word: &str) -> String {
    let named = [
        (
            "environment",
            names_with(word, Environment::ALL.map(|it| (it.name(), it.title()))),
        ),
        (
            "outcome",
            names_with(word, RunOutcome::ALL.map(|it| (it.name(), it.title()))),
        ),
        ("finding", rules_with(word)),
    ];
    let named = named.map(|(column, names)| format!(" OR {column} IN ({})", names.join(", ")));
    format!(
        "(instr(lower(name || ' ' || profile || ' ' || app_id || ' ' || code || ' ' || sub_code \
         || ' ' || methods || ' ' || environment || ' ' || outcome), lower(?)) > 0{})",
        named.concat()
    )
}

/// The names whose words contain a word, quoted for SQL. The names are the program's own.
fn names_with<const N: usize>(word: &str, names: [(&str, &str); N]) -> Vec<String> {
    let found = names
        .into_iter()
        .filter(|(_, title)| LOCALES.iter().any(|it| contains(&it.text(title), word)));
    found.map(|(name, _)| format!("'{name}'")).collect()
}

fn rules_with(word: &str) -> Vec<String> {
    let titles = |rule| LOCALES.iter().filter_map(move |it| title_of(rule, *it));
    let ids = RULES.iter().map(|rule| rule.id());
    let found = ids.filter(|rule| titles(rule).any(|title| contains(title, word)));
    found.map(|rule| format!("'{rule}'")).collect()
}

fn contains(text: &str, word: &str) -> bool {
    text.to_lowercase().contains(&word.to_lowercase())
}
