//! Answering a question about a code, a field or a text with some of them.

use super::wording::{holds_phrase, holds_words};
use super::{Catalogue, CatalogueEntry, CatalogueKind, ExplainedBy, Explanation, bare, is_foreign};
use crate::i18n::LOCALES;

/// Shorter questions are not looked for inside of names, in characters.
const LEAST_PART: usize = 3;
/// Shorter codes are not looked for inside of unknown codes, in bytes.
const LEAST_CODE: usize = 8;
/// Shorter questions are whole words of names, in bytes.
const LEAST_INNER: usize = 5;
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
            return found(entries, how, Unexplained::default());
        }
    }
    let unexplained = Unexplained::of(query);
    let unknown = unexplained.unknown.as_deref();
    let entries = mentioned(query, unknown);
    if !entries.is_empty() {
        let is_only_top = unexplained.is_any()
            && entries
                .iter()
                .all(|entry| entry.kind == CatalogueKind::TopCode);
        let how = if is_only_top {
            ExplainedBy::TopCode
        } else {
            ExplainedBy::Contains
        };
        return found(entries, how, unexplained);
    }
    if unexplained.foreign.is_some() {
        return found(Vec::new(), ExplainedBy::None, unexplained);
    }
    for way in [phrased as fn(&str) -> Found, names_in, named_like] {
        let entries = way(query);
        if !entries.is_empty() {
            return found(entries, ExplainedBy::Contains, unexplained);
        }
    }
    found(Vec::new(), ExplainedBy::None, unexplained)
}

/// What a question names that no entry is about.
#[derive(Default)]
struct Unexplained {
    unknown: Option<String>,
    foreign: Option<String>,
}

impl Unexplained {
    fn of(query: &str) -> Self {
        let foreign = words(query).find(|word| is_foreign(word));
        let unknown = unknown_code(query).filter(|unknown| foreign != Some(unknown.as_str()));
        Self {
            unknown,
            foreign: foreign.map(str::to_owned),
        }
    }

    fn is_any(&self) -> bool {
        self.unknown.is_some() || self.foreign.is_some()
    }
}

