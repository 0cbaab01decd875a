//! Finds commands by a few letters of their names.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::{AppState, COMMANDS, Command};
use crate::i18n::{LOCALES, Locale};

/// A name in the language of the window goes before an equally good one of another language.
const OWN_LANGUAGE: u32 = 1;

/// The commands that can be done now and whose name holds the typed letters in their order, in any
/// language, best first. Without letters: all, in the order of the table.
#[must_use]
pub fn search_commands(state: &AppState, typed: &str) -> Vec<&'static Command> {
    let pattern = Pattern::new(
        typed,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Fuzzy,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let locale = state.locale();
    let mut found: Vec<_> = COMMANDS
        .iter()
        .filter(|command| command.title != "commands" && (command.enabled)(state))
        .filter_map(|command| Some((score(command, locale, &pattern, &mut matcher)?, command)))
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, command)| command).collect()
}

fn score(command: &Command, own: Locale, pattern: &Pattern, matcher: &mut Matcher) -> Option<u32> {
    let scores = LOCALES.iter().filter_map(|locale| {
        let name = locale.text(command.title);
        let score = pattern.score(Utf32Str::new(&name, &mut Vec::new()), matcher)?;
        Some(score + u32::from(*locale == own) * OWN_LANGUAGE)
    });
    scores.max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::State;
    use crate::storage::Settings;

    fn first(locale: Locale, typed: &str) -> Option<&'static str> {
        let settings = Settings {
            locale: Some(locale.tag().to_owned()),
            ..Settings::default()
        };
        let state = AppState::new(settings, State::parse("state").unwrap());
        let found = search_commands(&state, typed);
        found.first().map(|command| command.title)
    }

    #[test]
    fn a_few_letters_of_a_name_in_any_language_find_a_command() {
        assert_eq!(first(Locale::EN, "rdemo"), Some("flow-run-demo"));
        assert_eq!(first(Locale::ZH_CN, "settings"), Some("page-settings"));
        assert_eq!(first(Locale::EN, "设置"), Some("page-settings"));
        assert_eq!(first(Locale::EN, "zzzz"), None);
    }

    #[test]
    fn nothing_typed_lists_all_in_the_order_of_the_table() {
        assert_eq!(first(Locale::EN, ""), Some("flow-run-demo"));
    }
}
