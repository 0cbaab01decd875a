//! Access tokens by what they begin with.

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::protocol::token_family;

pub(super) struct Tokens;

impl Recogniser for Tokens {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::Token]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "authbseB", "authusrB", "composeB", "kuaijieB", "publicpB", "BB",
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut looked_at = 0;
        for hit in hits.iter().copied() {
            if hit < looked_at {
                continue;
            }
            let line = scope.line_of(hit);
            let is_part = |it: char| it.is_ascii_alphanumeric();
            let before = scope.get(line.start..hit);
            let start = hit - (before.len() - before.trim_end_matches(is_part).len());
            let rest = scope.get(hit..line.end);
            let end = hit + rest.find(|it| !is_part(it)).unwrap_or(rest.len());
            looked_at = end;
            let word = scope.get(start..end);
            if let Some(family) = token_family(word).filter(|_| scope.is_free(&(start..end))) {
                let because = Because::new("because-token-family").with("family", family);
                scope.claim(Fragment::new(
                    InspectionKind::Token,
                    start..end,
                    because,
                    Content::Nothing,
                ));
            }
        }
    }
}
