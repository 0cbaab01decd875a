//! Where secrets and personal data stand in one reading of a text.

use std::ops::Range;

use super::MaskKind;
use super::private_key::private_keys;
use super::redactor::Known;
use crate::protocol::{Masker, NamedValue, Privacy, is_same_name, named_values};

/// Names of secrets other than tokens and codes.
const OTHER_SECRETS: [&str; 10] = [
    "app_secret",
    "client_secret",
    "aes_key",
    "encrypt_key",
    "password",
    "cookie",
    "authorization",
    "session_id",
    "id_token",
    "csrf_token",
];
/// Names under which private keys are kept, whatever their value looks like.
const KEY_NAMES: [&str; 5] = [
    "private_key",
    "app_private_key",
    "merchant_private_key",
    "rsa_private_key",
    "private_key_pem",
];
const SIGNATURES: [&str; 3] = ["sign", "signature", "alipay_sign"];
/// What stands for a value that is not there.
const ABSENT: [&str; 3] = ["–", "-", "null"];
/// Words that are shorter are no signature, unless they are quoted as one.
const SHORTEST_SIGNATURE: usize = 32;

/// Shorter values are hidden under their names only: elsewhere they would hide other words.
const SHORTEST_ASCII: usize = 4;
/// The same for values with Chinese characters, in characters.
const SHORTEST_OTHER: usize = 2;
/// Length of all authorization codes seen.
const CODE_LENGTH: usize = 32;
/// How many bytes before a code it may be spoken of.
const NEAR: usize = 24;
/// Words that people write before personal data.
const LABELS: [&str; 10] = [
    "姓名",
    "真实姓名",
    "用户姓名",
    "昵称",
    "用户昵称",
    "地址",
    "收货地址",
    "手机号",
    "身份证号",
    "邮箱",
];
/// No answer names more people.
const MOST_REPEATED: usize = 64;

/// A place, and what is left of what stands there.
pub(super) type Hit = (Range<usize>, (MaskKind, String));

/// What a value of this name is; `None` if it may stay.
pub(super) fn kind_of(name: &str, value: &str) -> Option<MaskKind> {
    let is_one_of = |names: &[&str]| names.iter().any(|known| is_same_name(known, name));
    if is_one_of(&KEY_NAMES) {
        Some(MaskKind::PrivateKey)
    } else if is_one_of(&SIGNATURES) {
        (value.len() >= SHORTEST_SIGNATURE).then_some(MaskKind::Signature)
    } else if is_one_of(&OTHER_SECRETS) {
        Some(MaskKind::Token)
    } else if let Some(secret) = Masker::secret_name(name) {
        let is_code = secret.ends_with("code");
        let kind = if is_code {
            MaskKind::Code
        } else {
            MaskKind::Token
        };
        Masker::is_secret(secret, value).then_some(kind)
    } else {
        MaskKind::of(Privacy::of(name)?)
    }
}

/// All there is to hide in one reading.
pub(super) fn hits(text: &str, known: &[Known]) -> Vec<Hit> {
    let mut hits = keys(text);
    for Known { value, kind } in known {
        let places = text
            .match_indices(value.as_str())
            .map(|(at, it)| at..at + it.len());
        let places = places.filter(|place| !value.is_ascii() || stands_alone(text, place));
        hits.extend(places.map(|place| (place, (*kind, kind.hide(value)))));
    }
    let named: Vec<Hit> = named(text).collect();
    hits.extend(repeated(text, &named));
    hits.extend(named);
    let hit = |place: Range<usize>, kind: MaskKind| {
        let left = kind.hide(text.get(place.clone()).unwrap_or_default());
        (place, (kind, left))
    };
    hits.extend(Masker::tokens_in(text).map(|place| hit(place, MaskKind::Token)));
    hits.extend(emails(text).map(|place| hit(place, MaskKind::Personal)));
    hits.extend(numbers(text).map(|(place, kind)| hit(place, kind)));
    hits.extend(codes(text).map(|place| hit(place, MaskKind::Code)));
    hits.extend(labelled(text).map(|place| hit(place, MaskKind::Personal)));
    hits
}

/// What stands under a personal name is hidden in the rest of the text too.
fn repeated(text: &str, named: &[Hit]) -> Vec<Hit> {
    let is_personal = |kind| matches!(kind, MaskKind::Name | MaskKind::Personal);
    let personal = named.iter().filter(|(_, (kind, _))| is_personal(*kind));
    let mut hits = Vec::new();
    for (place, what) in personal.take(MOST_REPEATED) {
        let value = text.get(place.clone()).unwrap_or_default();
        if is_distinctive(value) {
            let places = text.match_indices(value).map(|(at, it)| at..at + it.len());
            let places = places.filter(|place| !value.is_ascii() || stands_alone(text, place));
            hits.extend(places.map(|place| (place, what.clone())));
        }
    }
    hits
}

