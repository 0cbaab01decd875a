//! Answering a question about a code, a field or a text with some of them.

use super::{Catalogue, CatalogueEntry, CatalogueKind, ExplainedBy, Explanation, bare};
use crate::i18n::LOCALES;

/// Shorter questions are not looked for inside of names, in characters.
const LEAST_PART: usize = 3;
/// Shorter codes are not looked for inside of unknown codes, in bytes.
const LEAST_CODE: usize = 8;
/// A question for a part of a name is not longer, in bytes.
const LONGEST_PART: usize = 200;
/// More words of a text are not looked at one by one.
const MOST_WORDS: usize = 2000;

type Found = Vec<&'static CatalogueEntry>;

/// The entries that explain it, found by ever looser ways.
pub(super) fn explain(query: &str) -> Explanation {
    let whole = query.trim();
    let query = whole.trim_matches(|it: char| it.is_whitespace() || "\"'`,;，；".contains(it));
    for (way, text, how) in [
        (exact as fn(&str) -> Found, whole, ExplainedBy::Exact),
        (exact, query, ExplainedBy::Exact),
        (but_for_the_prefix, query, ExplainedBy::OtherPrefix),
        (but_for_the_spelling, query, ExplainedBy::OtherSpelling),
    ] {
        let entries = way(text);
        if !entries.is_empty() {
            return found(entries, how, None);
        }
    }
    let unknown = unknown_code(query);
    let entries = mentioned(query, unknown.as_deref());
    if !entries.is_empty() {
        let is_only_top = unknown.is_some()
            && entries
                .iter()
                .all(|entry| entry.kind == CatalogueKind::TopCode);
        let how = if is_only_top {
            ExplainedBy::TopCode
        } else {
            ExplainedBy::Contains
        };
        return found(entries, how, unknown);
    }
    for way in [fields_in as fn(&str) -> Found, named_like] {
        let entries = way(query);
        if !entries.is_empty() {
            return found(entries, ExplainedBy::Contains, unknown);
        }
    }
    found(Vec::new(), ExplainedBy::None, unknown)
}

fn found(entries: Found, how: ExplainedBy, unknown: Option<String>) -> Explanation {
    Explanation {
        entries,
        how,
        unknown,
    }
}

fn all(is_wanted: impl Fn(&CatalogueEntry) -> bool) -> Found {
    let entries = Catalogue::entries().iter();
    entries.filter(|entry| is_wanted(entry)).collect()
}

fn exact(query: &str) -> Found {
    all(|entry| {
        let is_id = entry.id.eq_ignore_ascii_case(query);
        let mut names = entry.names();
        let mut messages = entry.messages.iter();
        is_id
            || names.any(|name| name.eq_ignore_ascii_case(query))
            || messages.any(|message| message.eq_ignore_ascii_case(query))
    })
}

fn but_for_the_prefix(query: &str) -> Found {
    let query = bare(query);
    all(|entry| {
        let mut names = entry.names();
        names.any(|name| bare(name).eq_ignore_ascii_case(query))
    })
}

fn but_for_the_spelling(query: &str) -> Found {
    let query = folded(query);
    all(|entry| !query.is_empty() && entry.names().any(|name| folded(name) == query))
}

