//! Entries whose code or message occurs in a longer text.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, Input, MatchKind};

use super::foreign::ends_with_foreign_prefix;
use super::{CatalogueEntry, bare};

/// Finds all codes and messages in one pass.
pub(super) struct Mentions {
    automaton: Option<AhoCorasick>,
    /// For each pattern, the places of its entries.
    entries: Vec<Vec<usize>>,
}

impl Mentions {
    /// Looks for the codes and messages of these; fields are too common as words.
    pub(super) fn of(entries: &[CatalogueEntry]) -> Self {
        let mut patterns: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate() {
            if entry.kind.is_name() {
                continue;
            }
            let names = entry.names().flat_map(|name| [name, bare(name)]);
            for text in names.chain(entry.messages.iter().map(String::as_str)) {
                let places = patterns.entry(text.to_ascii_lowercase()).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns.keys());
        Self {
            // It fails only for patterns of gigabytes.
            automaton: automaton.ok(),
            entries: patterns.into_values().collect(),
        }
    }

    /// The places of the entries that a text mentions, in the order in which it does.
    pub(super) fn in_text(&self, text: &str, entries: &[CatalogueEntry]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut from = 0;
        let next = |from| {
            let input = Input::new(text).range(from..);
            self.automaton.as_ref()?.find(input)
        };
        while let Some(hit) = next(from) {
            let (before, after) = (text.get(..hit.start()), text.get(hit.end()..));
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            let matched = text.get(hit.range()).unwrap_or_default();
            if !stands_alone(before, matched, after) {
                // The next character may begin another one.
                let first = matched.chars().next().map_or(1, char::len_utf8);
                from = hit.start() + first;
                continue;
            }
            from = hit.end();
            let places = self.entries.get(hit.pattern().as_usize());
            for place in places.into_iter().flatten().copied() {
                let is_meant = entries
                    .get(place)
                    .is_some_and(|entry| !entry.is_everyday || is_after_code(before));
                if is_meant && !found.contains(&place) {
                    found.push(place);
                }
            }
        }
        without_general(found, entries)
    }
}

/// What says only that something failed is left out where something says what.
fn without_general(mut found: Vec<usize>, entries: &[CatalogueEntry]) -> Vec<usize> {
    let is_general = |place: &usize| entries.get(*place).is_some_and(|entry| entry.is_general);
    if !found.iter().all(is_general) {
        found.retain(|place| !is_general(place));
    }
    found
}

/// Whether it is no part of a longer number, word or code.
fn stands_alone(before: &str, matched: &str, after: &str) -> bool {
    let joins =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
    let digit = |character: Option<char>| character.is_some_and(|it| it.is_ascii_digit());
    let starts_as_word = matched.starts_with(joins);
    let ends_as_word = matched.ends_with(joins);
    let mut left = before.chars().rev();
    let joined_left = match left.next() {
        Some('.') => digit(left.next()) || ends_with_foreign_prefix(before),
        Some(character) => joins(character) && !ends_with_escape(before),
        None => false,
    };
    let mut right = after.chars();
    let joined_right = match right.next() {
        Some('.') => digit(right.next()),
        Some(character) => joins(character),
        None => false,
    };
    !((starts_as_word && joined_left) || (ends_as_word && joined_right))
}

/// A line break written as `\n` is no letter before a code.
fn ends_with_escape(before: &str) -> bool {
    ["\\n", "\\r", "\\t"]
        .iter()
        .any(|escape| before.ends_with(escape))
}

/// Whether what stands before is the name of a code: `code=`, `"code":"`, `错误码：`.
fn is_after_code(before: &str) -> bool {
    let between = |character: char| {
        character.is_whitespace() || matches!(character, '"' | '\'' | '\\' | ':' | '=' | '：' | '>')
    };
    let before = before.trim_end_matches(between);
    let word: String = before.chars().rev().take(4).collect();
    word.eq_ignore_ascii_case("edoc") || before.ends_with('码')
}

#[cfg(test)]
mod tests {
    use crate::diagnosis::catalogue::Catalogue;

    fn ids(text: &str) -> Vec<&'static str> {
        let entries = Catalogue::mentioned_in(text).into_iter();
        entries.map(|entry| entry.id.as_str()).collect()
    }

    #[test]
    fn a_log_line_names_its_codes_in_order() {
        let line = "12:00 WARN alipay 40002: Invalid Arguments, isv.code-invalid";
        assert_eq!(ids(line), ["40002", "isv.code-invalid"]);
        assert_eq!(ids("error\\nisv.code-invalid.\n"), ["isv.code-invalid"]);
    }

    #[test]
    fn the_longest_counts_and_no_part_of_a_number_or_word() {
        let no_api = "aop.invalid-app-auth-token-no-api";
        assert_eq!(ids(no_api), [no_api]);
        for text in [
            "140002",
            "400021",
            "3.40002",
            "40002.5",
            "x-code-invalid",
            "40002_",
        ] {
            assert_eq!(ids(text), [""; 0], "{text}");
        }
        assert_eq!(ids("1400024000240002 40002"), ["40002"]);
    }

    #[test]
    fn an_everyday_number_counts_only_as_a_code() {
        assert_eq!(ids("timeout 10000 ms, Success"), [""; 0]);
        assert_eq!(ids(r#"{"code":"10000","msg":"Success"}"#), ["10000"]);
        assert_eq!(ids("code = 20000"), ["20000"]);
    }

    #[test]
    fn exceptions_of_sdks_are_known_by_their_words() {
        let java = "AlipayApiException: sign check fail: check Sign and Data Fail！JSON also！";
        assert_eq!(ids(java), ["java-sign-check-fail-json"]);
        assert_eq!(
            ids("check sign Fail! The reason : signData is Empty"),
            ["php-sign-data-empty"]
        );
    }

    #[test]
    fn the_special_is_told_and_not_the_general_beside_it() {
        let python = "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='openapi.alipay.com', port=443): Max retries exceeded with url: /gateway.do (Caused by NewConnectionError('Connection refused'))";
        assert_eq!(ids(python), ["network-connection-refused"]);
        let unclear = "requests.exceptions.ConnectionError: Max retries exceeded with url: /";
        assert_eq!(ids(unclear), ["network-call-failed"]);
    }

    #[test]
    fn codes_of_other_calls_are_none_of_ours() {
        assert_eq!(ids("ACQ.SYSTEM_ERROR acq.SYSTEM_ERROR"), [""; 0]);
        assert_eq!(ids("error.SYSTEM_ERROR"), ["SYSTEM_ERROR"]);
    }

    #[test]
    fn fields_are_everyday_words() {
        assert_eq!(ids("the user_id and the code in this city"), [""; 0]);
    }
}
