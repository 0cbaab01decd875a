//! A string to sign taken apart into its parameters.

use std::collections::{BTreeSet, HashSet};

/// Names that a request to the gateway may have: public parameters and those of the two calls
/// (Alipay open platform, public request parameters, opendocs.alipay.com/common/02mse7).
const NAMES: [&str; 30] = [
    "alipay_root_cert_sn",
    "alipay_sdk",
    "app_auth_token",
    "app_cert_sn",
    "app_id",
    "auth_token",
    "batch_request_id",
    "biz_content",
    "charset",
    "code",
    "encrypt_type",
    "format",
    "grant_type",
    "method",
    "notify_url",
    "prod_code",
    "refresh_token",
    "return_url",
    "scope",
    "sign",
    "sign_type",
    "state",
    "target_app_id",
    "terminal_info",
    "terminal_type",
    "timestamp",
    "version",
    "ws_service_url",
    "app_auth_code",
    "auth_code",
];

/// The longest name that is taken for one.
const LONGEST_NAME: usize = 64;

/// How much of a value is looked at for the beginning of an address, in bytes.
const LONGEST_ADDRESS: usize = 512;

/// Whether a parameter of this name is known to the gateway.
pub(super) fn is_public_name(name: &str) -> bool {
    NAMES.contains(&name)
}

/// The name of the parameter that begins here, if one may.
pub(super) fn name_at(text: &str) -> Option<&str> {
    any_name_at(text).filter(|name| name.is_ascii())
}

/// The same, also of names that are not ASCII.
fn any_name_at(text: &str) -> Option<&str> {
    let end = text
        .bytes()
        .take(LONGEST_NAME + 1)
        .position(|byte| byte == b'=')?;
    let name = text.get(..end)?;
    let is_word = |it: char| it.is_alphanumeric() || matches!(it, '_' | '.' | '-');
    let begins = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
    (begins && name.chars().all(is_word)).then_some(name)
}

/// Whether a text is `version` with a number.
pub(super) fn is_version_alone(text: &str) -> bool {
    let number = text.strip_prefix("version=");
    number.is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit() || it == b'.')
    })
}

/// Whether a text may be a string to sign.
pub(super) fn begins_with_parameter(text: &str) -> bool {
    name_at(text).is_some()
}

/// Takes a string to sign apart. Values stand in it as they are, so they may hold `&` and `=`: a
/// new parameter begins only where one may, as names, their order and the value before tell.
/// `known` are names that the other side has.
pub(super) fn parameters<'a>(text: &'a str, known: &BTreeSet<&str>) -> Vec<(&'a str, &'a str)> {
    Splitter::new(text, known).split()
}

/// A place where a parameter may begin.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    at: usize,
    name: &'a str,
    is_known: bool,
    /// Whether the same name comes again.
    comes_again: bool,
    /// The next name that is known, if there is one.
    next_known: Option<&'a str>,
}

struct Splitter<'a> {
    text: &'a str,
    candidates: Vec<Candidate<'a>>,
    found: Vec<(&'a str, usize)>,
    seen: HashSet<&'a str>,
    is_sorted: bool,
    /// How many bytes may still be looked at for the end of a JSON value, so that no text takes
    /// long.
    budget: usize,
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str, known: &BTreeSet<&str>) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('&').map(|(at, _)| at + 1));
        let mut candidates: Vec<_> = starts
            .filter_map(|at| {
                let rest = text.get(at..)?;
                let name = if at == 0 {
                    name_at(rest)
                } else {
                    any_name_at(rest)
                }?;
                Some(Candidate {
                    at,
                    name,
                    is_known: is_public_name(name) || known.contains(name),
                    comes_again: false,
                    next_known: None,
                })
            })
            .collect();
        let (mut later, mut next_known) = (HashSet::new(), None);
        for candidate in candidates.iter_mut().rev() {
            candidate.comes_again = !later.insert(candidate.name);
            candidate.next_known = next_known;
            if candidate.is_known {
                next_known = Some(candidate.name);
            }
        }
        Self {
            text,
            candidates,
            found: Vec::new(),
            seen: HashSet::new(),
            is_sorted: true,
            budget: text.len() * 8,
        }
    }

    fn split(mut self) -> Vec<(&'a str, &'a str)> {
        let mut value_end = 0;
        for candidate in std::mem::take(&mut self.candidates) {
            if candidate.at >= value_end && self.begins(candidate) {
                let value_at = candidate.at + candidate.name.len() + 1;
                self.is_sorted &= self.last_name().is_none_or(|last| last <= candidate.name);
                self.found.push((candidate.name, value_at));
                self.seen.insert(candidate.name);
                value_end = value_at + self.json_length(value_at);
            }
        }
        self.cut()
    }

    fn json_length(&mut self, value_at: usize) -> usize {
        let value = self.text.get(value_at..).unwrap_or_default();
        let (length, looked_at) = json_length(value, self.budget);
        self.budget -= looked_at;
        length
    }

    fn begins(&self, candidate: Candidate<'a>) -> bool {
        let Some((last, value_at)) = self.found.last().copied() else {
            return candidate.at == 0;
        };
        let Candidate {
            at,
            name,
            is_known,
            comes_again,
            next_known,
        } = candidate;
        let is_in_order = last <= name;
        let value = self.text.get(value_at..at).unwrap_or_default();
        if !is_query_of_address(value) {
            // Other names than ASCII ones are sorted behind all others.
            let is_last = name.is_ascii() || next_known.is_none_or(|next| next >= name);
            return is_known || (is_in_order && is_last);
        }
        // Behind `return_url=https://…?` a name is rather one of that address, unless it fits in.
        let goes_on_without_it = match next_known {
            Some(next) => next >= last,
            None => self.is_sorted,
        };
        is_known
            && !comes_again
            && !self.seen.contains(name)
            && (is_in_order || !goes_on_without_it)
    }

    fn last_name(&self) -> Option<&'a str> {
        self.found.last().map(|(name, _)| *name)
    }

    fn cut(self) -> Vec<(&'a str, &'a str)> {
        let ends = self
            .found
            .iter()
            .skip(1)
            .map(|(name, value_at)| value_at - name.len() - 2)
            .chain([self.text.len()]);
        self.found
            .iter()
            .zip(ends)
            .filter_map(|((name, start), end)| Some((*name, self.text.get(*start..end)?)))
            .collect()
    }
}

