//! Answers in XML, also inside other text.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};

pub(super) struct XmlAnswers;

/// How an answer's element is named; attributes have never been seen on one.
const ELEMENT: &str = "_response>";
/// The element of the former interface's answers, and what begins its content.
const FORMER: &str = "<alipay>";
const OUTCOME: &str = "<is_success>";
const DECLARATION: &str = "<?xml";
/// The longest name of an element, and the longest declaration before one, in bytes.
const LONGEST_NAME: usize = 120;
const LONGEST_DECLARATION: usize = 200;

impl Recogniser for XmlAnswers {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::GatewayResponse]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[ELEMENT, FORMER]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for hit in hits.iter().copied() {
            if !scope.is_free_at(hit) {
                continue;
            }
            let Some((name, range)) = element_at(scope, hit) else {
                continue;
            };
            let body = scope.source().bytes_of(range.clone());
            let content = Content::Body(body, scope.source().charset);
            let because = Because::new("because-xml-answer").with("root", name);
            scope.claim(Fragment::new(
                InspectionKind::GatewayResponse,
                range,
                because,
                content,
            ));
        }
    }
}

/// The name of the element that opens around a place, and all of it with its declaration.
fn element_at<'a>(scope: &Scope<'a>, hit: usize) -> Option<(&'a str, Range<usize>)> {
    let text = scope.text();
    let start = if scope.get(hit..text.len()).starts_with(FORMER) {
        hit
    } else {
        let first = text.floor_char_boundary(hit.saturating_sub(LONGEST_NAME));
        first + scope.get(first..hit).rfind('<')?
    };
    let rest = text.get(start..)?;
    let (name, inside) = rest.strip_prefix('<')?.split_once('>')?;
    let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '.');
    let is_former = name == "alipay" && inside.trim_start().starts_with(OUTCOME);
    if !name.chars().all(is_part) || !(name.ends_with("_response") || is_former) {
        return None;
    }
    let closing = format!("</{name}>");
    let length = rest.find(&closing).map(|at| at + closing.len());
    let end = start + length.unwrap_or_else(|| rest.trim_end().len());
    Some((name, declaration_before(text, start)..end))
}

/// Where the declaration of an element begins, or the element itself.
fn declaration_before(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let first = text.floor_char_boundary(start.saturating_sub(LONGEST_DECLARATION));
    let declaration = before
        .ends_with("?>")
        .then(|| text.get(first..start)?.rfind(DECLARATION))
        .flatten();
    declaration.map_or(start, |at| first + at)
}