/// Whether hiding a value wherever it occurs would hide no other words.
pub(super) fn is_distinctive(value: &str) -> bool {
    let shortest = if value.is_ascii() {
        SHORTEST_ASCII
    } else {
        SHORTEST_OTHER
    };
    value.chars().count() >= shortest
}

/// Private keys alone, for those who asked to see all else.
pub(super) fn keys(text: &str) -> Vec<Hit> {
    let kind = MaskKind::PrivateKey;
    let places = private_keys(text).into_iter();
    let named = named_values(text, |name| kind_of(name, "") == Some(kind));
    places
        .chain(
            named
                .map(|found| found.value)
                .filter(|value| !value.is_empty()),
        )
        .map(|place| (place, (kind, kind.hide(""))))
        .collect()
}

fn named(text: &str) -> impl Iterator<Item = Hit> {
    let long = "x".repeat(SHORTEST_SIGNATURE);
    named_values(text, move |name| kind_of(name, &long).is_some()).filter_map(|found| {
        let value = text.get(found.value.clone())?;
        let quoted = is_quoted_signature(&found, value).then_some(MaskKind::Signature);
        let kind = quoted.or_else(|| kind_of(found.name, value))?;
        let place = whole(text, &found, kind);
        let value = text.get(place.clone())?;
        if ABSENT.contains(&value) || is_word_of_a_sentence(text, &found) {
            return None;
        }
        let is_path = value.starts_with("//");
        let left = match kind {
            MaskKind::Signature => kind.hide(&signature_digits(value)),
            _ => kind.hide(value),
        };
        (!is_path || found.is_quoted).then_some((place, (kind, left)))
    })
}

/// `"sign":"…"` is one of any length; `sign: verified` is not.
fn is_quoted_signature(found: &NamedValue<'_>, value: &str) -> bool {
    found.is_quoted && is_same_name("sign", found.name) && !value.is_empty()
}

/// `the gateway address: …` is no field, unlike `address=…`, `"address":…` and a line that begins
/// with it.
fn is_word_of_a_sentence(text: &str, found: &NamedValue<'_>) -> bool {
    let start = found.name.as_ptr().addr() - text.as_ptr().addr();
    let separator = text.get(start + found.name.len()..found.value.start);
    let before = text.get(..start).and_then(|it| it.strip_suffix(' '));
    let is_inside = before.is_some_and(|it| it.ends_with(|it: char| it.is_ascii_lowercase()));
    is_inside && separator == Some(": ") && found.name.bytes().all(|it| it.is_ascii_lowercase())
}

/// A signature by its digits, so that its hash is the same in every writing.
fn signature_digits(value: &str) -> String {
    value
        .chars()
        .filter(|it| *it != '\\')
        .map(|it| if it == ' ' { '+' } else { it })
        .collect()
}

/// Personal data without quotes go on over blanks and commas; lists go on to their bracket, and
/// cookies to the end of their line.
fn whole(text: &str, found: &NamedValue<'_>, kind: MaskKind) -> Range<usize> {
    let start = found.value.start;
    let rest = text.get(start..).unwrap_or_default();
    if let Some(inside) = php_string(rest) {
        return start + inside.start..start + inside.end;
    }
    let is_personal = matches!(kind, MaskKind::Name | MaskKind::Personal);
    let is_header = ["cookie", "authorization", "password"]
        .iter()
        .any(|name| is_same_name(name, found.name));
    if found.is_quoted || !(is_personal || is_header) {
        return found.value.clone();
    }
    let length = if is_header {
        rest.find(['\n', '"']).unwrap_or(rest.len())
    } else if rest.starts_with(['[', '{']) {
        container_length(rest)
    } else {
        line_length(rest)
    };
    start..(start + length).max(found.value.end)
}

/// Up to the bracket that closes the first one, or to the end.
fn container_length(text: &str) -> usize {
    let mut depth = 0_usize;
    for (index, character) in text.char_indices() {
        match character {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return index + 1;
        }
    }
    text.len()
}

/// Up to the next parameter, the next name or the end of the line.
fn line_length(text: &str) -> usize {
    let mut ends = text.match_indices(['\n', '"', '\\', '&', '<', '}', ';', ',']);
    let end = ends
        .find(|(at, sign)| *sign != "," || text.get(at + 1..).is_some_and(is_followed_by_a_name));
    let line = end.map_or(text.len(), |(at, _)| at);
    text.get(..line).map_or(0, |line| line.trim_end().len())
}

