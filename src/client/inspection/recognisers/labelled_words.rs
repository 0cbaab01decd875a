//! Codes and tokens that a text calls by their names: `auth_code=…`, `refresh_token: …`.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::word_shape::WordShape;
use crate::client::inspection::{Because, InspectionKind};

pub(super) struct LabelledWords;

/// Names as they are written, without case, `_` and `-`, and the parameter that they mean; Chinese
/// ones also at the end of other words, the longest first.
const NAMES: [(&str, &str); 19] = [
    ("code", "auth_code"),
    ("authcode", "auth_code"),
    ("alipaycode", "auth_code"),
    ("alipayauthcode", "auth_code"),
    ("授权码", "auth_code"),
    ("appauthcode", "app_auth_code"),
    ("accesstoken", "access_token"),
    ("authtoken", "access_token"),
    ("alipayaccesstoken", "access_token"),
    ("访问令牌", "access_token"),
    ("refreshtoken", "refresh_token"),
    ("刷新令牌", "refresh_token"),
    ("appauthtoken", "app_auth_token"),
    ("应用授权令牌", "app_auth_token"),
    ("apprefreshtoken", "app_refresh_token"),
    ("授权令牌", "access_token"),
    ("alipaytoken", "token"),
    ("token", "token"),
    ("令牌", "token"),
];

/// Names that other things have, too: only the shape decides there.
const COMMON_NAMES: [&str; 3] = ["code", "token", "令牌"];

/// What stands between a name and its value, quotes left aside.
const SEPARATORS: [&str; 4] = ["=>", "=", ":", "："];

/// The shortest value that is taken for one, in characters: shorter ones are numbers of errors,
/// names of kinds and the like.
const SHORTEST: usize = 20;
const LONGEST: usize = 128;

impl Recogniser for LabelledWords {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::AuthCode, InspectionKind::Token]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "code=",
            "code =",
            "code:",
            "code :",
            "code：",
            "Code=",
            "Code:",
            "Code：",
            "CODE=",
            "CODE:",
            "token=",
            "token =",
            "token:",
            "token :",
            "token：",
            "token\":",
            "Token=",
            "Token:",
            "Token：",
            "Token\":",
            "TOKEN=",
            "TOKEN:",
            "授权码=",
            "授权码:",
            "授权码：",
            "令牌=",
            "令牌:",
            "令牌：",
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for hit in hits.iter().copied() {
            let line = scope.line_of(hit);
            let Some((label, range)) = labelled(scope, hit, &line) else {
                continue;
            };
            if !scope.is_free(&range) {
                continue;
            }
            let value = scope.get(range.clone());
            if let Some((kind, because)) = meaning(label, value) {
                let content = match kind {
                    InspectionKind::AuthCode => Content::Code(value.to_owned()),
                    _ => Content::Nothing,
                };
                scope.claim(Fragment::new(kind, range, because, content));
            }
        }
    }
}

/// The name around a place, and where its value stands.
fn labelled<'a>(
    scope: &Scope<'a>,
    hit: usize,
    line: &Range<usize>,
) -> Option<(&'a str, Range<usize>)> {
    let rest = scope.get(hit..line.end);
    let name = rest.find(|it: char| !is_of_name(it))?;
    let after = rest.get(name..)?;
    let bare = after.trim_start_matches(is_around);
    let separator = SEPARATORS.iter().find(|sign| bare.starts_with(**sign))?;
    let value = bare.get(separator.len()..)?.trim_start_matches(is_around);
    let length = value
        .find(|it: char| !is_of_value(it))
        .unwrap_or(value.len());
    // A value that goes on with a point is something else, for example a signed session.
    if value.get(length..)?.starts_with('.') {
        return None;
    }
    let before = scope.get(line.start..hit);
    let is_chinese = !rest.is_char_boundary(1);
    let is_of_word = |it: char| is_of_name(it) && it.is_ascii() != is_chinese;
    let start = hit - (before.len() - before.trim_end_matches(is_of_word).len());
    let label = scope.get(start..hit + name);
    let from = line.end - value.len();
    Some((label, from..from + length))
}

/// What a value is by its name and by its shape.
fn meaning(label: &str, value: &str) -> Option<(InspectionKind, Because)> {
    if !(SHORTEST..=LONGEST).contains(&value.len()) {
        return None;
    }
    let (written, wanted) = parameter_of(label)?;
    let is_code = wanted.ends_with("code");
    let by_label = if is_code {
        InspectionKind::AuthCode
    } else {
        InspectionKind::Token
    };
    let (kind, id) = match WordShape::of(value) {
        WordShape::Code if is_code => (by_label, "because-label-and-shape"),
        WordShape::Token(_) | WordShape::TokenLength if !is_code => {
            (by_label, "because-label-and-shape")
        }
        // What begins as tokens do is one, whatever it is called.
        WordShape::Token(_) => (InspectionKind::Token, "because-label-of-token"),
        WordShape::TokenLength => (by_label, "because-label-of-token"),
        WordShape::Code if wanted != "token" => (by_label, "because-label-of-code"),
        WordShape::Other if !COMMON_NAMES.contains(&written) && is_mixed(value) => {
            (by_label, "because-label-other-shape")
        }
        WordShape::Code | WordShape::Other => return None,
    };
    let because = Because::new(id)
        .with("label", label)
        .with("name", wanted)
        .with("length", value.len().to_string());
    Some((kind, because))
}

/// The name as it is known, and the parameter that it means.
fn parameter_of(label: &str) -> Option<(&'static str, &'static str)> {
    let plain: String = label
        .chars()
        .filter(|it| it.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    let is_meant = |name: &str| name == plain || (!name.is_ascii() && plain.ends_with(name));
    NAMES.into_iter().find(|(name, _)| is_meant(name))
}

/// Words and codes of errors are nothing of these kinds.
fn is_mixed(value: &str) -> bool {
    value.contains(|it: char| it.is_ascii_digit())
        && value.contains(|it: char| it.is_ascii_alphabetic())
        && !value.contains('-')
}

fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-')
}

fn is_of_value(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '%' | '+' | '/')
}

fn is_around(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '"' | '\'' | '`' | '“' | '”' | '[' | ']' | '\\' | '*'
    )
}
