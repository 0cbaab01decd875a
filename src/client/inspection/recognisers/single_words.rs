//! Codes and tokens that stand alone, and redirects that were torn apart.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::word_shape::WordShape;
use crate::client::inspection::{Because, InspectionKind};
use crate::protocol::{AuthorizationRedirect, PastedCode};

pub(super) struct SingleWords;

/// The longest text and the most lines that are looked at.
const LONGEST_TEXT: usize = 16 << 10;
const MOST_LINES: usize = 200;

/// Lines of wrapped base64 are as long or longer; tokens have 40 characters.
const WRAPPED: usize = 60;

/// What stands before a code that somebody names.
const LABELS: [&str; 4] = ["auth_code", "authCode", "授权码", "app_auth_code"];

impl Recogniser for SingleWords {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[
            InspectionKind::AuthCode,
            InspectionKind::Token,
            InspectionKind::AuthorizationRedirect,
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, _hits: &[usize]) {
        let text = scope.text();
        if text.len() > LONGEST_TEXT {
            return;
        }
        if scope.is_untouched() && torn_redirect(scope) {
            return;
        }
        let (mut at, mut is_below_wrapped) = (0, false);
        for line in text.split_inclusive('\n').take(MOST_LINES) {
            let range = at..at + line.len();
            at = range.end;
            let is_wrapped = is_wrapped_base64(line);
            if scope.is_free(&range) && !is_wrapped && !is_below_wrapped {
                word(scope, range);
            }
            is_below_wrapped = is_wrapped;
        }
    }
}

fn word(scope: &mut Scope<'_>, line: Range<usize>) {
    let text = scope.get(line.clone());
    let trimmed = text.trim_matches(is_around);
    let named = LABELS.iter().find(|label| trimmed.contains(**label));
    let word = match named {
        Some(_) => trimmed
            .rsplit(|it: char| !is_part(it))
            .next()
            .unwrap_or_default(),
        None => trimmed,
    };
    let length = word.len();
    let (kind, id) = match WordShape::of(word) {
        WordShape::Code => (InspectionKind::AuthCode, "because-code-shape"),
        WordShape::TokenLength => (InspectionKind::Token, "because-token-shape"),
        WordShape::Token(_) | WordShape::Other => return,
    };
    let start = line.start + text.find(word).unwrap_or_default();
    let because = Because::new(id).with("length", length.to_string());
    scope.claim(Fragment::new(
        kind,
        start..start + length,
        because,
        Content::Nothing,
    ));
}

/// An address that a mail or a chat has broken into lines.
fn torn_redirect(scope: &mut Scope<'_>) -> bool {
    let text = scope.text();
    let is_address = text.trim_start_matches(is_around).starts_with("http");
    if !is_address || text.trim().lines().count() < 2 {
        return false;
    }
    let Ok(PastedCode::Redirect(AuthorizationRedirect { params })) = PastedCode::parse(text) else {
        return false;
    };
    if params.filled("auth_code").is_none() {
        return false;
    }
    let because = Because::new("because-torn-redirect");
    let range = 0..text.len();
    let content = Content::Redirect(params);
    scope.claim(Fragment::new(
        InspectionKind::AuthorizationRedirect,
        range,
        because,
        content,
    ));
    true
}

/// A line of a key of which the beginning is missing, or of another file in base64. The last line of
/// it may be as long as a code.
fn is_wrapped_base64(line: &str) -> bool {
    let line = line.trim_matches(is_around);
    let is_digit = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '/');
    line.len() >= WRAPPED && line.chars().all(is_digit)
}

fn is_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

fn is_around(character: char) -> bool {
    character.is_whitespace()
        || "\"'`“”‘’<>,;。，；.".contains(character)
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
