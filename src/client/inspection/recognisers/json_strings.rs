//! Unwraps the strings of JSON: a log written as JSON, a body quoted in another.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::limits::LONGEST_EXPLAINED;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Decoding, InspectionKind};
use crate::protocol::Charset;
use crate::protocol::json::{JsonDocument, JsonKind};

pub(super) struct JsonStrings;

/// Shorter strings hold nothing that is worth a look.
const SHORTEST: usize = 12;

impl Recogniser for JsonStrings {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &["\\\"", "\\/\\/", "\\n", "\\u", "\":\"", "\": \""]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let whole = 0..scope.text().len();
        if whole.len() <= LONGEST_EXPLAINED * 16 && strings(scope, whole) {
            return;
        }
        for line in scope.lines_of(hits) {
            strings(scope, line);
        }
    }
}

/// Looks into the strings of a stretch; `false` if it is no JSON.
fn strings(scope: &mut Scope<'_>, range: Range<usize>) -> bool {
    let stretch = scope.get(range.clone());
    let start = range.start + (stretch.len() - stretch.trim_start().len());
    let json = stretch.trim().trim_end_matches([',', ';']);
    if !json.starts_with(['{', '[', '"']) {
        return false;
    }
    let Ok(document) = JsonDocument::parse(json.as_bytes().into(), Charset::Utf8) else {
        return false;
    };
    for (index, node) in document.nodes().iter().enumerate() {
        let place = node.value.range();
        let place = start + place.start..start + place.end;
        if node.kind != JsonKind::String || place.len() < SHORTEST || !scope.is_free(&place) {
            continue;
        }
        // A string that is written as it reads is found by the others.
        let is_whole = index == JsonDocument::ROOT;
        let has_escapes = scope.get(place.clone()).contains('\\');
        if let Some(text) = document.text(index).filter(|_| has_escapes || is_whole) {
            scope.look_inside(place, Decoding::JsonString, text);
        }
    }
    true
}