/// Letters and digits only, in lower case.
fn folded(name: &str) -> String {
    let kept = name.chars().filter(|it| it.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// What the text mentions, causes before top codes; and those within a longer unknown code.
fn mentioned(query: &str, unknown: Option<&str>) -> Found {
    let mut entries = Catalogue::mentioned_in(query);
    if let Some(unknown) = unknown {
        entries.extend(within(unknown));
    }
    entries.sort_by_key(|entry| entry.kind == CatalogueKind::TopCode);
    entries
}

/// The entries with the longest code that stands in an unknown code.
fn within(unknown: &str) -> Found {
    let unknown = unknown.to_ascii_lowercase();
    let length = |entry: &CatalogueEntry| {
        let names = entry.names().map(|name| bare(name).to_ascii_lowercase());
        let fitting = names.filter(|name| name.len() >= LEAST_CODE && unknown.contains(name));
        fitting.map(|name| name.len()).max().unwrap_or(0)
    };
    let codes = || all(|entry| !entry.kind.is_field());
    let longest = codes().into_iter().map(length).max().unwrap_or(0);
    if longest == 0 {
        return Vec::new();
    }
    let codes = codes().into_iter();
    codes.filter(|entry| length(entry) == longest).collect()
}

/// A word of the text that can only be a cause code, but is none of ours.
fn unknown_code(query: &str) -> Option<String> {
    let mut is_after_name = false;
    for word in words(query) {
        let is_cause = is_after_name || is_prefixed(word);
        let is_name = ["sub_code", "subcode"]
            .iter()
            .any(|name| word.eq_ignore_ascii_case(name));
        if is_cause && !is_name && but_for_the_prefix(word).is_empty() {
            return Some(word.to_owned());
        }
        is_after_name = is_name;
    }
    None
}

fn is_prefixed(word: &str) -> bool {
    bare(word) != word
}

/// The words of a text; dots belong to them but not at their end.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let belongs = |character: char| character.is_ascii_alphanumeric() || "._-".contains(character);
    text.split(move |character| !belongs(character))
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
}

/// The fields that a text names, for example `user_status=T`.
fn fields_in(query: &str) -> Found {
    let mut entries = Found::new();
    for word in words(query) {
        let of_word = all(|entry| entry.kind.is_field() && entry.id.eq_ignore_ascii_case(word));
        for entry in of_word {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    entries
}

/// Those with the question as a part of their name, their message or one of their parts.
fn named_like(query: &str) -> Found {
    let is_chinese = !query.is_ascii();
    let least = if is_chinese { 2 } else { LEAST_PART };
    if query.chars().count() < least || query.len() > LONGEST_PART {
        return Vec::new();
    }
    let query = query.to_lowercase();
    all(|entry| {
        let titles = LOCALES.into_iter().map(|locale| entry.name(locale));
        let values = entry.values.iter().map(|value| value.value.clone());
        let texts = entry.names().map(str::to_owned);
        texts
            .chain(entry.messages.iter().cloned())
            .chain(titles)
            .any(|text| text.to_lowercase().contains(&query))
            || values
                .into_iter()
                .any(|value| value.eq_ignore_ascii_case(&query))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(query: &str) -> (Vec<&'static str>, ExplainedBy) {
        let explanation = explain(query);
        let ids = explanation.entries.iter().map(|entry| entry.id.as_str());
        (ids.collect(), explanation.how)
    }

    #[test]
    fn a_code_is_found_however_it_is_written() {
        for (query, how) in [
            ("isv.code-invalid", ExplainedBy::Exact),
            ("  ISV.Code-Invalid ", ExplainedBy::Exact),
            ("\"isv.code-invalid\",", ExplainedBy::Exact),
            ("授权码code无效", ExplainedBy::Exact),
            ("isv-code_invalid", ExplainedBy::OtherSpelling),
            ("ISV.CODE_INVALID", ExplainedBy::OtherSpelling),
            ("code-invalid", ExplainedBy::OtherPrefix),
            ("aop.code-invalid", ExplainedBy::OtherPrefix),
            ("sub_code=isv.code-invalid", ExplainedBy::Contains),
            ("subCode: code-invalid", ExplainedBy::Contains),
            ("isv.my-code-invalid", ExplainedBy::Contains),
        ] {
            assert_eq!(ids(query), (vec!["isv.code-invalid"], how), "{query}");
        }
        assert_eq!(ids("40002"), (vec!["40002"], ExplainedBy::Exact));
    }

    #[test]
    fn a_pasted_failure_gives_the_cause_before_the_top_code() {
        let pasted = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"},"sign":"x"}"#;
        let expected = (vec!["isv.code-invalid", "40002"], ExplainedBy::Contains);
        assert_eq!(ids(pasted), expected);
    }

    #[test]
    fn an_unknown_cause_falls_back_to_its_top_code() {
        let explanation = explain("code=40006 sub_code=isv.brand-new-reason");
        assert_eq!(explanation.how, ExplainedBy::TopCode);
        assert_eq!(explanation.unknown.as_deref(), Some("isv.brand-new-reason"));
        assert_eq!(explanation.entries[0].id, "40006");
    }

    #[test]
    fn fields_are_found_by_name_in_a_text_and_in_words() {
        assert_eq!(ids("user_status=T").0, ["user_status"]);
        assert_eq!(ids("昵称").0, ["nick_name"]);
        assert_eq!(ids("deliver_fullname").0, ["deliver_addresses"]);
        assert_eq!(ids("user_id").0, ["user_id", "user_id"], "of two answers");
    }

    #[test]
    fn nothing_is_too_odd_to_be_asked() {
        for query in ["", ".", "isv.", "\0", "𝒳", "{{{{", "isv", "码"] {
            explain(query);
        }
        assert_eq!(ids("qwertzuiop").1, ExplainedBy::None);
        explain(&"isv.".repeat(100_000));
        explain(&"{\"a\":".repeat(10_000));
    }
}
