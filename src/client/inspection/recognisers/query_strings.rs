//! Forms, queries and strings to sign without an address.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::request_text::RequestKind;
use crate::client::inspection::scope::{Scope, within};
use crate::client::inspection::{Because, InspectionKind, RequestText};

pub(super) struct QueryStrings;

impl Recogniser for QueryStrings {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[
            InspectionKind::GatewayRequest,
            InspectionKind::AuthorizationRedirect,
            InspectionKind::AuthorizationUrl,
        ]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "sign=",
            "method=alipay",
            "auth_code=",
            "app_id=",
            "grant_type=",
            "biz_content=",
            "auth_token=",
            "redirect_uri=",
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut looked_at = 0;
        for line in scope.lines_of(hits) {
            for place in within(hits, &line).iter().copied() {
                let Some(range) = form_around(scope, &line, place) else {
                    continue;
                };
                if range.start < looked_at {
                    continue;
                }
                looked_at = range.end;
                if scope.is_free(&range) {
                    form(scope, range);
                }
            }
        }
    }
}

/// The whole line if it is one, else what has no blanks around the place.
fn form_around(scope: &Scope<'_>, line: &Range<usize>, place: usize) -> Option<Range<usize>> {
    let text = scope.get(line.clone());
    let trimmed = text.trim_matches(is_around);
    let start = line.start + (text.len() - text.trim_start_matches(is_around).len());
    if begins_with_name(trimmed.trim_start_matches('?')) && trimmed.contains('&') {
        return Some(start..start + trimmed.len());
    }
    let before = scope.get(line.start..place);
    let first = before.rfind(ends_form).map_or(line.start, |at| {
        let length = before
            .get(at..)
            .and_then(|it| it.chars().next())
            .map_or(1, char::len_utf8);
        line.start + at + length
    });
    let rest = scope.get(place..line.end);
    let end = place + rest.find(ends_form).unwrap_or(rest.len());
    (first < end).then_some(first..end)
}

fn form(scope: &mut Scope<'_>, range: Range<usize>) {
    let form = scope.get(range.clone()).trim_start_matches(['?', '#']);
    let request = RequestText::of_form(form);
    // Without `?` it is a code with its name in a sentence or a log.
    let is_query = scope.get(0..range.start).ends_with(['?', '#']);
    let is_code_alone = is_query && request.params.iter().count() == 1;
    let because = |id| Because::new(id).with("names", request.names());
    let fragment = match request.kind() {
        RequestKind::Gateway => {
            let id = if request.params.value("sign").is_some() {
                "because-form"
            } else {
                "because-sign-content"
            };
            let because = because(id);
            Fragment::new(
                InspectionKind::GatewayRequest,
                range,
                because,
                Content::Request(request),
            )
        }
        RequestKind::Redirect if form.contains('&') || is_code_alone => {
            let because = because("because-redirect");
            let content = Content::Redirect(request.params);
            Fragment::new(
                InspectionKind::AuthorizationRedirect,
                range,
                because,
                content,
            )
        }
        RequestKind::Authorization => {
            let because = because("because-authorization-query");
            Fragment::new(
                InspectionKind::AuthorizationUrl,
                range,
                because,
                Content::Request(request),
            )
        }
        RequestKind::Redirect | RequestKind::Other => return,
    };
    scope.claim(fragment);
}

fn begins_with_name(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || it == '_')
    })
}

fn is_around(character: char) -> bool {
    character.is_whitespace() || matches!(character, '"' | '\'' | '`' | '“' | '”')
}

fn ends_form(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '"' | '\''
                | '`'
                | '“'
                | '”'
                | '['
                | ']'
                | '('
                | ')'
                | '，'
                | '：'
                | '。'
                | ','
                | '{'
                | '}'
                | '?'
        )
}