/// Whether a value is an address whose query has begun.
fn is_query_of_address(value: &str) -> bool {
    let bytes = value.as_bytes();
    let start = bytes.get(..LONGEST_ADDRESS).unwrap_or(bytes);
    start.windows(3).any(|part| part == b"://") && start.contains(&b'?')
}

/// The length of the JSON object or list at the beginning, if one is whole and ends its value,
/// else 0; and how many bytes were looked at, at most `budget`.
fn json_length(text: &str, budget: usize) -> (usize, usize) {
    if !text.starts_with(['{', '[']) {
        return (0, 0);
    }
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate().take(budget) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth -= 1,
            // Outside of its strings JSON has none, so this was no JSON.
            b'&' if !in_string => return (0, at),
            _ => {}
        }
        if depth == 0 {
            let rest = text.get(at + 1..).unwrap_or_default();
            let ends = rest.is_empty() || rest.starts_with('&');
            return (if ends { at + 1 } else { 0 }, at + 1);
        }
    }
    (0, text.len().min(budget))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<(&str, &str)> {
        parameters(text, &BTreeSet::new())
    }

    #[test]
    fn values_keep_what_looks_like_a_parameter() {
        for (text, expected) in [
            (
                r#"return_url=https://shop.example/back?a=1&b="2"&sign_type=RSA2"#,
                vec![
                    ("return_url", r#"https://shop.example/back?a=1&b="2""#),
                    ("sign_type", "RSA2"),
                ],
            ),
            (
                r#"biz_content={"url":"https://a/?x=1&method=2"}&charset=utf-8"#,
                vec![
                    ("biz_content", r#"{"url":"https://a/?x=1&method=2"}"#),
                    ("charset", "utf-8"),
                ],
            ),
            (
                "method=m&notify_url=https://a/?timestamp=1&sign_type=2&sign_type=RSA2&timestamp=t",
                vec![
                    ("method", "m"),
                    ("notify_url", "https://a/?timestamp=1&sign_type=2"),
                    ("sign_type", "RSA2"),
                    ("timestamp", "t"),
                ],
            ),
            (
                "return_url=https://a/?code=1&scope=x",
                vec![("return_url", "https://a/?code=1"), ("scope", "x")],
            ),
            (
                "subject=A&T=1&version=1.0",
                vec![("subject", "A&T=1"), ("version", "1.0")],
            ),
            (
                "version=1.0&自定义=1",
                vec![("version", "1.0"), ("自定义", "1")],
            ),
            (
                "subject=A&买=1&version=1.0",
                vec![("subject", "A&买=1"), ("version", "1.0")],
            ),
            ("a=1&&b=", vec![("a", "1&"), ("b", "")]),
            ("a=1&b", vec![("a", "1&b")]),
            (
                r#"biz_content={"cut":"&charset=utf-8"#,
                vec![("biz_content", r#"{"cut":""#), ("charset", "utf-8")],
            ),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn another_order_is_no_reason_to_join_known_names() {
        let text = "version=1.0&return_url=https://a/?b=1&app_id=2&method=m&own=3";
        let known = BTreeSet::from(["own"]);
        let expected = [
            ("version", "1.0"),
            ("return_url", "https://a/?b=1"),
            ("app_id", "2"),
            ("method", "m"),
            ("own", "3"),
        ];
        assert_eq!(parameters(text, &known), expected);
    }

    #[test]
    fn what_is_no_string_to_sign_has_no_parameters() {
        for text in ["", "&", "hello", "=1", "1=2", "&a=1", "买=1"] {
            assert_eq!(split(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn joined_again_it_is_the_same_text(text in "(a|b|sign|[&=?{}\"]|://|买){0,40}") {
            let parts: Vec<_> = split(&text).iter().map(|(n, v)| format!("{n}={v}")).collect();
            prop_assert!(parts.is_empty() || parts.join("&") == text);
        }

        #[test]
        fn plain_values_are_found(pairs in prop::collection::btree_map("[a-z]{1,6}", "[^&=\"]{0,8}", 1..8)) {
            let text: Vec<_> = pairs.iter().map(|(n, v)| format!("{n}={v}")).collect();
            let text = text.join("&");
            let expected: Vec<_> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            prop_assume!(!pairs.values().any(|value| value.contains("://")));
            prop_assert_eq!(split(&text), expected);
        }
    }
}