fn is_followed_by_a_name(text: &str) -> bool {
    let name = text.trim_start_matches([' ', '"', '\'']);
    let rest = name.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == '_');
    rest.len() < name.len() && rest.starts_with(['=', ':', '"', '\''])
}

fn stands_alone(text: &str, place: &Range<usize>) -> bool {
    let before = text
        .get(..place.start)
        .and_then(|it| it.chars().next_back());
    let after = text.get(place.end..).and_then(|it| it.chars().next());
    [before, after]
        .iter()
        .flatten()
        .all(|it| !it.is_ascii_alphanumeric())
}

fn emails(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| {
        let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '_' | '-' | '+');
        let name = text.get(..at)?;
        let start = name.trim_end_matches(is_part).len();
        let host = text.get(at + 1..)?;
        let length = host.find(|it| !is_part(it)).unwrap_or(host.len());
        let host = host.get(..length)?.trim_end_matches('.');
        let (domain, country) = host.rsplit_once('.')?;
        let is_one = start < at
            && !domain.is_empty()
            && country.len() >= 2
            && country.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_one.then_some(start..at + 1 + host.len())
    })
}

/// Authorization codes by their form: 32 letters and digits, nearly all hexadecimal. One without a
/// capital letter could be an id of anything, so it counts only where a code is spoken of.
fn codes(text: &str) -> impl Iterator<Item = Range<usize>> {
    let words = text.split(|it: char| !it.is_ascii_alphanumeric());
    words.filter_map(move |word| {
        let (head, tail) = (word.len() == CODE_LENGTH).then(|| word.split_at(CODE_LENGTH - 4))?;
        let is_hexadecimal = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        let is_one = head.bytes().all(is_hexadecimal)
            && (tail.bytes().any(|it| it.is_ascii_uppercase())
                || is_after_code(text.get(..start).unwrap_or_default()));
        is_one.then_some(start..start + word.len())
    })
}

/// Whether a code is spoken of shortly before.
fn is_after_code(before: &str) -> bool {
    let near = before.floor_char_boundary(before.len().saturating_sub(NEAR));
    let near = before.get(near..).unwrap_or_default().to_ascii_lowercase();
    near.contains("code") || near.contains("授权码")
}

/// What people write behind Chinese words for personal data, up to the next blank or sign.
fn labelled(text: &str) -> impl Iterator<Item = Range<usize>> {
    LABELS.iter().flat_map(move |label| {
        text.match_indices(label).filter_map(move |(at, _)| {
            let after = text.get(at + label.len()..)?;
            let value = after.trim_start_matches(['：', ':', ' ', '"', '“']);
            // `网关地址：` is about something else.
            let before = text.get(..at)?.chars().next_back();
            let is_inside = before.is_some_and(char::is_alphanumeric);
            if is_inside || !after.starts_with(['：', ':']) {
                return None;
            }
            let ends = |it: char| it.is_whitespace() || "，,。；;、\"”'}|".contains(it);
            let length = value.find(ends).unwrap_or(value.len());
            let start = text.len() - value.len();
            (length > 0).then_some(start..start + length)
        })
    })
}

/// The text of `string(9) "张三丰"`, as PHP prints values.
fn php_string(rest: &str) -> Option<Range<usize>> {
    let digits = rest.strip_prefix("string(")?;
    let after = digits.trim_start_matches(|it: char| it.is_ascii_digit());
    let inside = after.strip_prefix(") \"")?;
    let start = rest.len() - inside.len();
    Some(start..start + inside.find('"').unwrap_or(inside.len()))
}

/// Mobile numbers, numbers of identity cards and ids of Alipay users, by their digits.
fn numbers(text: &str) -> impl Iterator<Item = (Range<usize>, MaskKind)> {
    let is_border = |it: char| !it.is_ascii_alphanumeric();
    text.split(is_border).filter_map(move |word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        let place = start..start + word.len();
        Some((place, number_kind(word)?))
    })
}

fn number_kind(word: &str) -> Option<MaskKind> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let bytes = word.as_bytes();
    let starts = |with: &str| word.starts_with(with);
    match (word.len(), digits) {
        (11, 11) if starts("1") && bytes.get(1).is_some_and(|it| *it >= b'3') => {
            Some(MaskKind::Personal)
        }
        (13, 13) if starts("861") => Some(MaskKind::Personal),
        (16, 16) if starts("2088") => Some(MaskKind::Identifier),
        (18, 17) if word.ends_with(['x', 'X']) => Some(MaskKind::Personal),
        (18, 18) if matches!(word.get(6..8), Some("19" | "20")) => Some(MaskKind::Personal),
        _ => None,
    }
}
