//! Unwraps percent-encoding and HTML entities.

use percent_encoding::percent_decode_str;

use super::Recogniser;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Decoding, InspectionKind};
use crate::protocol::html;

pub(super) struct EncodedRuns;

const ENTITY: &str = "&quot;";

impl Recogniser for EncodedRuns {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "%22",
            "%7B",
            "%7b",
            "%3A%2F%2F",
            "%3a%2f%2f",
            "%3D",
            "%3d",
            "%253",
            "%257",
            "%252",
            ENTITY,
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut end = 0;
        for hit in hits.iter().copied() {
            if hit < end || !scope.is_free_at(hit) {
                continue;
            }
            let line = scope.line_of(hit);
            if scope.get(hit..line.end).starts_with(ENTITY) {
                end = line.end;
                if scope.is_free(&line) {
                    let inner = html::without_entities(scope.get(line.clone()));
                    scope.look_inside(line, Decoding::Entities, inner);
                }
                continue;
            }
            let before = scope.get(line.start..hit);
            let start = before.rfind(ends_run).map_or(line.start, |at| {
                let length = before
                    .get(at..)
                    .and_then(|it| it.chars().next())
                    .map_or(1, char::len_utf8);
                line.start + at + length
            });
            let rest = scope.get(hit..line.end);
            end = hit + rest.find(ends_run).unwrap_or(rest.len());
            if scope.is_free(&(start..end)) {
                let inner = decoded(scope, scope.get(start..end));
                scope.look_inside(start..end, Decoding::Percent, inner);
            }
        }
    }
}

fn decoded(scope: &Scope<'_>, run: &str) -> String {
    // Blanks are written as `+` by those who encode forms, and then a plus is `%2B`.
    let spaced = if run.contains("%2B") || run.contains("%2b") || !run.contains("==") {
        run.replace('+', " ")
    } else {
        run.to_owned()
    };
    let bytes: Vec<u8> = percent_decode_str(&spaced).collect();
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => scope.source().charset.decode(error.as_bytes()).into_owned(),
    }
}

fn ends_run(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '"' | '\'' | '`' | '<' | '>' | '“' | '”' | '，' | '。' | '：'
        )
}