fn found(entries: Found, how: ExplainedBy, unexplained: Unexplained) -> Explanation {
    let Unexplained { unknown, foreign } = unexplained;
    Explanation {
        entries,
        how,
        unknown,
        foreign,
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
    all(|entry| {
        let messages = entry.messages.iter().map(String::as_str);
        let mut texts = entry.names().chain(messages);
        !query.is_empty() && texts.any(|text| folded(text) == query)
    })
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
    let codes = || all(|entry| !entry.kind.is_name());
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

/// The entries that people call so, those with the longest words first.
fn phrased(query: &str) -> Found {
    let query: String = query.chars().take(LONGEST_PART).collect();
    let length = |entry: &CatalogueEntry| {
        let phrases = entry.phrases.iter();
        let fitting = phrases.filter(|phrase| holds_phrase(&query, phrase));
        fitting.map(String::len).max()
    };
    let longest = all(|entry| length(entry).is_some());
    let most = longest.iter().filter_map(|entry| length(entry)).max();
    all(|entry| most.is_some() && length(entry) == most)
}

/// The fields and parameters that a text names, for example `user_status=T`. Everyday words such
/// as `code` count only where nothing else is named.
fn names_in(query: &str) -> Found {
    let mut entries = Found::new();
    for word in words(query) {
        let is_word = |entry: &CatalogueEntry| {
            entry.kind.is_name() && entry.names().any(|name| name.eq_ignore_ascii_case(word))
        };
        for entry in all(is_word) {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    let is_word = |entry: &&CatalogueEntry| entry.id.bytes().all(|it| it.is_ascii_alphabetic());
    if !entries.iter().all(is_word) {
        entries.retain(|entry| !is_word(entry));
    }
    entries
}

/// Those with the question as their name in words; otherwise those with it as a part of a name, a
/// message or one of their values. In sentences it has to be whole words, and more than words
/// that every sentence has.
fn named_like(query: &str) -> Found {
    let is_chinese = !query.is_ascii();
    let least = if is_chinese { 2 } else { LEAST_PART };
    if query.chars().count() < least || query.len() > LONGEST_PART {
        return Vec::new();
    }
    let query = query.to_lowercase();
    let titles = |entry: &CatalogueEntry| LOCALES.map(|locale| entry.name(locale).to_lowercase());
    let called = all(|entry| titles(entry).contains(&query));
    if !called.is_empty() {
        return called;
    }
    all(|entry| {
        let mut names = entry.names().map(str::to_lowercase);
        let mut values = entry.values.iter();
        let mut messages = entry.messages.iter();
        names.any(|name| is_part(&query, &name))
            || values.any(|value| value.value.eq_ignore_ascii_case(&query))
            || messages.any(|message| holds_words(&message.to_lowercase(), &query))
            || titles(entry).iter().any(|title| holds_words(title, &query))
    })
}

/// A few letters are part of many names, so they have to be whole words of it.
fn is_part(query: &str, name: &str) -> bool {
    if query.len() >= LEAST_INNER {
        return name.contains(query);
    }
    name.split(['_', '-', '.']).any(|word| word == query)
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
    fn the_words_of_the_flow_are_found_by_their_names() {
        for name in [
            "auth_code",
            "auth_base",
            "auth_user",
            "app_auth_code",
            "app_auth_token",
            "trace_id",
            "state",
            "redirect_uri",
            "grant_type",
            "auth_token",
            "charset",
            "sign_type",
            "timestamp",
            "app_cert_sn",
            "alipay_root_cert_sn",
            "alipay_cert_sn",
            "scope",
            "alipay.user.info.share",
        ] {
            assert_eq!(ids(name), (vec![name], ExplainedBy::Exact), "{name}");
        }
        assert_eq!(ids("redirect_uri=https://shop.example").0, ["redirect_uri"]);
        assert_eq!(ids("the auth_code in this state").0, ["auth_code"]);
    }

    #[test]
    fn what_people_say_leads_to_the_code() {
        for (query, id) in [
            ("授权码无效", "isv.code-invalid"),
            ("报错：授权码 已过期，怎么办", "isv.code-invalid"),
            ("授权码code 无效", "isv.code-invalid"),
            ("无效的访问令牌", "aop.invalid-auth-token"),
            ("访问令牌无效", "aop.invalid-auth-token"),
            ("刷新令牌无效", "isv.refresh-token-invalid"),
            ("应用授权令牌无效", "aop.invalid-app-auth-token"),
        ] {
            assert_eq!(ids(query).0, [id], "{query}");
        }
    }

    #[test]
    fn what_is_not_of_this_flow_is_told_so() {
        for query in [
            "ACQ.TRADE_HAS_SUCCESS",
            "alipay.trade.pay",
            "sub_code=ACQ.SYSTEM_ERROR",
        ] {
            let explanation = explain(query);
            assert!(explanation.foreign.is_some(), "{query}");
            assert!(explanation.entries.is_empty(), "{query}");
        }
        let explanation = explain("code=40004 sub_code=ACQ.TRADE_HAS_SUCCESS");
        assert_eq!(
            explanation.foreign.as_deref(),
            Some("ACQ.TRADE_HAS_SUCCESS")
        );
        assert_eq!(explanation.unknown, None);
        assert_eq!(explanation.entries[0].id, "40004");
    }

    #[test]
    fn nothing_is_too_odd_to_be_asked() {
        for query in ["", ".", "isv.", "\0", "𝒳", "{{{{", "isv", "码"] {
            explain(query);
        }
        assert_eq!(ids("qwertzuiop").1, ExplainedBy::None);
        for query in ["the", "with the", "of", "app is not", "it"] {
            assert_eq!(ids(query).0, [""; 0], "{query}");
        }
        explain(&"isv.".repeat(100_000));
        explain(&"{\"a\":".repeat(10_000));
    }
}
